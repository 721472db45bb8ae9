namespace PSMigrate.Engine.Revisions;

/// <summary>Says which revisions to run in which order, and what becomes of the version table.</summary>
internal sealed class GraphPlanner(RevisionMap map)
{
    private readonly RevisionLookup _lookup = new(map);

    /// <summary>Rows that no revision file has, sorted: an upgrade or a downgrade refuses them.</summary>
    public IReadOnlyList<string> UnknownRows(IReadOnlyList<string> rows) => new AppliedRevisions(map, rows).UnknownRows;

    /// <summary>The ids that targets of an upgrade mean for these rows; none for the base. Rows without a file are passed over.</summary>
    public IReadOnlyList<string> ResolveUpgrade(IReadOnlyList<string> rows, IReadOnlyList<string> targets) =>
        Resolve(new AppliedRevisions(map, rows), targets);

    /// <summary>Whether all these revisions are applied already, so that an upgrade to them has nothing to do.</summary>
    public bool IsAtOrAbove(IReadOnlyList<string> rows, IReadOnlyList<string> ids)
    {
        AppliedRevisions now = new(map, rows);
        return ids.All(now.Contains);
    }

    public GraphPlan Upgrade(IReadOnlyList<string> rows, IReadOnlyList<string> targets)
    {
        AppliedRevisions now = Known(rows);
        return Upgrade(now, new ResolvedTarget(Resolve(now, targets)));
    }

    /// <param name="rows">Rows of the version table.</param>
    /// <param name="target">Where to go.</param>
    /// <param name="begun">Revisions without a row of which a part is in the database: to go below them they are reverted too.</param>
    public GraphPlan Downgrade(IReadOnlyList<string> rows, string target, IReadOnlyList<string>? begun = null)
    {
        AppliedRevisions now = Known(rows);
        AppliedRevisions there = With(now, begun);
        return Downgrade(now, there, new DowngradeTarget(map, _lookup, RevisionTarget.Parse(target), there).Find());
    }

    /// <summary>Takes back these revisions and no other.</summary>
    /// <exception cref="HeadsChangedException">Something else builds on them.</exception>
    public GraphPlan Revert(IReadOnlyList<string> rows, IReadOnlyList<string> ids, IReadOnlyList<string> begun) =>
        Downgrade(new GraphPlan(MigrationDirection.Downgrade, rows, rows, [], new ResolvedTarget(ids)), Known(rows), begun);

    public GraphPlan Stamp(IReadOnlyList<string> rows, IReadOnlyList<string> targets, bool purge)
    {
        AppliedRevisions now = new(map, rows);
        StampPlanner stamp = new(map, _lookup);
        return stamp.Plan(now, stamp.Resolve(now, Some(targets), purge));
    }

    /// <summary>The same plan for the rows as they are now: the same revisions, less what has been done meanwhile.</summary>
    public GraphPlan Replan(GraphPlan earlier, IReadOnlyList<string> rows, IReadOnlyList<string>? begun = null) => earlier.Direction switch
    {
        MigrationDirection.Upgrade => Upgrade(Known(rows), earlier.Target),
        MigrationDirection.Downgrade => Downgrade(earlier, Known(rows), begun),
        _ => new StampPlanner(map, _lookup).Plan(new AppliedRevisions(map, rows), earlier.Target),
    };

    private GraphPlan Upgrade(AppliedRevisions now, ResolvedTarget target)
    {
        HashSet<string> missing = new(map.Ancestors(target.Ids, includeDependencies: true), StringComparer.Ordinal);
        missing.ExceptWith(now.Ids);
        StepRows rows = new(map, now);
        return Plan(MigrationDirection.Upgrade, now, [.. map.InOrder(missing).Select(rows.Upgrade)], target);
    }

    /// <summary>What is begun has no row to take out; where it is reverted, the table stays as it is.</summary>
    private GraphPlan Downgrade(AppliedRevisions now, AppliedRevisions there, IReadOnlySet<string> reverted)
    {
        string[] ids = [.. map.InOrder(reverted).Reverse()];
        StepRows rows = new(map, now);
        return Plan(
            MigrationDirection.Downgrade,
            now,
            [.. ids.Select(id => now.Contains(id) || !there.Contains(id) ? rows.Downgrade(id) : new GraphStep(id, []))],
            new ResolvedTarget(ids));
    }

    private GraphPlan Downgrade(GraphPlan earlier, AppliedRevisions now, IReadOnlyList<string>? begun)
    {
        AppliedRevisions there = With(now, begun);
        HashSet<string> left = new(earlier.Target.Ids.Where(there.Contains), StringComparer.Ordinal);
        IEnumerable<string> above = map.Descendants(left, includeDependents: true);
        string[] newer = [.. above.Where(id => there.Contains(id) && !left.Contains(id)).Order(StringComparer.Ordinal)];
        return newer.Length == 0
            ? Downgrade(now, there, left) with { Target = earlier.Target }
            : throw new HeadsChangedException(
                earlier.StartRows,
                now.Rows,
                $"Since the downgrade was planned, revisions that build on what it reverts were applied: {string.Join(", ", newer)}.");
    }

    private AppliedRevisions With(AppliedRevisions now, IReadOnlyList<string>? begun) =>
        begun is { Count: > 0 } ? new AppliedRevisions(map, now.Rows.Concat(begun.Where(map.Contains))) : now;

    private static GraphPlan Plan(
        MigrationDirection direction, AppliedRevisions now, IReadOnlyList<GraphStep> steps, ResolvedTarget target) =>
        new(direction, now.Rows, HeadRows.Apply(now.Rows, steps.SelectMany(step => step.Changes)), steps, target);

    private IReadOnlyList<string> Resolve(AppliedRevisions now, IReadOnlyList<string> targets)
    {
        TargetResolver resolver = new(map, _lookup);
        IEnumerable<string> ids = Some(targets).Select(RevisionTarget.Parse).SelectMany(Ids);
        return [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

        IReadOnlyList<string> Ids(RevisionTarget target)
        {
            RevisionTarget whole = resolver.Whole(target);
            return whole is { Anchor: TargetAnchor.Current, Offset: < 0 }
                ? throw new Walk(map, whole).TooFar()
                : resolver.Resolve(whole, now);
        }
    }

    private AppliedRevisions Known(IReadOnlyList<string> rows)
    {
        AppliedRevisions now = new(map, rows);
        return now.UnknownRows.Count == 0
            ? now
            : throw new RevisionNotFoundException(
                now.UnknownRows[0],
                $"The version table holds {string.Join(", ", now.UnknownRows)}, which no revision file has.",
                "Bring the missing file back (it may be in another branch of your repository), "
                + "or record another state with Set-DbRevision -Purge (psmigrate stamp --purge).");
    }

    private static IReadOnlyList<string> Some(IReadOnlyList<string> targets) =>
        targets.Count > 0 ? targets : throw new TargetInvalidException("No target is given.", RevisionTarget.Forms);
}
