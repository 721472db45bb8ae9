using PSMigrate.Engine.Catalog.Tables;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Constraints;

/// <summary>A primary key, unique, foreign key, check or exclusion constraint of a table, and the index behind it.</summary>
internal sealed partial class Constraint(CatalogRow row) : SchemaObject(KindName, row)
{
    public const string KindName = "constraint";

    /// <summary><c>primary key</c>, <c>unique</c>, <c>foreign key</c>, <c>check</c> or <c>exclusion</c>.</summary>
    public string Type => Row.Text("type");

    /// <summary>As the server writes it behind the name, NOT VALID included.</summary>
    public string Definition => Row.Text("definition");

    public bool IsValidated => Row.Flag("is_validated");

    public bool IsCheck => Type == "check";

    public bool IsForeignKey => Type == "foreign key";

    public string SqlTable => Identifier.Qualify(Id.Schema, Id.Table);

    public override string SqlName => Identifier.Quote(Name);

    public override string SqlKind => "CONSTRAINT";

    public override string CommentTarget => $"CONSTRAINT {SqlName} ON {SqlTable}";

    /// <summary>As it stands in CREATE TABLE.</summary>
    public string InTable => $"CONSTRAINT {SqlName} {Definition}";

    /// <summary>Whether the statement that makes the table makes it: a partition must have its checks to be attached.</summary>
    public static bool IsMadeWith(Table table, Constraint constraint) => table.IsPartition && constraint.IsCheck;

    public override IEnumerable<string> Show(SchemaSnapshot schema) => [.. Create(schema) is var made && made.Any() ? made : [$"ALTER TABLE {SqlTable} ADD {InTable}"]];

    public override IEnumerable<string> Create(SchemaSnapshot schema)
    {
        Table? table = schema.Find(new ObjectId(Table.KindName, Id.Schema, Id.Table)) as Table;
        if (!Row.Flag("is_local") || (table is not null && IsMadeWith(table, this)))
        {
            yield break;
        }

        // Foreign keys and checks of a table go to those that inherit from it; indexes do not.
        string only = IsCheck || (IsForeignKey && table?.PartitionKey is not null) ? "" : "ONLY ";
        yield return $"ALTER TABLE {only}{SqlTable} ADD CONSTRAINT {SqlName} {Definition}";
        if (Row.TextOrNull("tablespace") is { } space)
        {
            yield return $"ALTER INDEX {Identifier.Qualify(Id.Schema, Name)} SET TABLESPACE {Identifier.Quote(space)}";
        }

        if (Row.TextOrNull("parent_index") is { } parent)
        {
            yield return $"ALTER INDEX {Identifier.Qualify(Row.Text("parent_schema"), parent)} ATTACH PARTITION {Identifier.Qualify(Id.Schema, Name)}";
        }

        if (Row.Flag("is_clustered"))
        {
            yield return $"ALTER TABLE {SqlTable} CLUSTER ON {SqlName}";
        }

        if (Row.Flag("is_replica_identity"))
        {
            yield return $"ALTER TABLE ONLY {SqlTable} REPLICA IDENTITY USING INDEX {SqlName}";
        }
    }
}
