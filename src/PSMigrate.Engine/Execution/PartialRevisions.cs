using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Execution;

/// <summary>What revisions that were begun and not finished mean for a plan.</summary>
internal sealed class PartialRevisions(RevisionMap map, IReadOnlyDictionary<string, StepProgress> unfinished)
{
    /// <summary>Those that no row stands for, though a part of them is in the database: going below them means reverting them.</summary>
    public IReadOnlyList<string> Begun(IReadOnlyList<string> rows)
    {
        AppliedRevisions applied = new(map, rows);
        return [.. unfinished.Keys.Where(id => map.Contains(id) && !applied.Contains(id)).Order(StringComparer.Ordinal)];
    }

    /// <exception cref="RevisionPartialException">An upgrade would build on a revision that is half reverted.</exception>
    public void EnsureWholeBelow(GraphPlan upgrade)
    {
        if (upgrade.Steps.Count == 0)
        {
            return;
        }

        AppliedRevisions applied = new(map, upgrade.StartRows);
        IReadOnlySet<string> below = map.Ancestors(upgrade.Steps.Select(step => step.Revision), includeDependencies: true);
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
        AppliedRevisions after = new(map, stamp.EndRows);
        string[] moved = [.. stamp.Target.Ids, .. stamp.Target.Cleared];
        HashSet<string> related = new(map.Ancestors(moved, includeDependencies: true), StringComparer.Ordinal);
        related.UnionWith(map.Descendants(moved, includeDependents: true));
        bool all = stamp.Target.Purges || stamp.Target.ClearsAll;
        string[] settled =
        [
            .. unfinished.Keys.Where(id => map.Contains(id) && (all || related.Contains(id) || after.Contains(id))).Order(StringComparer.Ordinal),
        ];
        HashSet<string> steps = new(stamp.Steps.Select(step => step.Revision), StringComparer.Ordinal);
        return stamp with
        {
            Steps = [.. settled.Where(id => !steps.Contains(id)).Select(id => new GraphStep(id, [])), .. stamp.Steps],
            Settled = settled,
        };
    }
}
