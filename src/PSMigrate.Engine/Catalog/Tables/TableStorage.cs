using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Tables;

/// <summary>How the rows of a table or materialized view are kept.</summary>
internal sealed class TableStorage(CatalogRow row)
{
    /// <summary>The access method that the server takes where nothing is said.</summary>
    public const string Heap = "heap";

    /// <summary>Null for heap.</summary>
    public string? AccessMethod => row.TextOrNull("access_method") is { } method && method != Heap ? method : null;

    /// <summary>Null for the database's own.</summary>
    public string? Tablespace => row.TextOrNull("tablespace");

    /// <summary><c>nothing</c> or <c>full</c>; null where it is the primary key or an index, which says so itself.</summary>
    public string? ReplicaIdentity => row.TextOrNull("replica_identity");

    /// <summary>What its statement says of it, each clause on a line of its own; empty for nothing.</summary>
    public string Clauses =>
        (AccessMethod is { } method ? $"\nUSING {Identifier.Quote(method)}" : "")
        + (Options is { Length: > 0 } options ? $"\nWITH ({options})" : "")
        + (Tablespace is { } space ? $"\nTABLESPACE {Identifier.Quote(space)}" : "");

    /// <summary>What only ALTER TABLE can say of it.</summary>
    /// <param name="sqlName">The table, as SQL.</param>
    public IEnumerable<string> Complete(string sqlName) => ReplicaIdentity is { } identity ? [$"ALTER TABLE ONLY {sqlName} REPLICA IDENTITY {identity.ToUpperInvariant()}"] : [];

    private string Options => string.Join(", ", new[] { StorageOptions.Write(row.Texts("options")), StorageOptions.Write(row.Texts("toast_options"), "toast.") }.Where(text => text.Length > 0));
}
