namespace PSMigrate;

/// <summary>A person has to agree, and nobody could be asked; nothing has run.</summary>
public sealed class ConfirmationRequiredException(string message, string? hint = null, SourcePosition? position = null, Exception? inner = null)
    : MigrationException(MigrationErrorKind.Confirmation, message, hint, position, inner);
