namespace PSMigrate.Engine.Revisions;

/// <summary>What the rows of a version table say is applied. Rows that no file has are kept apart and break nothing.</summary>
internal sealed class AppliedRevisions
{
    private readonly RevisionMap _map;
    private readonly IReadOnlySet<string> _applied;
    private readonly HashSet<string> _rows;

    public AppliedRevisions(RevisionMap map, IEnumerable<string> rows)
    {
        _map = map;
        _rows = new HashSet<string>(rows, StringComparer.Ordinal);
        Rows = [.. _rows.Order(StringComparer.Ordinal)];
        UnknownRows = [.. Rows.Where(row => !map.Contains(row))];
        _applied = map.Ancestors(Rows, includeDependencies: true);
        Tips = [.. Rows.Where(row => _applied.Contains(row) && !map.AllChildren(row).Any(_applied.Contains))];
    }

    /// <summary>The rows as they are, sorted, each once.</summary>
    public IReadOnlyList<string> Rows { get; }

    /// <summary>Rows that no revision file has, sorted.</summary>
    public IReadOnlyList<string> UnknownRows { get; }

    /// <summary>The rows that count: known, and not implied by another row. Sorted.</summary>
    public IReadOnlyList<string> Tips { get; }

    public IReadOnlySet<string> Ids => _applied;

    /// <summary>Applied revisions, oldest first.</summary>
    public IReadOnlyList<string> OldestFirst => _map.InOrder(_applied);

    /// <summary>Revisions that are not applied, in the order they would be.</summary>
    public IReadOnlyList<string> Pending => [.. _map.OldestFirst.Where(id => !_applied.Contains(id))];

    public bool IsUpToDate => _map.RealHeads.All(_applied.Contains);

    /// <summary>
    /// The last applied revision of every branch, sorted: the tips, and those with no row of their own because
    /// a revision of another branch depends on them.
    /// </summary>
    public IReadOnlyList<string> BranchTips =>
        [.. _applied.Where(id => !_map.Children(id).Any(_applied.Contains)).Order(StringComparer.Ordinal)];

    public bool Contains(string id) => _applied.Contains(id);

    public RevisionState StateOf(string id)
    {
        if (!_map.Contains(id))
        {
            return RevisionState.Unknown;
        }

        return _rows.Contains(id) ? RevisionState.Current : Contains(id) ? RevisionState.Applied : RevisionState.Pending;
    }
}
