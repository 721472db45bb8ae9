namespace PSMigrate;

/// <summary>Several revisions begin with this prefix.</summary>
public sealed class RevisionAmbiguousException(string requested, IReadOnlyList<string> candidates)
    : MigrationException(
        MigrationErrorKind.NotFound,
        $"'{requested}' is the beginning of several revisions: {string.Join(", ", candidates)}.",
        "Write more of the id.")
{
    /// <summary>What was asked for.</summary>
    public string Requested { get; } = requested;

    /// <summary>The revisions that begin with it, sorted.</summary>
    public IReadOnlyList<string> Candidates { get; } = candidates.ToArray();
}
