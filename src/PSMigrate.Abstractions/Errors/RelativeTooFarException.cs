namespace PSMigrate;

/// <summary>A relative target walks past a head or a base.</summary>
public sealed class RelativeTooFarException(string message, string? hint = null, SourcePosition? position = null, Exception? inner = null)
    : MigrationException(MigrationErrorKind.Conflict, message, hint, position, inner);
