using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Catalog.Extensions;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Triggers;

internal sealed partial class Trigger
{
    public override IEnumerable<ObjectId> GoesWith => [new("table", Id.Schema, Id.Table), new("view", Id.Schema, Id.Table)];

    public override string RenameTo(string name) => $"ALTER TRIGGER {SqlName} ON {SqlTable} RENAME TO {Identifier.Quote(name)}";

    // A clone comes and goes with the trigger of the partitioned table; what stays of it here is when it fires.
    public override IEnumerable<Ddl> Remove(ChangeContext change, bool isOnline) =>
        [new(IsClone ? $"ALTER TABLE {SqlTable} {Enabled} TRIGGER {SqlName}" : $"DROP TRIGGER {SqlName} ON {SqlTable}")];

    public override IReadOnlyList<Ddl>? Alter(SchemaObject wanted, ChangeContext change)
    {
        Trigger to = (Trigger)wanted;
        if (to.Definition != Definition || to.IsClone != IsClone)
        {
            return null;
        }

        string enabled = to.Row.Text("enabled");
        string[] fires = enabled == Row.Text("enabled") ? [] : [$"ALTER TABLE {SqlTable} {enabled} TRIGGER {SqlName}"];
        return [.. Ddl.Of(fires), .. ExtensionTies.Change(CommentTarget, Row, to.Row)];
    }
}
