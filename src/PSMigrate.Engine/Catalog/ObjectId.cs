namespace PSMigrate.Engine.Catalog;

/// <summary>What an object is known by, in any database.</summary>
/// <param name="Kind">Name of its <see cref="ObjectKind"/>, such as <c>table</c>.</param>
/// <param name="Schema">Its schema; empty where the kind has none.</param>
/// <param name="Name">Its name; that of a routine with the types of its arguments.</param>
/// <param name="Table">The table, view or type that it is a part of; empty for what stands by itself.</param>
internal sealed record ObjectId(string Kind, string Schema, string Name, string Table = "") : IComparable<ObjectId>
{
    public int CompareTo(ObjectId? other)
    {
        if (other is null)
        {
            return 1;
        }

        int order = Kind == other.Kind ? 0 : ObjectKinds.OrderOf(Kind) - ObjectKinds.OrderOf(other.Kind);
        order = order != 0 ? order : string.CompareOrdinal(Schema, other.Schema);
        order = order != 0 ? order : string.CompareOrdinal(Table, other.Table);
        return order != 0 ? order : string.CompareOrdinal(Name, other.Name);
    }

    /// <summary>As people say it: <c>column public.users.email</c>, <c>trigger audit on public.users</c>.</summary>
    public override string ToString() => this switch
    {
        { Kind: "column" } => $"{Kind} {Schema}.{Table}.{Name}",
        { Kind: "default privilege", Schema.Length: > 0 } => $"{Kind} {Name} in {Schema}",
        { Table.Length: > 0 } => $"{Kind} {Name} on {Schema}.{Table}",
        { Schema.Length: > 0 } => $"{Kind} {Schema}.{Name}",
        _ => $"{Kind} {Name}",
    };
}
