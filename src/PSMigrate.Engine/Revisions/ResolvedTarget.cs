namespace PSMigrate.Engine.Revisions;

/// <summary>What the targets of a plan meant when it was made, so that it can be made again for other rows.</summary>
/// <param name="Ids">Revisions to upgrade to or to record, or, in a downgrade, those to revert.</param>
internal sealed record ResolvedTarget(IReadOnlyList<string> Ids)
{
    /// <summary>Revisions whose whole lineage a stamp takes out of the version table.</summary>
    public IReadOnlyList<string> Cleared { get; init; } = [];

    /// <summary>Whether a stamp takes out every row that has a file.</summary>
    public bool ClearsAll { get; init; }

    /// <summary>Whether a stamp takes out every row, those without a file included.</summary>
    public bool Purges { get; init; }
}
