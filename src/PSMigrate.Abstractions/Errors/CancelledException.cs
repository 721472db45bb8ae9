namespace PSMigrate;

/// <summary>Stopped on request; everything up to the last whole segment is recorded.</summary>
public sealed class CancelledException(string message, string? hint = null, SourcePosition? position = null, Exception? inner = null)
    : MigrationException(MigrationErrorKind.Cancelled, message, hint, position, inner);
