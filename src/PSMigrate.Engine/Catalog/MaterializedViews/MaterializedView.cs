using PSMigrate.Engine.Catalog.Extensions;
using PSMigrate.Engine.Catalog.Tables;
using PSMigrate.Engine.Catalog.Views;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.MaterializedViews;

/// <summary>A materialized view. It is made without rows, as pg_dump does: what it is made of may be empty still.</summary>
internal sealed partial class MaterializedView(CatalogRow row) : ViewObject(KindName, row)
{
    public const string KindName = "materialized view";

    private readonly TableStorage _storage = new(row);

    public override string SqlKind => "MATERIALIZED VIEW";

    public override IEnumerable<string> Create(SchemaSnapshot schema) =>
    [
        $"CREATE MATERIALIZED VIEW {SqlName}{_storage.Clauses} AS\n{Query}\n  WITH NO DATA",
        .. Row.Texts("set_columns").Zip(Row.Texts("column_settings"), (column, setting) =>
            $"ALTER MATERIALIZED VIEW {SqlName} ALTER COLUMN {Identifier.Quote(column)} SET {setting}"),
        .. _storage.Complete(SqlName),
        .. ExtensionTies.Make(CommentTarget, Row),
    ];
}
