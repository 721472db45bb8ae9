using PSMigrate.Engine.Catalog.Tables;
using PSMigrate.Engine.Execution;
using Index = PSMigrate.Engine.Catalog.Indexes.Index;

namespace PSMigrate.Engine.Catalog.Sources;

/// <summary>The project's own tables, which are no part of anybody's schema.</summary>
internal sealed class OwnTables(BookkeepingSql sql)
{
    public SchemaSnapshot LeaveOut(SchemaSnapshot schema) => schema.Where(item => !Includes(item));

    private bool Includes(SchemaObject item) => item switch
    {
        Table => IsOwn(item.Id.Schema, item.Name),
        Index => IsOwn(item.Row.Text("table_schema"), item.Row.Text("table_name")),
        _ => IsOwn(item.Id.Schema, item.Id.Table),
    };

    private bool IsOwn(string schema, string table) => schema == sql.Schema && (table == sql.VersionTable || table == sql.HistoryTable);
}
