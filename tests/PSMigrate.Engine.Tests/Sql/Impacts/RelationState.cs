namespace PSMigrate.Engine.Tests.Sql.Impacts;

/// <summary>A relation at a moment.</summary>
/// <param name="Oid">What it keeps whatever it is called.</param>
/// <param name="Name">Its name with its schema.</param>
/// <param name="Kind">Its relkind.</param>
/// <param name="File">Its relfilenode; empty for what has none.</param>
/// <param name="Scans">Sequential scans of it in this transaction.</param>
/// <param name="Table">For an index, the oid of its table; else 0.</param>
internal sealed record RelationState(long Oid, string Name, char Kind, string File, long Scans, long Table)
{
    public const string Query = """
        SELECT c.oid, n.nspname || '.' || c.relname, c.relkind, pg_relation_filenode(c.oid), pg_stat_get_xact_numscans(c.oid), coalesce(i.indrelid, 0)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_index i ON i.indexrelid = c.oid
        WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
        """;

    public bool IsTable => Kind is 'r' or 'p' or 'v' or 'm' or 'f';

    public static RelationState Parse(string row)
    {
        string[] values = row.Split('|');
        return new(long.Parse(values[0]), values[1], values[2][0], values[3], long.Parse(values[4]), long.Parse(values[5]));
    }
}
