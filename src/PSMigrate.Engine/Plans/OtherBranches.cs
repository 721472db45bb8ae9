using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Plans;

/// <summary>Which revisions of a plan belong to another branch than the one that was meant: depends_on brings them in.</summary>
internal static class OtherBranches
{
    public static IReadOnlyList<string> Of(RevisionMap map, GraphPlan graph)
    {
        string[] steps = [.. graph.Steps.Where(step => !step.RecordsOnly).Select(step => step.Revision)];
        RevisionMap here = map.Squashes.For(graph.StartRows, opens: squash => steps.Any(squash.Replaced.Contains)).Map;
        string[] ids = [.. steps.Where(here.Contains)];
        IReadOnlySet<string> meant = graph.Direction switch
        {
            MigrationDirection.Upgrade => here.Ancestors(graph.Target.Ids.Select(here.Here).Where(here.Contains), includeDependencies: false),
            MigrationDirection.Downgrade => here.Descendants(Roots(here, ids), includeDependents: false),
            _ => ids.ToHashSet(StringComparer.Ordinal),
        };
        return [.. ids.Where(id => !meant.Contains(id))];
    }

    // Where a downgrade begins to cut: what stands on nothing that it reverts.
    private static string[] Roots(RevisionMap map, string[] ids)
    {
        HashSet<string> reverted = new(ids, StringComparer.Ordinal);
        return [.. ids.Where(id => !map.DownRevisions(id).Any(reverted.Contains) && !map.ResolvedDependencies(id).Any(reverted.Contains))];
    }
}
