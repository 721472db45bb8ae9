namespace PSMigrate.Engine.Revisions;

/// <summary>The graph as one database sees it, in which each squash is folded or open, and its rows as they read there.</summary>
internal sealed class RevisionView
{
    private readonly IReadOnlyList<string> _rows;
    private readonly IReadOnlyList<Squash> _squashes;
    private readonly IReadOnlySet<string> _open;
    private readonly List<GraphStep> _before = [];

    public RevisionView(RevisionMap map, IReadOnlyList<string> rows, IReadOnlyList<Squash> squashes, IReadOnlySet<string> open)
    {
        Map = map;
        _rows = rows;
        _squashes = squashes;
        _open = open;
        Rows = rows;
        foreach (Squash squash in squashes)
        {
            Rows = map.Contains(squash.Id) ? Fold(squash) : open.Contains(squash.Id) ? Open(squash) : Rows;
        }

        Applied = new AppliedRevisions(map, Rows);
    }

    public RevisionMap Map { get; }

    /// <summary>The rows as they read here: that of a tip as its squash, or the other way round.</summary>
    public IReadOnlyList<string> Rows { get; }

    public AppliedRevisions Applied { get; }

    /// <summary>Whether rows say that all a squash stands for is applied.</summary>
    public static bool IsReached(Squash squash, RevisionMap map, IReadOnlyList<string> rows) =>
        rows.Contains(squash.Id) || rows.Contains(squash.Tip) || IsBelow(squash, map, rows);

    /// <summary>A plan that was made here, for the rows as they are: what has to be recorded first and last is in it.</summary>
    public GraphPlan Settle(GraphPlan plan)
    {
        List<GraphStep> steps = [.. _before, .. plan.Steps];
        IReadOnlyList<string> end = HeadRows.Apply(_rows, steps.SelectMany(step => step.Changes));

        // From the inside out: the tip of one may be a squash of others.
        foreach (Squash squash in _squashes.Reverse().Where(squash => _open.Contains(squash.Id) && end.Contains(squash.Tip, StringComparer.Ordinal)))
        {
            GraphStep last = new(squash.Id, [new RowChange.Update(squash.Tip, squash.Id)]) { RecordsOnly = true };
            steps.Add(last);
            end = HeadRows.Apply(end, last.Changes);
        }

        return plan with { StartRows = [.. _rows.Order(StringComparer.Ordinal)], EndRows = end, Steps = steps };
    }

    /// <summary>Where the tip has a row the squash gets it; rows that it implies go.</summary>
    private IReadOnlyList<string> Fold(Squash squash)
    {
        string[] inside = [.. Rows.Where(squash.Replaced.Contains).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (inside.Length == 0 || !IsReached(squash, Map, Rows))
        {
            return Rows;
        }

        bool isImplied = Rows.Contains(squash.Id) || IsBelow(squash, Map, Rows);
        _before.Add(new GraphStep(squash.Id,
        [
            .. inside.Where(id => isImplied || id != squash.Tip).Select(id => new RowChange.Delete(id)),
            .. isImplied ? (RowChange[])[] : [new RowChange.Update(squash.Tip, squash.Id)],
        ]) { RecordsOnly = true });
        return [.. Rows.Except(inside, StringComparer.Ordinal), .. isImplied ? (string[])[] : [squash.Id]];
    }

    private IReadOnlyList<string> Open(Squash squash)
    {
        if (!Rows.Contains(squash.Id))
        {
            return Rows;
        }

        string tip = Map.Here(squash.Id);
        bool isImplied = Rows.Contains(tip);
        _before.Add(new GraphStep(tip, [isImplied ? new RowChange.Delete(squash.Id) : new RowChange.Update(squash.Id, tip)]) { RecordsOnly = true });
        return [.. Rows.Where(row => row != squash.Id), .. isImplied ? (string[])[] : [tip]];
    }

    private static bool IsBelow(Squash squash, RevisionMap map, IReadOnlyList<string> rows) =>
        map.Descendants([squash.Id], includeDependents: true) is var above && rows.Any(row => row != squash.Id && above.Contains(row));
}
