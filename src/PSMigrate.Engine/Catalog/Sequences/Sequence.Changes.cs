using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Catalog.Columns;

namespace PSMigrate.Engine.Catalog.Sequences;

internal sealed partial class Sequence
{
    public override IEnumerable<string> Names => [RelationName(Id.Schema, Name)];

    public override IEnumerable<ObjectId> GoesWith =>
        OwnedBy is null ? [] : [new ObjectId(Column.KindName, Row.Text("owned_schema"), Row.Text("owned_column"), Row.Text("owned_table"))];

    public override IEnumerable<ObjectId> FinishNeeds(SchemaSnapshot schema) => GoesWith;

    public override IReadOnlyList<Ddl> Alter(SchemaObject wanted, ChangeContext change)
    {
        Sequence to = (Sequence)wanted;
        List<Ddl> statements = [];
        if (to.IsUnlogged != IsUnlogged)
        {
            statements.Add(new($"ALTER SEQUENCE {SqlName} SET {(to.IsUnlogged ? "UNLOGGED" : "LOGGED")}"));
        }

        return [.. statements, .. Ddl.Of(Options.Change(SqlName, to.Options))];
    }

    public override IEnumerable<Ddl> FinishAlter(SchemaObject wanted, ChangeContext change) =>
        ((Sequence)wanted).OwnedBy is var owner && owner != OwnedBy ? [new($"ALTER SEQUENCE {SqlName} OWNED BY {owner ?? "NONE"}")] : [];
}
