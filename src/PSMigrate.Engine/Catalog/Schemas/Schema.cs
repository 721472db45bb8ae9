namespace PSMigrate.Engine.Catalog.Schemas;

internal sealed partial class Schema(CatalogRow row) : SchemaObject(KindName, row)
{
    public const string KindName = "schema";

    /// <summary>Every database is born with it.</summary>
    public const string Public = "public";

    /// <summary>True of public where somebody has dropped it.</summary>
    public bool IsDropped => Row.Flag("is_dropped");

    public override string SqlKind => "SCHEMA";

    public override IEnumerable<string> Create(SchemaSnapshot schema) => Name == Public && !IsDropped ? [] : Show(schema);

    public override IEnumerable<string> Show(SchemaSnapshot schema) => [$"{(IsDropped ? "DROP" : "CREATE")} SCHEMA {SqlName}"];
}
