using PSMigrate.Engine.Catalog.Changes;

namespace PSMigrate.Engine.Catalog.Procedures;

internal sealed partial class Procedure
{
    public override IReadOnlyList<Ddl>? Alter(SchemaObject wanted, ChangeContext change) => IsReplaceableBy((Procedure)wanted) ? Replacement((Procedure)wanted) : null;
}
