namespace PSMigrate.Engine.Revisions;

/// <summary>Says which revisions to run in which order, and what becomes of the version table.</summary>
internal sealed class GraphPlanner(RevisionMap map)
{
    private readonly SquashSet _squashes = map.Squashes;

    /// <summary>Rows that no revision file has, sorted: an upgrade or a downgrade refuses them.</summary>
    public IReadOnlyList<string> UnknownRows(IReadOnlyList<string> rows) => _squashes.For(rows).Applied.UnknownRows;

    /// <summary>The ids that targets of an upgrade mean for these rows; none for the base. Rows without a file are passed over.</summary>
    public IReadOnlyList<string> ResolveUpgrade(IReadOnlyList<string> rows, IReadOnlyList<string> targets) =>
        Resolve(UpgradeView(rows, null, targets), targets);

    /// <summary>Whether all these revisions are applied already, so that an upgrade to them has nothing to do.</summary>
    public bool IsAtOrAbove(IReadOnlyList<string> rows, IReadOnlyList<string> ids)
    {
        RevisionView view = _squashes.For(rows);
        return ids.All(id => view.Applied.Contains(view.Map.Here(id)));
    }

    /// <param name="rows">Rows of the version table.</param>
    /// <param name="targets">Where to go.</param>
    /// <param name="begun">Revisions that were begun and not finished: what a squash replaces goes on as it began.</param>
    public GraphPlan Upgrade(IReadOnlyList<string> rows, IReadOnlyList<string> targets, IReadOnlyCollection<string>? begun = null)
    {
        RevisionView view = Known(UpgradeView(rows, begun, targets));
        return Upgrade(view, new ResolvedTarget(Resolve(view, targets)));
    }

    /// <param name="rows">Rows of the version table.</param>
    /// <param name="target">Where to go.</param>
    /// <param name="begun">Revisions without a row of which a part is in the database: to go below them they are reverted too.</param>
    public GraphPlan Downgrade(IReadOnlyList<string> rows, string target, IReadOnlyList<string>? begun = null)
    {
        // What is reverted is looked for where all files are that there are; a squash of which nothing is reverted stays one.
        RevisionView view = Known(_squashes.For(rows, begun, _ => true));
        EnsureNotInside(view.Map, target);
        AppliedRevisions there = With(view, begun);
        IReadOnlySet<string> reverted = new DowngradeTarget(view.Map, new RevisionLookup(view.Map), RevisionTarget.Parse(target), there).Find();
        return Downgrade(_squashes.For(rows, begun, squash => reverted.Any(squash.Replaced.Contains)), begun, reverted);
    }

    /// <summary>Takes back these revisions and no other.</summary>
    /// <exception cref="HeadsChangedException">Something else builds on them.</exception>
    public GraphPlan Revert(IReadOnlyList<string> rows, IReadOnlyList<string> ids, IReadOnlyList<string> begun) =>
        Replan(new GraphPlan(MigrationDirection.Downgrade, rows, rows, [], new ResolvedTarget(ids)), rows, begun);

    public GraphPlan Stamp(IReadOnlyList<string> rows, IReadOnlyList<string> targets, bool purge)
    {
        RevisionView view = _squashes.For(rows, opens: squash => Names(Some(targets)).Any(squash.IsInside));
        foreach (string target in targets)
        {
            EnsureNotInside(view.Map, target);
        }

        StampPlanner stamp = new(view.Map, new RevisionLookup(view.Map));
        return view.Settle(stamp.Plan(view.Applied, stamp.Resolve(view.Applied, targets, purge)));
    }

    /// <summary>The same plan for the rows as they are now: the same revisions, less what has been done meanwhile.</summary>
    public GraphPlan Replan(GraphPlan earlier, IReadOnlyList<string> rows, IReadOnlyList<string>? begun = null)
    {
        ResolvedTarget target = earlier.Target;
        switch (earlier.Direction)
        {
            case MigrationDirection.Upgrade:
                RevisionView up = Known(UpgradeView(rows, begun, target.Ids));
                return Upgrade(up, target with { Ids = [.. target.Ids.Select(up.Map.Here)] });
            case MigrationDirection.Downgrade:
                return Downgrade(earlier, Known(_squashes.For(rows, begun, squash => target.Ids.Any(squash.Replaced.Contains))), begun);
            default:
                RevisionView view = _squashes.For(rows, opens: squash => target.Ids.Concat(target.Cleared).Any(squash.IsInside));
                return view.Settle(new StampPlanner(view.Map, new RevisionLookup(view.Map)).Plan(
                    view.Applied, target with { Ids = [.. target.Ids.Select(view.Map.Here)], Cleared = [.. target.Cleared.Select(view.Map.Here)] }));
        }
    }

    /// <summary>Names in targets of an upgrade or a stamp for which, in these rows' view, another revision stands.</summary>
    public IEnumerable<(string Name, string StandIn)> StandIns(IReadOnlyList<string> rows, IReadOnlyList<string> targets)
    {
        RevisionMap at = UpgradeView(rows, null, targets).Map;
        return Names(targets).Where(name => _squashes.StandingFor(name, at) is not null).Select(name => (name, at.Here(name)));
    }

    /// <summary>A database that has nothing of what a squash replaces may still be asked for a part of it.</summary>
    private RevisionView UpgradeView(IReadOnlyList<string> rows, IReadOnlyCollection<string>? begun, IReadOnlyList<string> targets) => _squashes.For(
        rows, begun, squash => !RevisionView.IsReached(squash, _squashes.Folded, rows) && Names(targets).Any(squash.IsInside));

    /// <summary>The revisions that targets name, whichever way through a squash they are on.</summary>
    private IEnumerable<string> Names(IEnumerable<string> targets) => _squashes.All.Count == 0 ? []
        : targets.Select(RevisionTarget.Parse).Where(target => target.Anchor == TargetAnchor.Named)
            .Select(target => new RevisionLookup(_squashes.Folded).NameOf(target.Symbol!)).OfType<string>();

    private static GraphPlan Upgrade(RevisionView view, ResolvedTarget target)
    {
        HashSet<string> missing = new(view.Map.Ancestors(target.Ids, includeDependencies: true), StringComparer.Ordinal);
        missing.ExceptWith(view.Applied.Ids);
        StepRows rows = new(view.Map, view.Applied);
        return Plan(view, MigrationDirection.Upgrade, [.. view.Map.InOrder(missing).Select(rows.Upgrade)], target);
    }

    /// <summary>What is begun has no row to take out; where it is reverted, the table stays as it is.</summary>
    private static GraphPlan Downgrade(RevisionView view, IReadOnlyList<string>? begun, IReadOnlySet<string> reverted)
    {
        AppliedRevisions now = view.Applied;
        AppliedRevisions there = With(view, begun);
        string[] ids = [.. view.Map.InOrder(reverted).Reverse()];
        StepRows rows = new(view.Map, now);
        return Plan(
            view,
            MigrationDirection.Downgrade,
            [.. ids.Select(id => now.Contains(id) || !there.Contains(id) ? rows.Downgrade(id) : new GraphStep(id, []))],
            new ResolvedTarget(ids));
    }

    private static GraphPlan Downgrade(GraphPlan earlier, RevisionView view, IReadOnlyList<string>? begun)
    {
        AppliedRevisions there = With(view, begun);
        HashSet<string> left = new(earlier.Target.Ids.Where(there.Contains), StringComparer.Ordinal);
        IEnumerable<string> above = view.Map.Descendants(left, includeDependents: true);
        string[] newer = [.. above.Where(id => there.Contains(id) && !left.Contains(id)).Order(StringComparer.Ordinal)];
        return newer.Length == 0
            ? Downgrade(view, begun, left) with { Target = earlier.Target }
            : throw new HeadsChangedException(
                earlier.StartRows,
                view.Applied.Rows,
                $"Since the downgrade was planned, revisions that build on what it reverts were applied: {string.Join(", ", newer)}.");
    }

    private static AppliedRevisions With(RevisionView view, IReadOnlyList<string>? begun) =>
        begun is { Count: > 0 } ? new AppliedRevisions(view.Map, view.Rows.Concat(begun.Where(view.Map.Contains))) : view.Applied;

    private static GraphPlan Plan(RevisionView view, MigrationDirection direction, IReadOnlyList<GraphStep> steps, ResolvedTarget target)
    {
        IReadOnlyList<string> now = view.Applied.Rows;
        return view.Settle(new GraphPlan(direction, now, HeadRows.Apply(now, steps.SelectMany(step => step.Changes)), steps, target));
    }

    private static IReadOnlyList<string> Resolve(RevisionView view, IReadOnlyList<string> targets)
    {
        TargetResolver resolver = new(view.Map, new RevisionLookup(view.Map));
        IEnumerable<string> ids = Some(targets).Select(RevisionTarget.Parse).SelectMany(Ids);
        return [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

        IReadOnlyList<string> Ids(RevisionTarget target)
        {
            RevisionTarget whole = resolver.Whole(target);
            return whole is { Anchor: TargetAnchor.Current, Offset: < 0 }
                ? throw new Walk(view.Map, whole).TooFar()
                : resolver.Resolve(whole, view.Applied);
        }
    }

    /// <summary>To go to the middle of what a squash replaces takes the files of it.</summary>
    private void EnsureNotInside(RevisionMap at, string target)
    {
        foreach (string name in Names([target]))
        {
            if (_squashes.StandingFor(name, at) is { } squash && squash.IsInside(name))
            {
                throw new NotAncestorException(
                    $"'{target}' is in the middle of what {squash.Id} replaces, and the files of that are not here.",
                    $"Name {squash.Id}, or bring the files back: {SquashHint.Files(squash)}");
            }
        }
    }

    private RevisionView Known(RevisionView view) => view.Applied.UnknownRows is not { Count: > 0 } unknown ? view
        : throw new RevisionNotFoundException(
            unknown[0],
            $"The version table holds {string.Join(", ", unknown)}, which no revision file has.",
            SquashHint.For(_squashes, unknown)
                ?? "Bring the missing file back (it may be in another branch of your repository), "
                + "or record another state with Set-DbRevision -Purge (psmigrate stamp --purge).");

    private static IReadOnlyList<string> Some(IReadOnlyList<string> targets) =>
        targets.Count > 0 ? targets : throw new TargetInvalidException("No target is given.", RevisionTarget.Forms);
}
