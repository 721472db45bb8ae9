namespace PSMigrate.Engine.Catalog.Indexes;

/// <summary>What a table says of one of its indexes: that its rows are ordered by it, that replication tells rows by it.</summary>
internal static class IndexMarks
{
    /// <param name="table">The table or materialized view, as SQL.</param>
    /// <param name="index">The index's own name, as SQL.</param>
    public static IEnumerable<string> Change(string table, string index, CatalogRow from, CatalogRow to)
    {
        string relation = to.Flag("is_on_view") ? "MATERIALIZED VIEW" : "TABLE";
        if (from.Flag("is_clustered") != to.Flag("is_clustered"))
        {
            yield return to.Flag("is_clustered") ? $"ALTER {relation} {table} CLUSTER ON {index}" : $"ALTER {relation} {table} SET WITHOUT CLUSTER";
        }

        if (from.Flag("is_replica_identity") != to.Flag("is_replica_identity"))
        {
            yield return $"ALTER TABLE ONLY {table} REPLICA IDENTITY {(to.Flag("is_replica_identity") ? $"USING INDEX {index}" : "DEFAULT")}";
        }
    }
}
