using PSMigrate.Engine.Catalog.Changes;

namespace PSMigrate.Engine.Catalog.Functions;

internal sealed partial class Function
{
    /// <summary>Replaced where it is, as long as it is called and answers as before: what the server allows.</summary>
    public override IReadOnlyList<Ddl>? Alter(SchemaObject wanted, ChangeContext change) => IsReplaceableBy((Function)wanted) ? Replacement((Function)wanted) : null;
}
