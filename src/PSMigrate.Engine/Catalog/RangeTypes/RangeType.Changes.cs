using PSMigrate.Engine.Catalog.Changes;

namespace PSMigrate.Engine.Catalog.RangeTypes;

internal sealed partial class RangeType
{
    public override IEnumerable<string> Names => [TypeName(Id.Schema, Name)];

    // Its canonical function and the type need each other.
    public override IEnumerable<Ddl> Remove(ChangeContext change, bool isOnline) => Canonical is null ? base.Remove(change, isOnline) : [new($"DROP TYPE {SqlName} CASCADE")];
}
