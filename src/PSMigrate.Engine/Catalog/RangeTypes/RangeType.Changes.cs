namespace PSMigrate.Engine.Catalog.RangeTypes;

internal sealed partial class RangeType
{
    public override IEnumerable<string> Names => [TypeName(Id.Schema, Name)];
}
