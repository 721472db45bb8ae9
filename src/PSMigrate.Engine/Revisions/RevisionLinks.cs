namespace PSMigrate.Engine.Revisions;

/// <summary>Turns the names in down_revision and depends_on into ids.</summary>
internal sealed class RevisionLinks(Dictionary<string, RevisionNode> byId, Dictionary<string, string> labels, OtherNames names)
{
    public RevisionEntry Resolve(RevisionNode node) => new(
        node,
        [.. node.DownRevisions.Distinct(StringComparer.Ordinal).Select(name => Parent(node, name))],
        [.. node.DependsOn.Select(name => Dependency(node, name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    private string Parent(RevisionNode node, string name)
    {
        if (byId.ContainsKey(name))
        {
            return name;
        }

        if (names.Find(name) is { } id && byId.ContainsKey(id))
        {
            return id;
        }

        throw labels.TryGetValue(name, out string? labelled)
            ? new RevisionNotFoundException(
                name,
                $"Revision {node.Id} follows '{name}', which is a branch label and not an id.",
                $"Write down_revision: {labelled}, the revision that carries the label, or the id you mean.",
                node.Position)
            : Missing(node, name, "follows", "down_revision");
    }

    private string Dependency(RevisionNode node, string name)
    {
        if (byId.ContainsKey(name))
        {
            return name;
        }

        return labels.TryGetValue(name, out string? labelled) ? labelled
            : names.Find(name) is { } id && byId.ContainsKey(id) ? id
            : throw Missing(node, name, "depends on", "depends_on");
    }

    private RevisionNotFoundException Missing(RevisionNode node, string name, string verb, string key)
    {
        IReadOnlyList<string> nearest = NearestNames.To(name, byId.Keys.Where(id => id != node.Id));
        string hint = nearest.Count == 0
            ? $"Correct {key}, or bring the missing file back."
            : $"Nearest: {string.Join(", ", nearest)}. Correct {key}, or bring the missing file back.";
        return new RevisionNotFoundException(name, $"Revision {node.Id} {verb} '{name}', which is in no file.", hint, node.Position);
    }
}
