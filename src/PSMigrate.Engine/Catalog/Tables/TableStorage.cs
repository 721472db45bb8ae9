using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Tables;

/// <summary>How the rows of a table or materialized view are kept.</summary>
internal sealed class TableStorage(CatalogRow row)
{
    // What the server takes where nothing is said.
    private const string Heap = "heap";

    /// <summary>What its statement says of it, each clause on a line of its own; empty for nothing.</summary>
    public string Clauses =>
        (row.TextOrNull("access_method") is { } method && method != Heap ? $"\nUSING {Identifier.Quote(method)}" : "")
        + (Options is { Length: > 0 } options ? $"\nWITH ({options})" : "")
        + (row.TextOrNull("tablespace") is { } space ? $"\nTABLESPACE {Identifier.Quote(space)}" : "");

    /// <summary>What a row is known by in logical replication, where that is no index, which says so itself.</summary>
    /// <param name="sqlName">The table, as SQL.</param>
    public IEnumerable<string> ReplicaIdentity(string sqlName) => row.TextOrNull("replica_identity") is { } identity
        ? [$"ALTER TABLE ONLY {sqlName} REPLICA IDENTITY {identity.ToUpperInvariant()}"]
        : [];

    private string Options => string.Join(", ", new[] { StorageOptions.Write(row.Texts("options")), StorageOptions.Write(row.Texts("toast_options"), "toast.") }.Where(text => text.Length > 0));
}
