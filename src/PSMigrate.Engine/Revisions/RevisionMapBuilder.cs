namespace PSMigrate.Engine.Revisions;

/// <summary>Turns headers into a linked graph, or says which file is wrong.</summary>
internal static class RevisionMapBuilder
{
    /// <summary>Entries come sorted by id, so that the same files give the same graph and the same first error on every machine.</summary>
    public static (RevisionEntry[] Entries, Dictionary<string, string> Labels) Link(IEnumerable<RevisionNode> nodes, OtherNames names)
    {
        RevisionNode[] sorted = [.. nodes];
        Array.Sort(sorted, ByIdThenPlace);
        Dictionary<string, RevisionNode> byId = new(sorted.Length, StringComparer.Ordinal);
        foreach (RevisionNode node in sorted)
        {
            if (!byId.TryAdd(node.Id, node))
            {
                throw Duplicate(byId[node.Id], node);
            }
        }

        Dictionary<string, string> labels = CollectLabels(sorted, byId);
        RevisionLinks links = new(byId, labels, names);
        RevisionEntry[] entries = Array.ConvertAll(sorted, links.Resolve);
        Dictionary<string, RevisionEntry> linked = entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        foreach (RevisionEntry entry in entries)
        {
            foreach (string parent in entry.Parents)
            {
                linked[parent].AddChild(entry);
            }
        }

        return (entries, labels);
    }

    private static Dictionary<string, string> CollectLabels(RevisionNode[] sorted, Dictionary<string, RevisionNode> byId)
    {
        Dictionary<string, string> labels = new(StringComparer.Ordinal);
        foreach (RevisionNode node in sorted)
        {
            foreach (string label in node.BranchLabels.Distinct(StringComparer.Ordinal))
            {
                if (byId.TryGetValue(label, out RevisionNode? namesake))
                {
                    throw new ScriptInvalidException(
                        $"Branch label '{label}' of revision {node.Id} is the id of a revision{In(namesake)}.",
                        "Choose another label.",
                        node.Position);
                }

                if (!labels.TryAdd(label, node.Id))
                {
                    RevisionNode owner = byId[labels[label]];
                    throw new ScriptInvalidException(
                        $"Branch label '{label}' of revision {node.Id} is already used by revision {owner.Id}{In(owner)}.",
                        "Choose another label: revisions that follow share it without writing it again.",
                        node.Position);
                }
            }
        }

        return labels;
    }

    private static ScriptInvalidException Duplicate(RevisionNode first, RevisionNode second) => new(
        first.Position is null || second.Position is null
            ? $"Revision {first.Id} is there twice."
            : $"Revision {first.Id} is there twice: in {first.Position.File} and in {second.Position.File}.",
        "Give one of them another id, or remove the copy.",
        second.Position ?? first.Position);

    private static int ByIdThenPlace(RevisionNode a, RevisionNode b) => string.CompareOrdinal(a.Id, b.Id) is var order and not 0
        ? order
        : string.CompareOrdinal(a.Position?.ToString(), b.Position?.ToString());

    private static string In(RevisionNode node) => node.Position is null ? "" : $" ({node.Position.File})";
}
