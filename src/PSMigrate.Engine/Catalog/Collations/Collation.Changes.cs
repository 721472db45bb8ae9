using PSMigrate.Engine.Catalog.Changes;

namespace PSMigrate.Engine.Catalog.Collations;

internal sealed partial class Collation
{
    public override bool IsRebuiltAs(SchemaObject wanted) => true;

    protected override IReadOnlyList<Ddl> AlterInPlace(SchemaObject wanted, ChangeContext change) => [];
}
