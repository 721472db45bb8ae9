namespace PSMigrate;

/// <summary>A revision was begun and not finished, and cannot simply be continued.</summary>
public sealed class RevisionPartialException(string message, string revision, string? hint, SourcePosition? position = null)
    : MigrationException(MigrationErrorKind.Conflict, message, hint, position)
{
    /// <summary>Id of the revision.</summary>
    public string Revision { get; } = revision;
}
