using PSMigrate.Engine.Catalog.Changes;

namespace PSMigrate.Engine.Catalog.Schemas;

internal sealed partial class Schema
{
    public override IReadOnlyList<Ddl> Alter(SchemaObject wanted, ChangeContext change) => [];
}
