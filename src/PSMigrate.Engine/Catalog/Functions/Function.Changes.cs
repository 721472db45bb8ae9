using PSMigrate.Engine.Catalog.Changes;

namespace PSMigrate.Engine.Catalog.Functions;

internal sealed partial class Function
{
    public override IEnumerable<ObjectId> GoesWith => CanonicalOf is { } range ? [range] : [];

    public override IEnumerable<Ddl> Remove(ChangeContext change, bool isOnline) => change.IsTangled(this) ? [new($"DROP FUNCTION {SqlName} CASCADE")] : base.Remove(change, isOnline);

    /// <summary>Replaced where it is, as long as it is called and answers as before: what the server allows.</summary>
    public override IReadOnlyList<Ddl>? Alter(SchemaObject wanted, ChangeContext change) => IsReplaceableBy((Function)wanted) ? Replacement((Function)wanted) : null;
}
