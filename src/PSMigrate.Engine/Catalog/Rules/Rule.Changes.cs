using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Rules;

internal sealed partial class Rule
{
    // What others have to do with it goes first: two views may name each other in their rules.
    public override IEnumerable<ObjectId> GoesWith =>
        DependsOn.Any(need => (need.Schema, need.Name) != (Id.Schema, Id.Table) && need.Kind == Views.View.KindName) ? [] : [new("table", Id.Schema, Id.Table), new("view", Id.Schema, Id.Table)];

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
