namespace PSMigrate.Engine.Revisions;

/// <summary>
/// Plans a stamp: the rows in the lineage of a target, dependencies included, give way to it. Other rows stay,
/// and so do rows that no file has, unless everything is purged.
/// </summary>
internal sealed class StampPlanner(RevisionMap map, RevisionLookup lookup)
{
    public ResolvedTarget Resolve(AppliedRevisions now, IReadOnlyList<string> targets, bool purge)
    {
        TargetResolver resolver = new(map, lookup);
        List<string> ids = [];
        List<string> cleared = [];
        bool all = false;
        foreach (RevisionTarget target in targets.Select(RevisionTarget.Parse))
        {
            IReadOnlyList<string> resolved = resolver.Resolve(target, now);
            ids.AddRange(resolved);
            bool isBase = resolved.Count == 0 && target.Anchor != TargetAnchor.Heads;
            all |= isBase && target.Branch is null;
            if (isBase && target.Branch is { } branch)
            {
                cleared.Add(lookup.FindBranch(branch));
            }
        }

        // A revision that another target implies needs no row.
        AppliedRevisions wanted = new(map, ids);
        return new ResolvedTarget(wanted.Tips) { Cleared = cleared, ClearsAll = all, Purges = purge };
    }

    public GraphPlan Plan(AppliedRevisions now, ResolvedTarget target)
    {
        SortedSet<string> leaving = new(Leaving(now, target), StringComparer.Ordinal);
        List<GraphStep> steps = [];
        foreach (string id in map.InOrder(new HashSet<string>(target.Ids, StringComparer.Ordinal)).Where(id => !now.Rows.Contains(id)))
        {
            IReadOnlySet<string> lineage = map.Lineage(id, includeDependencies: true);
            string[] replaced = [.. leaving.Where(lineage.Contains)];
            leaving.ExceptWith(replaced);
            steps.Add(new GraphStep(id, replaced.Length == 0
                ? [new RowChange.Insert(id)]
                : [.. replaced[..^1].Select(row => new RowChange.Delete(row)), new RowChange.Update(replaced[^1], id)]));
        }

        steps.InsertRange(0, leaving.Select(row => new GraphStep(row, [new RowChange.Delete(row)])));
        IReadOnlyList<string> end = HeadRows.Apply(now.Rows, steps.SelectMany(step => step.Changes));
        return new GraphPlan(MigrationDirection.Stamp, now.Rows, end, steps, target);
    }

    private IEnumerable<string> Leaving(AppliedRevisions now, ResolvedTarget target)
    {
        IEnumerable<string> leaving = target.Purges ? now.Rows
            : target.ClearsAll ? now.Rows.Where(map.Contains)
            : now.Rows.Where(Related(target).Contains);
        return leaving.Except(target.Ids, StringComparer.Ordinal);
    }

    private HashSet<string> Related(ResolvedTarget target)
    {
        string[] moved = [.. target.Ids, .. target.Cleared];
        HashSet<string> related = new(map.Ancestors(moved, includeDependencies: true), StringComparer.Ordinal);
        related.UnionWith(map.Descendants(moved, includeDependents: true));
        return related;
    }
}
