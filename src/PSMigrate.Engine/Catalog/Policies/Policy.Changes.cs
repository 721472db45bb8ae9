using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Policies;

/// <summary>What it is can only be said when it is made; the table is locked meanwhile, so nobody sees it without.</summary>
internal sealed partial class Policy
{
    public override IEnumerable<ObjectId> GoesWith => [new("table", Id.Schema, Id.Table)];

    public override string RenameTo(string name) => $"ALTER POLICY {SqlName} ON {SqlTable} RENAME TO {Identifier.Quote(name)}";

    public override IEnumerable<Ddl> Remove(ChangeContext change, bool isOnline) => [new($"DROP POLICY {SqlName} ON {SqlTable}")];
}
