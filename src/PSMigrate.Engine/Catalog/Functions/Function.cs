using PSMigrate.Engine.Catalog.RangeTypes;

namespace PSMigrate.Engine.Catalog.Functions;

internal sealed partial class Function(CatalogRow row) : Routine(KindName, row)
{
    public const string KindName = "function";

    public override string SqlKind => "FUNCTION";

    /// <summary>The range type whose values it brings into one form; null for none.</summary>
    public ObjectId? CanonicalOf => Row.TextOrNull("canonical_of") is { } range ? new(RangeType.KindName, Row.Text("canonical_of_schema"), range) : null;

    public override ObjectId? MadeBy(SchemaSnapshot schema) => CanonicalOf is { } range ? schema.Find(range)?.Id : null;

    public override IEnumerable<string> Create(SchemaSnapshot schema) => base.Create(schema).Skip(MadeBy(schema) is null ? 0 : 1);

    public override IEnumerable<string> Show(SchemaSnapshot schema) => base.Create(schema);
}
