namespace PSMigrate.Engine.Revisions;

/// <summary>What to do in which order, and the rows of the version table before and after, sorted.</summary>
internal sealed record GraphPlan(
    MigrationDirection Direction,
    IReadOnlyList<string> StartRows,
    IReadOnlyList<string> EndRows,
    IReadOnlyList<GraphStep> Steps,
    ResolvedTarget Target)
{
    public bool IsEmpty => Steps.Count == 0;
}
