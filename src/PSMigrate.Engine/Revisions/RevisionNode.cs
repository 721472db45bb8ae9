namespace PSMigrate.Engine.Revisions;

/// <summary>What the graph knows of a revision: its header, as written.</summary>
internal sealed record RevisionNode(
    string Id,
    IReadOnlyList<string> DownRevisions,
    IReadOnlyList<string> DependsOn,
    IReadOnlyList<string> BranchLabels,
    SourcePosition? Position)
{
    /// <summary>Revisions that a squash stands for, the last of them its tip; none for any other revision.</summary>
    public IReadOnlyList<string> Replaces { get; init; } = [];
}
