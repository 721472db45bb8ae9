using System.Globalization;
using PSMigrate.Engine.Catalog.Privileges;
using PSMigrate.Engine.Catalog.Sequences;
using PSMigrate.Engine.Catalog.Tables;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Columns;

/// <summary>A column of a table. The statement that makes the table makes it too.</summary>
internal sealed partial class Column(CatalogRow row) : SchemaObject(KindName, row)
{
    public const string KindName = "column";

    /// <summary>Its place among the columns that are there, from 1.</summary>
    public long Position => Row.Number("position");

    public string Type => Row.Text("type");

    /// <summary>As SQL; null for the type's own.</summary>
    public string? Collation => Row.TextOrNull("collation");

    /// <summary>An expression; null for none.</summary>
    public string? Default => Row.TextOrNull("default");

    /// <summary>The expression it is generated from; null where it is not.</summary>
    public string? Generated => Row.TextOrNull("generated");

    public bool IsVirtual => Row.Flag("is_virtual");

    public bool IsNotNull => Row.Flag("is_not_null");

    /// <summary>False where the table only has it because a table it inherits from does.</summary>
    public bool IsLocal => Row.Flag("is_local");

    /// <summary>ALWAYS or BY DEFAULT; null where it is no identity column.</summary>
    public string? Identity => Row.TextOrNull("identity");

    public string? Storage => Row.TextOrNull("storage");

    public string? Compression => Row.TextOrNull("compression");

    public long? Statistics => Row.NumberOrNull("statistics");

    public string Options => StorageOptions.Write(Row.Texts("options"));

    public ObjectId TableId => new(Table.KindName, Id.Schema, Id.Table);

    public string SqlTable => Identifier.Qualify(Id.Schema, Id.Table);

    public override string SqlName => $"{SqlTable}.{Identifier.Quote(Name)}";

    public override string SqlKind => "COLUMN";

    public override string GrantTarget => $"TABLE {SqlTable}";

    /// <summary>As it stands in CREATE TABLE.</summary>
    public string Definition =>
        $"{Identifier.Quote(Name)} {Type}{(Compression is { } method ? $" COMPRESSION {method}" : "")}{(Collation is { } collation ? $" COLLATE {collation}" : "")}{Constraints}";

    /// <summary>What stands behind the type: default, generation, identity, NOT NULL.</summary>
    public string Constraints => ValueClause + (IsNotNull ? NotNullClause : "");

    /// <summary>
    /// Whether its default comes behind the table: a function that the default calls may itself need the table.
    /// </summary>
    public bool HasLateDefault => Default is not null && IsLocal && DependsOn.Any(need => need.Kind == "function");

    public override IEnumerable<string> Create(SchemaSnapshot schema) =>
        HasLateDefault ? [$"ALTER TABLE ONLY {SqlTable} ALTER COLUMN {Identifier.Quote(Name)} SET DEFAULT {Default}"] : [];

    public override IEnumerable<string> Show(SchemaSnapshot schema)
    {
        IEnumerable<string> rest = Create(schema);
        return [$"ALTER TABLE {SqlTable} ADD COLUMN {Definition}", .. schema.Find(TableId) is Table table ? Complete(table, schema).Concat(rest) : rest];
    }

    /// <summary>What only ALTER TABLE can say of it once it is there.</summary>
    public IEnumerable<string> Complete(Table table, SchemaSnapshot schema)
    {
        string alter = $"ALTER TABLE ONLY {SqlTable} ALTER COLUMN {Identifier.Quote(Name)}";
        if (!IsLocal && table.OfType is null)
        {
            foreach (string statement in Differ(table, schema, alter))
            {
                yield return statement;
            }
        }

        if (Statistics is { } statistics)
        {
            yield return $"{alter} SET STATISTICS {statistics.ToString(CultureInfo.InvariantCulture)}";
        }

        if (Storage is { } storage)
        {
            yield return $"{alter} SET STORAGE {storage}";
        }

        if (Options is { Length: > 0 } options)
        {
            yield return $"{alter} SET ({options})";
        }
    }

    // A column has no privileges of its own by default.
    protected override IEnumerable<string> GrantsFrom(SchemaObject? before) =>
        AccessList.Parse(Row.Texts("acl")).GrantsFrom(AccessList.Parse(before?.Row.Texts("acl") ?? []), GrantTarget, null, Name);

    private string ValueClause
    {
        get
        {
            if (Generated is { } expression)
            {
                return $" GENERATED ALWAYS AS ({expression}){(IsVirtual ? "" : " STORED")}";
            }

            // A partition has its identity, and the sequence, from the table that it is attached to.
            return Identity is { } identity && Row.TextOrNull("sequence_name") is not null
                ? $" GENERATED {identity} AS IDENTITY ({IdentitySequence})"
                : Default is { } value && !HasLateDefault ? $" DEFAULT {value}" : "";
        }
    }

    private string NotNullClause
    {
        get
        {
            string name = Row.TextOrNull("not_null_name") is { } given && given != $"{Id.Table}_{Name}_not_null" ? $" CONSTRAINT {Identifier.Quote(given)}" : "";
            return $"{name} NOT NULL{(Row.Flag("not_null_no_inherit") ? " NO INHERIT" : "")}";
        }
    }

    private SequenceOptions IdentityOptions => new(
        Row.Text("sequence_type"), Row.Number("sequence_start"), Row.Number("sequence_increment"), Row.Number("sequence_minimum"),
        Row.Number("sequence_maximum"), Row.Number("sequence_cache"), Row.Flag("sequence_cycle"));

    private string IdentitySequence => $"SEQUENCE NAME {Identifier.Qualify(Row.Text("sequence_schema"), Row.Text("sequence_name"))} {IdentityOptions}";

    /// <summary>Where it is not what the table that it comes from says.</summary>
    private IEnumerable<string> Differ(Table table, SchemaSnapshot schema, string alter)
    {
        Column[] origins = [.. table.Parents.SelectMany(schema.PartsOf<Column>).Where(column => column.Name == Name)];
        if (Generated is null && origins.All(origin => origin.Default != Default))
        {
            yield return Default is { } value ? $"{alter} SET DEFAULT {value}" : $"{alter} DROP DEFAULT";
        }

        if (IsNotNull && !origins.Any(origin => origin.IsNotNull))
        {
            yield return $"{alter} SET NOT NULL";
        }
    }
}
