namespace PSMigrate.Engine.Sql.Impacts;

/// <summary>Locks in PostgreSQL's words.</summary>
internal static class TableLocks
{
    private static readonly string[] s_names =
        ["NONE", "ACCESS SHARE", "ROW SHARE", "ROW EXCLUSIVE", "SHARE UPDATE EXCLUSIVE", "SHARE", "SHARE ROW EXCLUSIVE", "EXCLUSIVE", "ACCESS EXCLUSIVE"];

    public static string Name(this TableLock level) => s_names[(int)level];

    public static TableLock? Parse(string name) => Array.IndexOf(s_names, name.ToUpperInvariant()) is > 0 and int level ? (TableLock)level : null;

    /// <summary>What waits for a lock; null for what every application takes itself.</summary>
    public static string? Blocks(this TableLock level) => level switch
    {
        TableLock.AccessExclusive => "reads and writes",
        >= TableLock.Share => "writes",
        TableLock.ShareUpdateExclusive => "schema changes",
        _ => null,
    };
}
