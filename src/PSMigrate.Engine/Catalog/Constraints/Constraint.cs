using PSMigrate.Engine.Catalog.Extensions;
using PSMigrate.Engine.Catalog.Tables;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Constraints;

/// <summary>
/// A primary key, unique, foreign key, check or exclusion constraint of a table, and the index behind it; and a NOT NULL that is not valid yet.
/// </summary>
internal sealed partial class Constraint(CatalogRow row) : SchemaObject(KindName, row)
{
    public const string KindName = "constraint";

    // What the server writes last, and what storage parameters come before.
    private static readonly string[] s_ends = [" DEFERRABLE INITIALLY DEFERRED", " DEFERRABLE", ""];

    /// <summary><c>primary key</c>, <c>unique</c>, <c>foreign key</c>, <c>check</c>, <c>exclusion</c> or <c>not null</c>.</summary>
    public string Type => Row.Text("type");

    /// <summary>What stands behind the name, NOT VALID included.</summary>
    public string Definition
    {
        get
        {
            string written = Row.Text("definition");
            if (StorageOptions.Write(Row.Texts("options")) is not { Length: > 0 } options)
            {
                return written;
            }

            string end = s_ends.First(end => written.EndsWith(end, StringComparison.Ordinal));
            return $"{written[..^end.Length]} WITH ({options}){end}";
        }
    }

    public bool IsValidated => Row.Flag("is_validated");

    public bool IsCheck => Type == "check";

    public bool IsForeignKey => Type == "foreign key";

    /// <summary>Whether the tables that inherit from its table have it too.</summary>
    public bool IsInherited => Type is "check" or "not null";

    /// <summary>False where the table only has it because a table it inherits from does.</summary>
    public bool IsLocal => Row.Flag("is_local");

    public string SqlTable => Identifier.Qualify(Id.Schema, Id.Table);

    public override string SqlName => Identifier.Quote(Name);

    public override string SqlKind => "CONSTRAINT";

    public override string CommentTarget => $"CONSTRAINT {SqlName} ON {SqlTable}";

    /// <summary>As it stands in CREATE TABLE.</summary>
    public string InTable => $"CONSTRAINT {SqlName} {Definition}";

    /// <summary>Whether the statement that makes the table makes it: a partition must have its checks to be attached.</summary>
    public bool IsMadeWithTable(SchemaSnapshot schema) => IsCheck && IsValidated && TableOf(schema) is { IsPartition: true };

    public override ObjectId? MadeBy(SchemaSnapshot schema) => IsMadeWithTable(schema) ? TableOf(schema)!.Id : null;

    public override IEnumerable<string> Show(SchemaSnapshot schema) =>
        Create(schema).ToArray() is { Length: > 0 } made ? made : [$"ALTER TABLE {SqlTable} ADD {InTable}"];

    public override IEnumerable<string> Create(SchemaSnapshot schema)
    {
        if (!IsLocal || IsMadeWithTable(schema))
        {
            yield break;
        }

        string? parent = Row.TextOrNull("parent_index");
        if (!IsExclusion || parent is null)
        {
            bool isRecursive = IsInherited || ((IsForeignKey || IsExclusion) && TableOf(schema)?.PartitionKey is not null);
            yield return $"ALTER TABLE {(isRecursive ? "" : "ONLY ")}{SqlTable} ADD CONSTRAINT {SqlName} {Definition}";
        }

        if (Row.TextOrNull("tablespace") is { } space)
        {
            yield return $"ALTER INDEX {SqlIndex} SET TABLESPACE {Identifier.Quote(space)}";
        }

        if (parent is not null && !IsExclusion)
        {
            yield return AttachIndex;
        }

        if (Row.Flag("is_clustered"))
        {
            yield return $"ALTER TABLE {SqlTable} CLUSTER ON {SqlName}";
        }

        if (Row.Flag("is_replica_identity"))
        {
            yield return $"ALTER TABLE ONLY {SqlTable} REPLICA IDENTITY USING INDEX {SqlName}";
        }

        foreach (string statement in ExtensionTies.Make($"INDEX {SqlIndex}", Row))
        {
            yield return statement;
        }
    }

    public override IEnumerable<string> Finish(SchemaSnapshot schema)
    {
        // The table it comes from makes it as it has it there, which may be NOT VALID.
        bool isBetter = !IsLocal && IsValidated && !IsMadeWithTable(schema) && (TableOf(schema)?.Parents ?? [])
            .SelectMany(schema.PartsOf<Constraint>).Any(origin => origin.Name == Name && !origin.IsValidated);
        return isBetter ? [$"ALTER TABLE {SqlTable} VALIDATE CONSTRAINT {SqlName}"] : [];
    }

    public override IEnumerable<string> Describe(SchemaWriting writing) => Row.TextOrNull("index_comment") is { } comment
        ? [.. base.Describe(writing), $"COMMENT ON INDEX {SqlIndex} IS {Identifier.Literal(comment)}"]
        : base.Describe(writing);

    // The server cannot attach the index of one: those of partitions come with that of their table.
    private bool IsExclusion => Type == "exclusion";

    private string AttachIndex => $"ALTER INDEX {Identifier.Qualify(Row.Text("parent_schema"), Row.Text("parent_index"))} ATTACH PARTITION {SqlIndex}";

    // Of the same name: whoever renames one renames both.
    private string SqlIndex => Identifier.Qualify(Id.Schema, Name);

    private Table? TableOf(SchemaSnapshot schema) => schema.Find(new ObjectId(Table.KindName, Id.Schema, Id.Table)) as Table;
}
