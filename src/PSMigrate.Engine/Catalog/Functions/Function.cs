using PSMigrate.Engine.Catalog.RangeTypes;

namespace PSMigrate.Engine.Catalog.Functions;

internal sealed partial class Function(CatalogRow row) : Routine(KindName, row)
{
    public const string KindName = "function";

    public override string SqlKind => "FUNCTION";

    public override ObjectId? MadeBy(SchemaSnapshot schema) =>
        DependsOn.Select(schema.Find).OfType<RangeType>().FirstOrDefault(range => range.Canonical == Id)?.Id;

    public override IEnumerable<string> Create(SchemaSnapshot schema) => base.Create(schema).Skip(MadeBy(schema) is null ? 0 : 1);

    public override IEnumerable<string> Show(SchemaSnapshot schema) => base.Create(schema);
}
