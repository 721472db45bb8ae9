namespace PSMigrate;

/// <summary>A program that is needed is not installed.</summary>
public sealed class ToolMissingException(string message, string? hint = null, SourcePosition? position = null, Exception? inner = null)
    : MigrationException(MigrationErrorKind.Missing, message, hint, position, inner);
