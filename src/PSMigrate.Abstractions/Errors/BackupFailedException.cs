namespace PSMigrate;

/// <summary>A backup could not be taken, is not what it was when it was taken, or could not be restored. Nothing half done is left behind.</summary>
public sealed class BackupFailedException(string message, string? hint = null, SourcePosition? position = null, Exception? inner = null)
    : MigrationException(MigrationErrorKind.Execution, message, hint, position, inner);
