using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Catalog.Extensions;

namespace PSMigrate.Engine.Catalog.MaterializedViews;

internal sealed partial class MaterializedView
{
    public override IReadOnlyList<Ddl>? Alter(SchemaObject wanted, ChangeContext change)
    {
        MaterializedView to = (MaterializedView)wanted;
        string alter = $"ALTER MATERIALIZED VIEW {SqlName}";
        bool isSame = Query == to.Query && Row.Texts("set_columns").SequenceEqual(to.Row.Texts("set_columns"), StringComparer.Ordinal)
            && Row.Texts("column_settings").SequenceEqual(to.Row.Texts("column_settings"), StringComparer.Ordinal);
        return isSame ? [.. Ddl.Of(_storage.Change(alter, to._storage)), .. ExtensionTies.Change(CommentTarget, Row, to.Row)] : null;
    }

    // In use it is expected to have rows: a query of one that was never filled is an error.
    public override IEnumerable<Ddl> Add(ChangeContext change) => [.. Ddl.Of(Create(change.To)), new($"REFRESH MATERIALIZED VIEW {SqlName}")];
}
