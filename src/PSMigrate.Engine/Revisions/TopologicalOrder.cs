namespace PSMigrate.Engine.Revisions;

/// <summary>Puts parents before children, the same way on every machine, staying on one branch as long as it goes on.</summary>
internal static class TopologicalOrder
{
    /// <param name="sorted">Entries sorted by id.</param>
    /// <param name="entries">The same, to look up.</param>
    public static IReadOnlyList<string> Of(RevisionEntry[] sorted, Dictionary<string, RevisionEntry> entries)
    {
        Dictionary<string, int> waitingFor = new(sorted.Length, StringComparer.Ordinal);
        Stack<string> ready = new();
        for (int last = sorted.Length - 1; last >= 0; last--)
        {
            RevisionEntry entry = sorted[last];
            waitingFor.Add(entry.Id, entry.Parents.Count);
            if (entry.Parents.Count == 0)
            {
                ready.Push(entry.Id);
            }
        }

        List<string> order = new(sorted.Length);
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

        return order.Count == sorted.Length ? order : throw Cycle(sorted, entries, waitingFor);
    }

    /// <summary>Whatever still waits has a parent that still waits, so going down from there must come round.</summary>
    private static RevisionCycleException Cycle(
        RevisionEntry[] sorted, Dictionary<string, RevisionEntry> entries, Dictionary<string, int> waitingFor)
    {
        List<string> walked = [];
        Dictionary<string, int> seenAt = new(StringComparer.Ordinal);
        string id = sorted.First(entry => waitingFor[entry.Id] > 0).Id;
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
