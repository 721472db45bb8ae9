using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Policies;

internal sealed partial class Policy
{
    public override IEnumerable<ObjectId> GoesWith => [new("table", Id.Schema, Id.Table)];

    public override string RenameTo(string name) => $"ALTER POLICY {SqlName} ON {SqlTable} RENAME TO {Identifier.Quote(name)}";

    public override IEnumerable<Ddl> Remove(ChangeContext change, bool isOnline) => [new($"DROP POLICY {SqlName} ON {SqlTable}")];

    // What else it is can only be said when it is made; the table is locked meanwhile, so nobody sees it without.
    public override IReadOnlyList<Ddl>? Alter(SchemaObject wanted, ChangeContext change) => IsDefinedAs(wanted) ? [] : null;
}
