namespace PSMigrate;

/// <summary>The environment does not allow this run: approvals are missing or not genuine, or it is the wrong time; nothing has run.</summary>
public sealed class NotApprovedException(string message, string hint)
    : MigrationException(MigrationErrorKind.Confirmation, message, hint);
