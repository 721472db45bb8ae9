namespace PSMigrate.Engine.Catalog;

/// <summary>Everything that a database's schema is, at one moment.</summary>
internal sealed class SchemaSnapshot
{
    private readonly Dictionary<ObjectId, SchemaObject> _objects;
    private readonly ILookup<(string Schema, string Table), SchemaObject> _parts;

    /// <param name="serverVersion">Of the server it was read from, such as <c>15.18</c>.</param>
    /// <param name="objects">What was read; the order does not matter.</param>
    /// <param name="notCompared">How many objects there are of the kinds that are not read.</param>
    public SchemaSnapshot(string serverVersion, IEnumerable<SchemaObject> objects, IReadOnlyDictionary<string, long> notCompared)
    {
        ServerVersion = serverVersion;
        Objects = [.. objects.OrderBy(item => item.Id)];
        NotCompared = notCompared;
        _objects = Objects.ToDictionary(item => item.Id);
        _parts = Objects.Where(item => item.Id.Table.Length > 0).ToLookup(item => (item.Id.Schema, item.Id.Table));
    }

    public string ServerVersion { get; }

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<SchemaObject> Objects { get; }

    /// <summary>How many objects there are of each kind that is not read, by the kind's name; none of a kind is left out.</summary>
    public IReadOnlyDictionary<string, long> NotCompared { get; }

    /// <summary>SHA-256 of all definitions, 64 hex digits: the same for the same schema, whatever oids and orders the catalogs have.</summary>
    public string Hash => field ??= SchemaHash.Of(this);

    public SchemaObject? Find(ObjectId id) => _objects.GetValueOrDefault(id);

    /// <summary>The parts of a table, view or type, of one kind.</summary>
    public IEnumerable<T> PartsOf<T>(ObjectId whole)
        where T : SchemaObject => _parts[(whole.Schema, whole.Name)].OfType<T>();

    /// <summary>The same without some of the objects; what depends on them stays.</summary>
    public SchemaSnapshot Where(Func<SchemaObject, bool> keep) => new(ServerVersion, Objects.Where(keep), NotCompared);
}
