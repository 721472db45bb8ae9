using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine;

/// <summary>
/// Finds revisions that were put below applied ones and never ran: the version table holds only heads and takes them for applied, but the ledger has
/// what is around them and not them.
/// </summary>
internal static class SkippedRevisions
{
    /// <param name="project">The project.</param>
    /// <param name="rows">Rows of the version table.</param>
    /// <param name="changes">What the ledger says of each revision.</param>
    /// <param name="warn">Told what never ran.</param>
    public static void Warn(MigrationProject project, IReadOnlyList<string> rows, IReadOnlyDictionary<string, LastChange> changes, Action<string> warn)
    {
        if (Find(project, rows, changes) is { Count: > 0 } skipped)
        {
            string places = string.Join(", ", skipped.Select(one => $"{one.Revision} (below {one.Above}, {project.Scripts.Find(one.Revision)!.Path})"));
            string[] ids = [.. skipped.Select(one => one.Revision)];
            warn($"Put below what is applied here, and never run here: {places}. No upgrade will run it there: move it to the head (its down_revision, and that of what follows it), or run its statements yourself and accept it with Set-DbRevision -AcceptEdit {string.Join(", ", ids)} (psmigrate stamp --accept-edit {string.Join(' ', ids)}).");
        }
    }

    /// <summary>
    /// Those of which the ledger knows nothing, while it has all below them and something above them as applied, each with that; oldest first. Where
    /// it knows one side only, as of a database that was taken over, nobody can tell.
    /// </summary>
    public static IReadOnlyList<(string Revision, string Above)> Find(
        MigrationProject project, IReadOnlyList<string> rows, IReadOnlyDictionary<string, LastChange> changes)
    {
        RevisionView view = project.Map.Squashes.For(rows);
        RevisionMap map = view.Map;

        // A squash is there without having run.
        string[] unknown = [.. view.Applied.OldestFirst.Where(id => !changes.ContainsKey(id) && map.Squashes.Find(id) is null)];
        HashSet<string> standing = new(StringComparer.Ordinal);
        foreach (string id in unknown)
        {
            if (map.Parents(id) is { Count: > 0 } parents ? parents.All(parent => IsKnown(parent) || standing.Contains(parent)) : IsNewBase(id))
            {
                standing.Add(id);
            }
        }

        Dictionary<string, string> above = new(StringComparer.Ordinal);
        foreach (string id in unknown.AsEnumerable().Reverse().Where(standing.Contains))
        {
            if (map.AllChildren(id).Select(child => IsKnown(child) ? child : above.GetValueOrDefault(child)).FirstOrDefault(child => child is not null) is { } known)
            {
                above.Add(id, known);
            }
        }

        return [.. unknown.Where(above.ContainsKey).Select(id => (id, above[id]))];

        bool IsKnown(string id) => view.Applied.Contains(id) && changes.GetValueOrDefault(id) is { IsApplied: true };

        // One that was written before what is on it ran may be all that a database had when it was taken over.
        bool IsNewBase(string id) => map.AllChildren(id).Any(child => IsKnown(child) && !(project.Scripts.Find(id)?.Created < changes[child].Finished));
    }
}
