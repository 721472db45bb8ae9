using PSMigrate.Engine.Execution;

namespace PSMigrate.Engine.Catalog.Rehearsal;

/// <summary>The relations of a database at one moment, and the file that each is in: another file later means that it was rewritten.</summary>
internal sealed class RelationFiles
{
    private const string Query =
        """
        SELECT c.oid, pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname), c.relfilenode, c.relkind IN ('r', 'm')
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND n.nspname NOT LIKE 'pg\_temp\_%' AND n.nspname NOT LIKE 'pg\_toast\_temp\_%'
        """;

    private readonly Dictionary<uint, (string Name, uint File, bool HasRows)> _relations;

    private RelationFiles(Dictionary<uint, (string Name, uint File, bool HasRows)> relations) => _relations = relations;

    public static async Task<RelationFiles> ReadAsync(MigrationConnection connection, CancellationToken cancellationToken) => new(
        (await connection.QueryAsync(
            new SqlCommand(Query),
            row => (Id: row.GetFieldValue<uint>(0), Name: row.GetString(1), File: row.GetFieldValue<uint>(2), HasRows: row.GetBoolean(3)),
            cancellationToken).ConfigureAwait(false)).ToDictionary(row => row.Id, row => (row.Name, row.File, row.HasRows)));

    /// <summary>The name that a relation had then; null when it was not there.</summary>
    public string? NameOf(uint id) => _relations.TryGetValue(id, out (string Name, uint File, bool HasRows) relation) ? relation.Name : null;

    /// <summary>What has rows and is in another file later.</summary>
    public IReadOnlyList<string> RewrittenIn(RelationFiles later) =>
    [
        .. _relations.Where(pair => pair.Value.HasRows && later._relations.TryGetValue(pair.Key, out (string Name, uint File, bool HasRows) now) && now.File != pair.Value.File)
            .Select(pair => pair.Value.Name).Order(StringComparer.Ordinal),
    ];
}
