namespace PSMigrate.Engine.Revisions;

/// <summary>Names that a graph does not have, with the revision that stands for each in it.</summary>
internal sealed class OtherNames
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    /// <summary>No such name, as in a graph without squashes.</summary>
    public static OtherNames None { get; } = new();

    public IEnumerable<string> All => _ids.Keys;

    /// <summary>A name is taken once: what was said first stands.</summary>
    public void Add(string name, string id) => _ids.TryAdd(name, id);

    /// <summary>The revision that stands for a name; null where none does.</summary>
    public string? Find(string name)
    {
        string? id = _ids.GetValueOrDefault(name);
        while (id is not null && _ids.TryGetValue(id, out string? next))
        {
            id = next;
        }

        return id;
    }
}
