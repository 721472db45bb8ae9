namespace PSMigrate.Engine.Revisions;

/// <summary>What to do in which order, and the rows of the version table before and after, sorted.</summary>
internal sealed record GraphPlan(
    MigrationDirection Direction,
    IReadOnlyList<string> StartRows,
    IReadOnlyList<string> EndRows,
    IReadOnlyList<GraphStep> Steps,
    ResolvedTarget Target)
{
    /// <summary>For a stamp: revisions that were begun and not finished, and that it declares applied or not.</summary>
    public IReadOnlyList<string> Settled { get; init; } = [];

    public bool IsEmpty => Steps.Count == 0;
}
