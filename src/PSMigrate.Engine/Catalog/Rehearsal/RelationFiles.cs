using PSMigrate.Engine.Execution;

namespace PSMigrate.Engine.Catalog.Rehearsal;

/// <summary>The relations of a database at one moment, and the file that each is in: another file later means that it was rewritten. The project's own are left out.</summary>
internal sealed class RelationFiles
{
    // An index and a sequence that a column owns are in the schema of their table.
    private const string Query =
        """
        SELECT c.oid, pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname), c.relfilenode, c.relkind IN ('r', 'm')
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
        LEFT JOIN pg_catalog.pg_depend d ON c.relkind = 'S' AND d.objid = c.oid AND d.deptype IN ('a', 'i')
            AND d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
        JOIN pg_catalog.pg_class t ON t.oid = COALESCE(i.indrelid, d.refobjid, c.oid)
        WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND n.nspname NOT LIKE 'pg\_temp\_%' AND n.nspname NOT LIKE 'pg\_toast\_temp\_%'
            AND NOT (n.nspname = $1 AND t.relname IN ($2, $3))
        """;

    private readonly Dictionary<uint, (string Name, uint File, bool HasRows)> _relations;

    private RelationFiles(Dictionary<uint, (string Name, uint File, bool HasRows)> relations) => _relations = relations;

    public static async Task<RelationFiles> ReadAsync(MigrationSession session, CancellationToken cancellationToken) => new(
        (await session.Connection.QueryAsync(
            new SqlCommand(Query, session.Sql.Schema, session.Sql.VersionTable, session.Sql.HistoryTable),
            row => (Id: row.GetFieldValue<uint>(0), Name: row.GetString(1), File: row.GetFieldValue<uint>(2), HasRows: row.GetBoolean(3)),
            cancellationToken).ConfigureAwait(false)).ToDictionary(row => row.Id, row => (row.Name, row.File, row.HasRows)));

    /// <summary>The name that a relation had then; null when it was not there, or is the project's own.</summary>
    public string? NameOf(uint id) => _relations.TryGetValue(id, out (string Name, uint File, bool HasRows) relation) ? relation.Name : null;

    /// <summary>Those that another moment has, too.</summary>
    public RelationFiles Among(RelationFiles other) => new(_relations.Where(pair => other._relations.ContainsKey(pair.Key)).ToDictionary());

    /// <summary>What has rows and is in another file later.</summary>
    public IReadOnlyList<string> RewrittenIn(RelationFiles later) =>
    [
        .. _relations.Where(pair => pair.Value.HasRows && later._relations.TryGetValue(pair.Key, out (string Name, uint File, bool HasRows) now) && now.File != pair.Value.File)
            .Select(pair => pair.Value.Name).Order(StringComparer.Ordinal),
    ];
}
