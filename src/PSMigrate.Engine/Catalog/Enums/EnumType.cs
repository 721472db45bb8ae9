using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Enums;

internal sealed partial class EnumType(CatalogRow row) : Rebuildable(KindName, row)
{
    public const string KindName = "enum";

    public IReadOnlyList<string> Values => Row.Texts("values");

    public override string SqlKind => "TYPE";

    public override IEnumerable<string> Create(SchemaSnapshot schema) =>
        [$"CREATE TYPE {SqlName} AS ENUM ({string.Join(", ", Values.Select(Identifier.Literal))})"];
}
