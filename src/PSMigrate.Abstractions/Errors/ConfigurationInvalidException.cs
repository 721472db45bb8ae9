namespace PSMigrate;

/// <summary>The configuration cannot be used: an unknown key, a value that means nothing, a file that is not there.</summary>
public sealed class ConfigurationInvalidException(string message, string? hint = null, SourcePosition? position = null, Exception? inner = null)
    : MigrationException(MigrationErrorKind.InvalidFile, message, hint, position, inner);
