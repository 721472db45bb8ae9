using PSMigrate.Engine.Catalog.Columns;
using PSMigrate.Engine.Catalog.Constraints;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Tables;

/// <summary>A table, with the columns that its statement makes. A partition is made as pg_dump does, by itself and then attached: its columns may have another order.</summary>
internal sealed partial class Table(CatalogRow row) : SchemaObject(KindName, row)
{
    public const string KindName = "table";

    // What the server takes where nothing is said.
    private const string Heap = "heap";

    public string? PartitionKey => Row.TextOrNull("partition_key");

    public string? PartitionBound => Row.TextOrNull("partition_bound");

    public bool IsPartition => PartitionBound is not null;

    public string? OfType => Row.TextOrNull("of_type");

    public bool IsUnlogged => Row.Flag("is_unlogged");

    public bool HasRowSecurity => Row.Flag("row_security");

    public bool ForcesRowSecurity => Row.Flag("force_row_security");

    /// <summary><c>nothing</c> or <c>full</c>; null where it is the primary key or an index, which says so itself.</summary>
    public string? ReplicaIdentity => Row.TextOrNull("replica_identity");

    public string? AccessMethod => Row.TextOrNull("access_method") is { } method && method != Heap ? method : null;

    public string? Tablespace => Row.TextOrNull("tablespace");

    /// <summary>Tables it inherits from; of a partition the one that it is a part of.</summary>
    public IReadOnlyList<ObjectId> Parents =>
        [.. Row.Texts("parent_schemas").Zip(Row.Texts("parents"), (schema, name) => new ObjectId(KindName, schema, name))];

    /// <summary>Storage parameters as SQL, those of its TOAST table included; empty for none.</summary>
    public string Options => string.Join(", ", new[] { StorageOptions.Write(Row.Texts("options")), StorageOptions.Write(Row.Texts("toast_options"), "toast.") }.Where(text => text.Length > 0));

    public override string SqlKind => "TABLE";

    public override IEnumerable<string> Create(SchemaSnapshot schema)
    {
        Column[] columns = [.. schema.PartsOf<Column>(Id).OrderBy(column => column.Position)];
        string inside = string.Join(",\n", Lines(schema, columns).Select(line => $"    {line}"));
        string body = inside.Length > 0 ? $" (\n{inside}\n)" : OfType is null ? " (\n)" : "";
        string of = OfType is { } type ? $" OF {type}" : "";
        string inherits = !IsPartition && Parents.Count > 0 ? $"\nINHERITS ({string.Join(", ", Parents.Select(parent => Identifier.Qualify(parent.Schema, parent.Name)))})" : "";
        string partitionBy = PartitionKey is { } key ? $"\nPARTITION BY {key}" : "";
        string method = AccessMethod is { } accessMethod ? $"\nUSING {Identifier.Quote(accessMethod)}" : "";
        string with = Options is { Length: > 0 } options ? $"\nWITH ({options})" : "";
        string tablespace = Tablespace is { } space ? $"\nTABLESPACE {Identifier.Quote(space)}" : "";
        yield return $"CREATE {(IsUnlogged ? "UNLOGGED " : "")}TABLE {SqlName}{of}{body}{inherits}{partitionBy}{method}{with}{tablespace}";

        if (IsPartition)
        {
            yield return $"ALTER TABLE ONLY {Identifier.Qualify(Parents[0].Schema, Parents[0].Name)} ATTACH PARTITION {SqlName} {PartitionBound}";
        }

        foreach (string statement in columns.SelectMany(column => column.Complete(this, schema)).Concat(Properties()))
        {
            yield return statement;
        }
    }

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

        if (ReplicaIdentity is { } identity)
        {
            yield return $"ALTER TABLE ONLY {SqlName} REPLICA IDENTITY {identity.ToUpperInvariant()}";
        }
    }

    private IEnumerable<string> Lines(SchemaSnapshot schema, IEnumerable<Column> columns)
    {
        IEnumerable<string> lines = OfType is null
            ? columns.Where(column => column.IsLocal).Select(column => column.Definition)
            : columns.Where(column => column.Constraints.Length > 0).Select(column => $"{Identifier.Quote(column.Name)} WITH OPTIONS{column.Constraints}");
        return lines.Concat(schema.PartsOf<Constraint>(Id).Where(constraint => Constraint.IsMadeWith(this, constraint)).Select(constraint => constraint.InTable));
    }
}
