namespace PSMigrate.Engine.Revisions;

/// <summary>A revision and all that it builds on, on which, but for that revision itself, nothing else builds: what a squash can stand for.</summary>
internal static class SquashPrefix
{
    private const int Fewest = 2;

    /// <summary>The prefix that ends with a revision, in the order of application.</summary>
    /// <exception cref="TargetInvalidException">Others build on a part of it, or it is one revision only.</exception>
    public static IReadOnlyList<string> UpTo(RevisionMap map, string tip)
    {
        IReadOnlySet<string> prefix = map.Ancestors([tip], includeDependencies: true);
        if (prefix.Count < Fewest)
        {
            throw new TargetInvalidException($"Revision {tip} builds on no other: there is nothing to fold.", "Name a later one.");
        }

        return Outside(map, tip, prefix) is not { } edge ? map.InOrder(prefix) : throw new TargetInvalidException(
            $"Revision {edge.Child} builds on {edge.Parent}, which would be in the middle of the squash: of a database that has {edge.Child} nobody could tell whether it has the rest.",
            $"Name a revision that builds on {edge.Child} too, such as a merge (Merge-DbHead, psmigrate merge), or one before {edge.Parent}'s branches part.");
    }

    /// <summary>The longest there is.</summary>
    /// <exception cref="TargetInvalidException">There is none.</exception>
    public static IReadOnlyList<string> Longest(RevisionMap map)
    {
        foreach (string tip in map.OldestFirst.Reverse())
        {
            IReadOnlySet<string> prefix = map.Ancestors([tip], includeDependencies: true);
            if (prefix.Count >= Fewest && Outside(map, tip, prefix) is null)
            {
                return map.InOrder(prefix);
            }
        }

        throw new TargetInvalidException(
            map.Nodes.Count == 0 ? "There are no revisions." : "There is nothing to fold: no revision has others below it on which it alone builds.",
            "See the graph with Get-DbRevision (psmigrate history).");
    }

    private static (string Child, string Parent)? Outside(RevisionMap map, string tip, IReadOnlySet<string> prefix)
    {
        foreach (string parent in map.InOrder(prefix).Where(id => id != tip))
        {
            if (map.AllChildren(parent).FirstOrDefault(child => !prefix.Contains(child)) is { } child)
            {
                return (child, parent);
            }
        }

        return null;
    }
}
