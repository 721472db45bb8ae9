namespace PSMigrate.Engine.Catalog.Comparison;

/// <summary>An object as two schemas have it; at least one of them does.</summary>
internal sealed record ObjectPair(SchemaObject? From, SchemaObject? To)
{
    public ObjectId Id => (From ?? To)!.Id;

    public SchemaChange Change => this switch
    {
        { From: null } => SchemaChange.Added,
        { To: null } => SchemaChange.Removed,
        _ => SchemaChange.Changed,
    };
}
