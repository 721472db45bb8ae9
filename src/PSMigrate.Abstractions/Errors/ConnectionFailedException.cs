namespace PSMigrate;

/// <summary>The server cannot be reached, or refuses the role, the password or the database.</summary>
public sealed class ConnectionFailedException(string message, string? hint = null, SourcePosition? position = null, Exception? inner = null)
    : MigrationException(MigrationErrorKind.Connection, message, hint, position, inner);
