namespace PSMigrate;

/// <summary>The connection goes through a pooler that changes servers between transactions; a lock cannot be held there.</summary>
public sealed class PoolerUnsupportedException(string message, string? hint = null, SourcePosition? position = null, Exception? inner = null)
    : MigrationException(MigrationErrorKind.Connection, message, hint, position, inner);
