using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Execution;

/// <summary>What revisions that were begun and not finished mean for a plan.</summary>
internal sealed class PartialRevisions(RevisionMap map, IReadOnlyDictionary<string, StepProgress> unfinished)
{
    /// <summary>Those that no row stands for, though a part of them is in the database: going below them means reverting them.</summary>
    public IReadOnlyList<string> Begun(IReadOnlyList<string> rows)
    {
        RevisionView view = map.Squashes.For(rows, [.. unfinished.Keys]);
        return [.. unfinished.Keys.Where(id => view.Map.Contains(id) && !view.Applied.Contains(id)).Order(StringComparer.Ordinal)];
    }

    /// <exception cref="RevisionPartialException">An upgrade would build on a revision that is half reverted.</exception>
    public void EnsureWholeBelow(GraphPlan upgrade)
    {
        if (upgrade.Steps.Count == 0)
        {
            return;
        }

        RevisionView view = map.Squashes.For(upgrade.StartRows, [.. unfinished.Keys]);
        AppliedRevisions applied = view.Applied;
        IReadOnlySet<string> below = view.Map.Ancestors(upgrade.Steps.Select(step => view.Map.Here(step.Revision)), includeDependencies: true);
        if (unfinished.Keys.FirstOrDefault(id => map.Squashes.StandingFor(id, view.Map) is { } squash && below.Contains(squash.Id)) is { } gone)
        {
            throw new RevisionPartialException(
                $"Revision {gone} was begun and not finished, and its file is not here: {view.Map.Here(gone)} replaces it.",
                gone,
                $"Finish it with the files as they were before the squash. {SquashHint.Files(map.Squashes.StandingFor(gone, view.Map)!)}");
        }

        if (unfinished.Values.FirstOrDefault(partial => applied.Contains(partial.Revision) && below.Contains(partial.Revision)) is { } half)
        {
            throw new RevisionPartialException(
                $"Revision {half.Revision} is half reverted ({half.LastDone} statements of its downgrade have run), and the upgrade builds on it.",
                half.Revision,
                $"Finish its downgrade with Invoke-DbDowngrade (psmigrate downgrade), or put back by hand what is missing and declare it applied: Set-DbRevision {half.Revision} (psmigrate stamp {half.Revision}).");
        }
    }

    /// <summary>
    /// A stamp says how the database is, so it settles what was begun on its way: at or below a target it counts as applied,
    /// above one as not. What the statements did that have run stays as it is.
    /// </summary>
    public GraphPlan Settle(GraphPlan stamp)
    {
        string[] moved = [.. stamp.Target.Ids, .. stamp.Target.Cleared];
        RevisionView view = map.Squashes.For(stamp.EndRows, opens: squash => moved.Any(squash.IsInside));
        HashSet<string> related = new(view.Map.Ancestors(moved, includeDependencies: true), StringComparer.Ordinal);
        related.UnionWith(view.Map.Descendants(moved, includeDependents: true));
        bool all = stamp.Target.Purges || stamp.Target.ClearsAll;
        string[] settled =
        [
            .. unfinished.Keys
                .Where(id => view.Map.Here(id) is var here && view.Map.Contains(here) && (all || related.Contains(here) || view.Applied.Contains(here)))
                .Order(StringComparer.Ordinal),
        ];
        HashSet<string> steps = new(stamp.Steps.Select(step => step.Revision), StringComparer.Ordinal);
        return stamp with
        {
            Steps = [.. settled.Where(id => !steps.Contains(id)).Select(id => new GraphStep(id, [])), .. stamp.Steps],
            Settled = settled,
        };
    }
}
