using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Rules;

internal sealed partial class Rule
{
    public override IEnumerable<ObjectId> GoesWith => [new("table", Id.Schema, Id.Table), new("view", Id.Schema, Id.Table)];

    public override string RenameTo(string name) => $"ALTER RULE {SqlName} ON {SqlTable} RENAME TO {Identifier.Quote(name)}";

    public override IEnumerable<Ddl> Remove(ChangeContext change, bool isOnline) => [new($"DROP RULE {SqlName} ON {SqlTable}")];

    public override IReadOnlyList<Ddl>? Alter(SchemaObject wanted, ChangeContext change)
    {
        Rule to = (Rule)wanted;
        return to.Definition == Definition
            ? to.Row.Text("enabled") == Row.Text("enabled") ? [] : [new($"ALTER TABLE {SqlTable} {to.Row.Text("enabled")} RULE {SqlName}")]
            : null;
    }
}
