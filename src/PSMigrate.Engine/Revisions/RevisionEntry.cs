namespace PSMigrate.Engine.Revisions;

/// <summary>A revision's place in the graph, with every name turned into an id.</summary>
internal sealed class RevisionEntry(RevisionNode node, string[] downRevisions, string[] dependencies)
{
    private readonly List<string> _children = [];
    private readonly List<string> _allChildren = [];

    public RevisionNode Node { get; } = node;

    public string Id => Node.Id;

    public IReadOnlyList<string> DownRevisions { get; } = downRevisions;

    public IReadOnlyList<string> Dependencies { get; } = dependencies;

    /// <summary>Both kinds of edges, each revision once: those of down_revision first.</summary>
    public IReadOnlyList<string> Parents { get; } =
        dependencies.Length == 0 ? downRevisions : [.. downRevisions.Union(dependencies, StringComparer.Ordinal)];

    public IReadOnlyList<string> Children => _children;

    /// <summary>Those that follow it and those that depend on it.</summary>
    public IReadOnlyList<string> AllChildren => _allChildren;

    /// <summary>Children must be added in order of their ids: the lists are read as sorted.</summary>
    public void AddChild(RevisionEntry child)
    {
        _allChildren.Add(child.Id);
        if (child.DownRevisions.Contains(Id, StringComparer.Ordinal))
        {
            _children.Add(child.Id);
        }
    }
}
