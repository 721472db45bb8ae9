using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Schemas;

internal sealed partial class Schema(CatalogRow row) : SchemaObject(KindName, row)
{
    public const string KindName = "schema";

    /// <summary>Every database is born with it.</summary>
    public const string Public = "public";

    public override string SqlKind => "SCHEMA";

    public override IEnumerable<string> Create(SchemaSnapshot schema) => Name == Public ? [] : [$"CREATE SCHEMA {Identifier.Quote(Name)}"];
}
