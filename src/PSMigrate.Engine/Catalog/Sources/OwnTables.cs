using PSMigrate.Engine.Catalog.Schemas;
using PSMigrate.Engine.Catalog.Tables;
using PSMigrate.Engine.Execution;

namespace PSMigrate.Engine.Catalog.Sources;

/// <summary>The project's own tables, which are no part of anybody's schema; nor is a schema that holds nothing else.</summary>
internal sealed class OwnTables(BookkeepingSql sql)
{
    public SchemaSnapshot LeaveOut(SchemaSnapshot schema)
    {
        SchemaSnapshot others = schema.Where(item => !IsOwn(item));
        bool isShared = sql.Schema == Schema.Public || others.Objects.Any(item => item.Id.Schema == sql.Schema);
        return isShared ? others : others.Where(item => item is not Schema || item.Name != sql.Schema);
    }

    private bool IsOwn(SchemaObject item) => item is Table
        ? IsOwn(item.Id.Schema, item.Name)
        : TableParts.TableOf(item) is (string schema, string table) && IsOwn(schema, table);

    private bool IsOwn(string schema, string table) => schema == sql.Schema && (table == sql.VersionTable || table == sql.HistoryTable);
}
