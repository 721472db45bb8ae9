namespace PSMigrate.Engine.Revisions;

/// <summary>Turns headers into a linked graph, or says which file is wrong.</summary>
internal static class RevisionMapBuilder
{
    public static (SortedDictionary<string, RevisionEntry> Entries, Dictionary<string, string> Labels) Link(IEnumerable<RevisionNode> nodes)
    {
        // Sorted first, so that the same files give the same graph and the same first error on every machine.
        SortedDictionary<string, RevisionNode> byId = new(StringComparer.Ordinal);
        foreach (RevisionNode node in nodes.OrderBy(node => node.Id, StringComparer.Ordinal).ThenBy(Place, StringComparer.Ordinal))
        {
            if (!byId.TryAdd(node.Id, node))
            {
                throw Duplicate(byId[node.Id], node);
            }
        }

        Dictionary<string, string> labels = CollectLabels(byId);
        SortedDictionary<string, RevisionEntry> entries = new(StringComparer.Ordinal);
        RevisionLinks links = new(byId, labels);
        foreach (RevisionNode node in byId.Values)
        {
            entries.Add(node.Id, links.Resolve(node));
        }

        foreach (RevisionEntry entry in entries.Values)
        {
            foreach (string parent in entry.Parents)
            {
                entries[parent].AddChild(entry);
            }
        }

        return (entries, labels);
    }

    private static Dictionary<string, string> CollectLabels(SortedDictionary<string, RevisionNode> byId)
    {
        Dictionary<string, string> labels = new(StringComparer.Ordinal);
        foreach (RevisionNode node in byId.Values)
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
                    throw new ScriptInvalidException(
                        $"Branch label '{label}' of revision {node.Id} is already used by revision {labels[label]}{In(byId[labels[label]])}.",
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

    private static string Place(RevisionNode node) => node.Position?.ToString() ?? "";

    private static string In(RevisionNode node) => node.Position is null ? "" : $" ({node.Position.File})";
}
