using PSMigrate.Engine.Catalog.Columns;
using PSMigrate.Engine.Catalog.Constraints;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Tables;

/// <summary>A table, with the columns that its statement makes. A partition is made as pg_dump does, by itself and then attached: its columns may have another order.</summary>
internal sealed partial class Table(CatalogRow row) : SchemaObject(KindName, row)
{
    public const string KindName = "table";

    private readonly TableStorage _storage = new(row);

    public string? PartitionKey => Row.TextOrNull("partition_key");

    public string? PartitionBound => Row.TextOrNull("partition_bound");

    public bool IsPartition => PartitionBound is not null;

    public string? OfType => Row.TextOrNull("of_type");

    public bool IsUnlogged => Row.Flag("is_unlogged");

    public bool HasRowSecurity => Row.Flag("row_security");

    /// <summary>Whether replication tells rows by something else than a key or an index.</summary>
    public bool HasReplicaIdentity => Row.TextOrNull("replica_identity") is not null;

    public bool ForcesRowSecurity => Row.Flag("force_row_security");

    /// <summary>Tables it inherits from; of a partition the one that it is a part of.</summary>
    public IReadOnlyList<ObjectId> Parents =>
        [.. Row.Texts("parent_schemas").Zip(Row.Texts("parents"), (schema, name) => new ObjectId(KindName, schema, name))];

    public override string SqlKind => "TABLE";

    /// <summary>The columns that its statement takes from its parents; none where it is made by itself and then attached to them.</summary>
    public IReadOnlyList<Column> Inherited(SchemaSnapshot schema) => IsMadeAlone(schema) ? [] : ColumnsOfParents(schema);

    public override IEnumerable<string> Create(SchemaSnapshot schema)
    {
        Column[] columns = ColumnsOf(schema, Id);
        string inside = string.Join(",\n", Lines(schema, columns).Select(line => $"    {line}"));
        string body = inside.Length > 0 ? $" (\n{inside}\n)" : OfType is null ? " (\n)" : "";
        string of = OfType is { } type ? $" OF {type}" : "";
        string inherits = !IsMadeAlone(schema) && Parents.Count > 0 ? $"\nINHERITS ({string.Join(", ", Parents.Select(SqlNameOf))})" : "";
        string partitionBy = PartitionKey is { } key ? $"\nPARTITION BY {key}" : "";
        yield return $"CREATE {(IsUnlogged ? "UNLOGGED " : "")}TABLE {SqlName}{of}{body}{inherits}{partitionBy}{_storage.Clauses}";

        foreach (string statement in Attachment(schema).Concat(columns.SelectMany(column => column.Complete(schema))).Concat(Properties()))
        {
            yield return statement;
        }
    }

    /// <summary>
    /// Whether it gets its parents once it is there. Partitions do, and what was made so: INHERITS would put the columns of the parents first.
    /// </summary>
    private bool IsMadeAlone(SchemaSnapshot schema)
    {
        if (IsPartition || Parents.Count == 0)
        {
            return IsPartition;
        }

        Column[] columns = ColumnsOf(schema, Id);
        string[] names = [.. columns.Select(column => column.Name)];
        return columns.All(column => column.IsLocal && (!column.IsNotNull || column.IsNotNullLocal))
            && !ColumnsOfParents(schema).Select(column => column.Name).Union(names).SequenceEqual(names, StringComparer.Ordinal);
    }

    private IEnumerable<string> Attachment(SchemaSnapshot schema) => this switch
    {
        { IsPartition: true } => [$"ALTER TABLE ONLY {SqlNameOf(Parents[0])} ATTACH PARTITION {SqlName} {PartitionBound}"],
        _ when IsMadeAlone(schema) => Parents.Select(parent => $"ALTER TABLE {SqlName} INHERIT {SqlNameOf(parent)}"),
        _ => [],
    };

    /// <summary>What only ALTER TABLE can say.</summary>
    private IEnumerable<string> Properties()
    {
        if (HasRowSecurity)
        {
            yield return $"ALTER TABLE {SqlName} ENABLE ROW LEVEL SECURITY";
        }

        if (ForcesRowSecurity)
        {
            yield return $"ALTER TABLE ONLY {SqlName} FORCE ROW LEVEL SECURITY";
        }

        foreach (string statement in _storage.Complete(SqlName))
        {
            yield return statement;
        }
    }

    private IEnumerable<string> Lines(SchemaSnapshot schema, IEnumerable<Column> columns) =>
        columns.Select(column => column.Line(schema)).OfType<string>()
            .Concat(schema.PartsOf<Constraint>(Id).Where(constraint => constraint.IsMadeWithTable(schema)).Select(constraint => constraint.InTable));

    private Column[] ColumnsOfParents(SchemaSnapshot schema) => [.. Parents.SelectMany(parent => ColumnsOf(schema, parent))];

    private static Column[] ColumnsOf(SchemaSnapshot schema, ObjectId table) => [.. schema.PartsOf<Column>(table).OrderBy(column => column.Position)];

    private static string SqlNameOf(ObjectId table) => Identifier.Qualify(table.Schema, table.Name);
}
