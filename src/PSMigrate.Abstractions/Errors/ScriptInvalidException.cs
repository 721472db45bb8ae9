namespace PSMigrate;

/// <summary>A revision file cannot be used; nothing of the run has begun.</summary>
public sealed class ScriptInvalidException(string message, string? hint = null, SourcePosition? position = null, Exception? inner = null)
    : MigrationException(MigrationErrorKind.InvalidFile, message, hint, position, inner);
