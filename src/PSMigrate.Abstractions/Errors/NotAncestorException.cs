namespace PSMigrate;

/// <summary>The target does not lie on the way: it is not above (upgrade) or below (downgrade) what is applied.</summary>
public sealed class NotAncestorException(string message, string? hint = null, SourcePosition? position = null, Exception? inner = null)
    : MigrationException(MigrationErrorKind.Conflict, message, hint, position, inner);
