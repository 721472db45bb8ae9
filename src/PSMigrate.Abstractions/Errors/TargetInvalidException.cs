namespace PSMigrate;

/// <summary>A target is not written in the grammar of targets.</summary>
public sealed class TargetInvalidException(string message, string? hint = null, SourcePosition? position = null, Exception? inner = null)
    : MigrationException(MigrationErrorKind.Usage, message, hint, position, inner);
