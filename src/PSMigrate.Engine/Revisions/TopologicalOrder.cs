namespace PSMigrate.Engine.Revisions;

/// <summary>Puts parents before children, the same way on every machine, staying on one branch as long as it goes on.</summary>
internal static class TopologicalOrder
{
    public static IReadOnlyList<string> Of(SortedDictionary<string, RevisionEntry> entries)
    {
        Dictionary<string, int> waitingFor = new(entries.Count, StringComparer.Ordinal);
        Stack<string> ready = new();
        foreach (RevisionEntry entry in entries.Values.Reverse())
        {
            waitingFor[entry.Id] = entry.Parents.Count;
            if (entry.Parents.Count == 0)
            {
                ready.Push(entry.Id);
            }
        }

        List<string> order = new(entries.Count);
        while (ready.TryPop(out string? id))
        {
            order.Add(id);

            // Pushed from the last to the first: the lowest id that became ready is the next one out.
            IReadOnlyList<string> children = entries[id].AllChildren;
            for (int i = children.Count - 1; i >= 0; i--)
            {
                if (--waitingFor[children[i]] == 0)
                {
                    ready.Push(children[i]);
                }
            }
        }

        return order.Count == entries.Count ? order : throw Cycle(entries, waitingFor);
    }

    /// <summary>Whatever still waits has a parent that still waits, so going down from there must come round.</summary>
    private static RevisionCycleException Cycle(SortedDictionary<string, RevisionEntry> entries, Dictionary<string, int> waitingFor)
    {
        List<string> walked = [];
        Dictionary<string, int> seenAt = new(StringComparer.Ordinal);
        string id = entries.Keys.First(key => waitingFor[key] > 0);
        while (seenAt.TryAdd(id, walked.Count))
        {
            walked.Add(id);
            id = entries[id].Parents.Where(parent => waitingFor[parent] > 0).Min(StringComparer.Ordinal)!;
        }

        List<string> circle = walked[seenAt[id]..];
        circle.Reverse();
        int lowest = circle.IndexOf(circle.Min(StringComparer.Ordinal)!);
        string[] path = [.. circle[lowest..], .. circle[..lowest], circle[lowest]];
        return new RevisionCycleException(path, entries[path[0]].Node.Position);
    }
}
