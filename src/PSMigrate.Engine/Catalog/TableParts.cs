namespace PSMigrate.Engine.Catalog;

/// <summary>Knows which table or view an object belongs to, also where its name does not say so.</summary>
internal static class TableParts
{
    // Columns of the queries that name it: an index is on a table, a sequence ends with a column of one.
    private static readonly (string Schema, string Table)[] s_columns = [("table_schema", "table_name"), ("owned_schema", "owned_table")];

    /// <returns>The table; null for what stands by itself.</returns>
    public static (string Schema, string Name)? TableOf(SchemaObject item)
    {
        if (item.Id.Table.Length > 0)
        {
            return (item.Id.Schema, item.Id.Table);
        }

        foreach ((string schema, string table) in s_columns)
        {
            if (item.Row[table] is string name)
            {
                return (item.Row.Text(schema), name);
            }
        }

        return null;
    }
}
