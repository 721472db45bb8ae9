using System.Globalization;
using PSMigrate.Engine.Catalog.Constraints;
using PSMigrate.Engine.Catalog.Privileges;
using PSMigrate.Engine.Catalog.Tables;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Columns;

/// <summary>A column of a table. The statement that makes the table makes it too.</summary>
internal sealed partial class Column(CatalogRow row) : SchemaObject(KindName, row)
{
    public const string KindName = "column";

    private readonly Identity _identity = new(row);

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

    /// <summary>Whether nulls are refused, those that are there already included.</summary>
    public bool IsNotNull => Row.Flag("is_not_null");

    /// <summary>False where the table only has the NOT NULL because a table it inherits from does. Before PostgreSQL 18 nobody knows, and it is true.</summary>
    public bool IsNotNullLocal => Row.Flag("not_null_is_local");

    /// <summary>False where the table only has it because a table it inherits from does.</summary>
    public bool IsLocal => Row.Flag("is_local");

    /// <summary>ALWAYS or BY DEFAULT; null where it is no identity column.</summary>
    public string? Identity => Row.TextOrNull("identity");

    /// <summary>How it is kept; null for the type's own way.</summary>
    public string? Storage => Row.TextOrNull("storage");

    public string? Compression => Row.TextOrNull("compression");

    public long? Statistics => Row.NumberOrNull("statistics");

    public ObjectId TableId => new(Table.KindName, Id.Schema, Id.Table);

    public string SqlTable => Identifier.Qualify(Id.Schema, Id.Table);

    public override string SqlName => $"{SqlTable}.{Identifier.Quote(Name)}";

    public override string SqlKind => "COLUMN";

    public override string GrantTarget => $"TABLE {SqlTable}";

    /// <summary>
    /// Whether its default comes behind the table: a function that the default calls may itself need the table.
    /// </summary>
    public bool HasLateDefault => Default is not null && DependsOn.Any(need => need.Kind == "function");

    public override ObjectId? MadeBy(SchemaSnapshot schema) => schema.Find(TableId)?.Id;

    /// <summary>What CREATE TABLE says of it; null for nothing.</summary>
    public string? Line(SchemaSnapshot schema)
    {
        Table? table = TableOf(schema);
        if (!IsLocal)
        {
            // Only PostgreSQL 18 can say it here.
            return IsNotNull && IsNotNullLocal && NotNullName is not null ? $"{NotNullClause} {Identifier.Quote(Name)}{NoInherit}" : null;
        }

        return table?.OfType is null
            ? Definition(schema)
            : Constraints(schema) is { Length: > 0 } constraints ? $"{Identifier.Quote(Name)} WITH OPTIONS{constraints}" : null;
    }

    public override IEnumerable<string> Create(SchemaSnapshot schema) => HasLateDefault ? [$"{AlterOnly} SET DEFAULT {Default}"] : [];

    public override IEnumerable<string> Show(SchemaSnapshot schema) =>
        [$"ALTER TABLE {SqlTable} ADD COLUMN {Definition(schema)}", .. Complete(schema), .. Create(schema), .. Finish(schema)];

    /// <summary>A NOT NULL that the table it comes from has NOT VALID is made so here too.</summary>
    public override IEnumerable<string> Finish(SchemaSnapshot schema)
    {
        bool isBetter = IsNotNull && !IsNotNullLocal && TableOf(schema) is { IsPartition: false } table
            && table.Parents.SelectMany(schema.PartsOf<Constraint>).Any(origin => origin.Type == "not null" && origin.Name == NotNullName);
        return isBetter ? [$"ALTER TABLE {SqlTable} VALIDATE CONSTRAINT {Identifier.Quote(NotNullName!)}"] : [];
    }

    /// <summary>What only ALTER TABLE can say of it once it is there.</summary>
    public IEnumerable<string> Complete(SchemaSnapshot schema)
    {
        Column[] origins = Origins(schema);
        foreach (string statement in CompleteValue(origins))
        {
            yield return statement;
        }

        if (IsNotNull && !IsLocal && NotNullName is null && !origins.Any(origin => origin.IsNotNull))
        {
            yield return $"{AlterOnly} SET NOT NULL";
        }

        if (Statistics is { } statistics)
        {
            yield return $"{AlterOnly} SET STATISTICS {statistics.ToString(CultureInfo.InvariantCulture)}";
        }

        if (Storage != origins.FirstOrDefault()?.Storage)
        {
            yield return $"{AlterOnly} SET STORAGE {Storage ?? Row.Text("type_storage")}";
        }

        if (Compression != origins.FirstOrDefault()?.Compression)
        {
            yield return $"{AlterOnly} SET COMPRESSION {Compression ?? "default"}";
        }

        if (StorageOptions.Write(Row.Texts("options")) is { Length: > 0 } options)
        {
            yield return $"{AlterOnly} SET ({options})";
        }
    }

    public override IEnumerable<string> Describe(SchemaWriting writing)
    {
        IEnumerable<string> ofNotNull = Row.TextOrNull("not_null_comment") is { } comment
            ? [$"COMMENT ON CONSTRAINT {Identifier.Quote(NotNullName!)} ON {SqlTable} IS {Identifier.Literal(comment)}"]
            : [];
        return [.. base.Describe(writing), .. ofNotNull, .. _identity.Comment()];
    }

    // A column has no privileges of its own by default.
    protected override IEnumerable<string> GrantsFrom(SchemaObject? before) =>
    [
        .. AccessList.Parse(Row.Texts("acl")).GrantsFrom(ListBefore((Column?)before), GrantTarget, AclOwner ?? ((Column?)before)?.AclOwner, Name),
        .. _identity.GrantsFrom(((Column?)before)?._identity),
    ];

    private AccessList ListBefore(Column? before) => AccessList.Parse(before?.Row.Texts("acl") ?? []).WithOwner(before?.AclOwner, AclOwner);

    private string AlterOnly => $"ALTER TABLE ONLY {SqlTable} ALTER COLUMN {Identifier.Quote(Name)}";

    // Before PostgreSQL 18 it has none.
    private string? NotNullName => Row.TextOrNull("not_null_name");

    private string NotNullClause => (NotNullName is { } given && given != $"{Id.Table}_{Name}_not_null" ? $"CONSTRAINT {Identifier.Quote(given)} " : "") + "NOT NULL";

    private string NoInherit => Row.Flag("not_null_no_inherit") ? " NO INHERIT" : "";

    private string Definition(SchemaSnapshot schema) =>
        $"{Identifier.Quote(Name)} {Type}{(Collation is { } collation ? $" COLLATE {collation}" : "")}{Constraints(schema)}";

    /// <summary>What stands behind the type: default, generation, identity, NOT NULL.</summary>
    private string Constraints(SchemaSnapshot schema) =>
        ValueClause(Origins(schema)) + (IsNotNull && (IsNotNullLocal || TableOf(schema) is { IsPartition: true }) ? $" {NotNullClause}{NoInherit}" : "");

    private string ValueClause(Column[] origins)
    {
        if (Generated is { } expression)
        {
            // Older servers refuse to hear twice what the column inherits.
            return origins.Length > 0 && origins.All(origin => origin.Generated == Generated)
                ? ""
                : $" GENERATED ALWAYS AS ({expression}){(IsVirtual ? "" : " STORED")}";
        }

        return _identity.IsOwn ? $" {_identity.Clause}" : Default is { } value && !HasLateDefault ? $" DEFAULT {value}" : "";
    }

    private IEnumerable<string> CompleteValue(Column[] origins)
    {
        if (Generated is { } expression)
        {
            if (!IsLocal && origins.Length > 0 && origins.All(origin => origin.Generated != Generated))
            {
                yield return $"{AlterOnly} SET EXPRESSION AS ({expression})";
            }

            yield break;
        }

        string? made = (IsLocal ? Default : null) ?? origins.Select(origin => origin.Default).FirstOrDefault(value => value is not null);
        if (Default != made && !HasLateDefault)
        {
            yield return Default is { } value ? $"{AlterOnly} SET DEFAULT {value}" : $"{AlterOnly} DROP DEFAULT";
        }

        if (_identity.IsOwn && !IsLocal)
        {
            yield return $"{AlterOnly} ADD {_identity.Clause}";
        }

        foreach (string statement in _identity.Complete())
        {
            yield return statement;
        }
    }

    private Table? TableOf(SchemaSnapshot schema) => schema.Find(TableId) as Table;

    /// <summary>The columns it is inherited from by the statement that makes the table.</summary>
    private Column[] Origins(SchemaSnapshot schema) => [.. (TableOf(schema)?.Inherited(schema) ?? []).Where(column => column.Name == Name)];
}
