using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Tables;

/// <summary>How the rows of a table or materialized view are kept.</summary>
internal sealed class TableStorage(CatalogRow row)
{
    // What the server takes where nothing is said.
    private const string Heap = "heap";

    /// <summary>What its statement says of it, each clause on a line of its own; empty for nothing.</summary>
    public string Clauses =>
        (Method != Heap ? $"\nUSING {Identifier.Quote(Method)}" : "")
        + (Options is { Length: > 0 } options ? $"\nWITH ({options})" : "")
        + (Tablespace is { } space ? $"\nTABLESPACE {Identifier.Quote(space)}" : "");

    /// <summary>What only ALTER TABLE can say of it.</summary>
    /// <param name="sqlName">The table, as SQL.</param>
    public IEnumerable<string> Complete(string sqlName) => Identity is { } identity
        ? [$"ALTER TABLE ONLY {sqlName} REPLICA IDENTITY {identity.ToUpperInvariant()}"]
        : [];

    /// <summary>The statements that bring it to another table's.</summary>
    /// <param name="alter">What they begin with, such as <c>ALTER TABLE t</c>.</param>
    public IEnumerable<string> Change(string alter, TableStorage to)
    {
        if (to.Method != Method)
        {
            yield return $"{alter} SET ACCESS METHOD {Identifier.Quote(to.Method)}";
        }

        if (to.Tablespace != Tablespace)
        {
            yield return $"{alter} SET TABLESPACE {Identifier.Quote(to.Tablespace ?? "pg_default")}";
        }

        foreach (string statement in StorageOptions.Change(alter, row.Texts("options"), to.Row.Texts("options"))
            .Concat(StorageOptions.Change(alter, row.Texts("toast_options"), to.Row.Texts("toast_options"), "toast.")))
        {
            yield return statement;
        }

        if (to.Identity != Identity)
        {
            yield return $"{alter} REPLICA IDENTITY {to.Identity?.ToUpperInvariant() ?? "DEFAULT"}";
        }
    }

    private CatalogRow Row => row;

    private string Method => row.TextOrNull("access_method") ?? Heap;

    private string? Tablespace => row.TextOrNull("tablespace");

    private string? Identity => row.TextOrNull("replica_identity");

    private string Options => string.Join(", ", new[] { StorageOptions.Write(row.Texts("options")), StorageOptions.Write(row.Texts("toast_options"), "toast.") }.Where(text => text.Length > 0));
}
