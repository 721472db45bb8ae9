namespace PSMigrate;

/// <summary>No revision has this id, prefix or label.</summary>
public sealed class RevisionNotFoundException(string requested, string message, string? hint = null, SourcePosition? position = null)
    : MigrationException(MigrationErrorKind.NotFound, message, hint, position)
{
    /// <summary>What was asked for.</summary>
    public string Requested { get; } = requested;
}
