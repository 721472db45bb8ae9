using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Plans;

/// <summary>Which revisions of a plan belong to another branch than the one that was meant: depends_on brings them in.</summary>
internal static class OtherBranches
{
    public static IReadOnlyList<string> Of(RevisionMap map, GraphPlan graph)
    {
        string[] ids = [.. graph.Steps.Select(step => step.Revision)];
        IReadOnlySet<string> meant = graph.Direction switch
        {
            MigrationDirection.Upgrade => map.Ancestors(graph.Target.Ids, includeDependencies: false),
            MigrationDirection.Downgrade => map.Descendants(Roots(map, ids), includeDependents: false),
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
