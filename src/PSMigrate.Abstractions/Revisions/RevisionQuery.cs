namespace PSMigrate;

/// <summary>What to list.</summary>
public sealed record RevisionQuery
{
    /// <summary>Which revisions.</summary>
    public RevisionSelection Selection { get; init; } = RevisionSelection.All;

    /// <summary>Ids, prefixes or symbols to list instead of a selection.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>Only revisions of the branch with this label.</summary>
    public string? Branch { get; init; }

    /// <summary>Only revisions of a range <c>a:b</c>; an end may be empty.</summary>
    public string? Range { get; init; }

    /// <summary>Rows that the version table is taken to have, so that no database is asked; null asks the database.</summary>
    public IReadOnlyList<string>? From { get; init; }

    /// <summary>Fail when the database cannot be reached, instead of marking nothing.</summary>
    public bool MustReachDatabase { get; init; }

    /// <summary>Whether the listing is about a database: without one it has no answer.</summary>
    public bool NeedsDatabase => From is null && (MustReachDatabase || (Ids.Count == 0 && Range is null
        && Selection is RevisionSelection.Current or RevisionSelection.Pending or RevisionSelection.Applied));
}
