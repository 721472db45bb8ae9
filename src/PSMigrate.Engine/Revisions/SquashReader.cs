namespace PSMigrate.Engine.Revisions;

/// <summary>Reads what squashes replace, and says what cannot be: the ways around a squash must lead to the same place.</summary>
internal sealed class SquashReader
{
    private readonly Dictionary<string, RevisionNode> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    private SquashReader(IEnumerable<RevisionNode> nodes)
    {
        foreach (RevisionNode node in nodes)
        {
            _byId.TryAdd(node.Id, node);
            foreach (string label in node.BranchLabels)
            {
                _labels.TryAdd(label, node.Id);
            }
        }
    }

    /// <returns>The squashes, those that replace others before these.</returns>
    public static IEnumerable<Squash> Read(IReadOnlyList<RevisionNode> nodes)
    {
        SquashReader reader = new(nodes);
        Squash[] squashes =
        [
            .. nodes.Where(node => node.Replaces.Count > 0)
                .Select(node => new Squash(node, reader.Replaced(node)))
                .OrderByDescending(squash => squash.Replaced.Count)
                .ThenBy(squash => squash.Id, StringComparer.Ordinal),
        ];
        EnsureApart(squashes);
        return squashes.Select(squash => reader.Check(squash, nodes));
    }

    private HashSet<string> Replaced(RevisionNode squash)
    {
        HashSet<string> replaced = new(StringComparer.Ordinal);
        Stack<string> open = new(squash.Replaces);
        while (open.TryPop(out string? id))
        {
            foreach (string other in replaced.Add(id) && _byId.TryGetValue(id, out RevisionNode? node) ? node.Replaces : [])
            {
                open.Push(other);
            }
        }

        return replaced.Contains(squash.Id)
            ? throw new ScriptInvalidException($"Revision {squash.Id} replaces itself.", "Take its id out of replaces.", squash.Position)
            : replaced;
    }

    private static void EnsureApart(Squash[] squashes)
    {
        for (int i = 0; i < squashes.Length; i++)
        {
            foreach (Squash other in squashes[(i + 1)..].Where(other => !squashes[i].Replaced.Contains(other.Id)))
            {
                if (squashes[i].Replaced.Order(StringComparer.Ordinal).FirstOrDefault(other.Replaced.Contains) is { } shared)
                {
                    throw new ScriptInvalidException(
                        $"Revisions {squashes[i].Id} and {other.Id} both replace {shared}, and neither replaces the other.",
                        "Keep one of the two files.",
                        other.Node.Position);
                }
            }
        }
    }

    private Squash Check(Squash squash, IReadOnlyList<RevisionNode> nodes)
    {
        foreach (RevisionNode node in nodes.Where(node => node.Id != squash.Id && !squash.Replaced.Contains(node.Id)))
        {
            if (Names(node).FirstOrDefault(name => squash.IsInside(Id(name))) is { } inside)
            {
                throw new ScriptInvalidException(
                    $"Revision {node.Id} builds on {inside}, which is in the middle of what {squash.Id} replaces: of a database that has {node.Id} nobody could tell whether it has the rest.",
                    $"Let it follow {squash.Id}: write down_revision: {squash.Id} (and depends_on likewise).",
                    node.Position);
            }
        }

        HashSet<string> below = new(StringComparer.Ordinal);
        if (!TryWalk(squash, below))
        {
            return squash;
        }

        string? stray = squash.Node.DownRevisions.Count > 0 ? null : below.Order(StringComparer.Ordinal).FirstOrDefault(id => !squash.Replaced.Contains(id));
        // What another squash in it replaces is reached through that one where its own way is not whole.
        HashSet<string> folded = new(below.Where(id => _byId[id].Replaces.Count > 0).SelectMany(id => Replaced(_byId[id])), StringComparer.Ordinal);
        string? apart = squash.Replaced.Order(StringComparer.Ordinal).FirstOrDefault(id => _byId.TryGetValue(id, out RevisionNode? node) && node.Replaces.Count == 0 && !below.Contains(id) && !folded.Contains(id));
        return stray is null && apart is null
            ? squash with { IsWhole = true }
            : throw new ScriptInvalidException(
                stray is null
                    ? $"Revision {squash.Id} replaces {apart}, on which {squash.Tip}, the last one in its replaces, does not build."
                    : $"Revision {squash.Id} replaces {squash.Tip}, which builds on {stray}, and does not replace that.",
                "replaces: names a revision and all that it builds on, that revision last. Write the squash anew with Compress-DbRevision (psmigrate squash).",
                squash.Node.Position);
    }

    /// <returns>Whether the files of the tip and of all below it are there.</returns>
    private bool TryWalk(Squash squash, HashSet<string> below)
    {
        Stack<string> open = new([squash.Tip]);
        while (open.TryPop(out string? name))
        {
            string id = Id(name);
            if (!_byId.ContainsKey(id) && StandIn(id, squash) is { } inner)
            {
                id = inner;
            }

            if (!_byId.TryGetValue(id, out RevisionNode? node))
            {
                return false;
            }

            foreach (string parent in below.Add(id) ? Names(node) : [])
            {
                open.Push(parent);
            }
        }

        return true;
    }

    private string? StandIn(string id, Squash squash) =>
        squash.Replaced.FirstOrDefault(other => _byId.TryGetValue(other, out RevisionNode? node) && node.Replaces.Contains(id));

    private static IEnumerable<string> Names(RevisionNode node) => node.DownRevisions.Concat(node.DependsOn);

    private string Id(string name) => _byId.ContainsKey(name) ? name : _labels.GetValueOrDefault(name, name);
}
