using PSMigrate.Engine.Execution;

namespace PSMigrate.Engine.Catalog.Rehearsal.Samples;

/// <summary>
/// Some rows of each table of a database, and all rows that these refer to, so that foreign keys hold among them. All is read in one transaction that sees one
/// moment and can change nothing.
/// </summary>
internal sealed class RowSample
{
    // What values look like: so that they mean the same where they are written again.
    private static readonly SqlCommand[] s_begin =
    [
        new("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"),
        .. new[] { "search_path = ''", "datestyle = 'ISO, MDY'", "intervalstyle = postgres", "timezone = 'UTC'", "bytea_output = hex", "extra_float_digits = 1", "xmlbinary = base64" }
            .Select(setting => new SqlCommand($"SET LOCAL {setting}")),
    ];

    private readonly MigrationConnection _connection;
    private readonly Dictionary<uint, (SampledTable Table, HashSet<string> Rows)> _chosen = [];

    private RowSample(MigrationConnection connection) => _connection = connection;

    /// <summary>The rows of each table that has any.</summary>
    public IReadOnlyList<(SampledTable Table, IReadOnlyList<string?[]> Rows)> Tables { get; private set; } = [];

    /// <summary>Where the sequences stand that have been used.</summary>
    public IReadOnlyList<(string Schema, string Name, long Value)> Sequences { get; private set; } = [];

    /// <param name="session">The database.</param>
    /// <param name="size">How many rows of each table, at most, before those that they refer to.</param>
    /// <exception cref="ConnectionFailedException">The connection was lost, or the server refused to tell.</exception>
    public static async Task<RowSample> TakeAsync(MigrationSession session, int size, CancellationToken cancellationToken)
    {
        RowSample sample = new(session.Connection);
        await session.Connection.ExecuteAsync(s_begin, cancellationToken).ConfigureAwait(false);
        try
        {
            await sample.ReadAsync(session.Sql, size, cancellationToken).ConfigureAwait(false);
            return sample;
        }
        catch (BatchFailedException e) when (e.Server is { } error)
        {
            throw new ConnectionFailedException($"The rows of {session.Connection.Database.Database} cannot be sampled: {error.MessageText}", inner: error);
        }
        finally
        {
            if (!session.Connection.IsBroken)
            {
                await session.Connection.ExecuteAsync(new SqlCommand("ROLLBACK"), CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private async Task ReadAsync(BookkeepingSql own, int size, CancellationToken cancellationToken)
    {
        SampledTable[] tables =
        [
            .. (await QueryAsync(
                "sample_tables",
                row => new SampledTable(row.GetFieldValue<uint>(0), row.GetString(1), row.GetString(2), row.GetFieldValue<string[]>(3), row.GetInt64(4)),
                cancellationToken).ConfigureAwait(false))
                .Where(table => table.Columns.Count > 0 && !(table.Schema == own.Schema && (table.Name == own.VersionTable || table.Name == own.HistoryTable))),
        ];
        Queue<(SampledTable Table, IReadOnlyList<string> Rows)> fresh = new();
        foreach (SampledTable table in tables)
        {
            _chosen[table.Id] = (table, []);
            Add(fresh, table.Id, await ChooseAsync(table, size, cancellationToken).ConfigureAwait(false));
        }

        await FollowAsync(fresh, cancellationToken).ConfigureAwait(false);
        List<(SampledTable, IReadOnlyList<string?[]>)> read = [];
        foreach ((SampledTable table, HashSet<string> chosen) in _chosen.Values.Where(table => table.Rows.Count > 0))
        {
            TextRows rows = await _connection.ReadAsync(
                new SqlCommand($"SELECT {table.SqlColumns} FROM ONLY {table.SqlName} WHERE ctid = ANY ($1::text[]::pg_catalog.tid[])", (object)chosen.ToArray()),
                cancellationToken).ConfigureAwait(false);
            read.Add((table, rows.Rows));
        }

        Tables = read;
        Sequences = await _connection.QueryAsync(
            new SqlCommand("SELECT s.schemaname::text, s.sequencename::text, s.last_value FROM pg_catalog.pg_sequences s WHERE s.last_value IS NOT NULL"),
            row => (row.GetString(0), row.GetString(1), row.GetInt64(2)),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Places of rows from all over a table, without reading all of it: about twice as many blocks as rows are wanted. The same ones each time.</summary>
    private Task<IReadOnlyList<string>> ChooseAsync(SampledTable table, int size, CancellationToken cancellationToken)
    {
        double percent = Math.Min(100, 200.0 * size / Math.Max(1, table.Blocks));
        return _connection.QueryAsync(
            new SqlCommand(
                $"SELECT t.ctid::text FROM ONLY {table.SqlName} t TABLESAMPLE SYSTEM ($1::float8) REPEATABLE (1) ORDER BY pg_catalog.hashtext(t.ctid::text), t.ctid LIMIT $2::bigint",
                percent,
                (long)size),
            row => row.GetString(0),
            cancellationToken);
    }

    /// <summary>Adds what rows refer to, and what that refers to, until there is nothing new.</summary>
    private async Task FollowAsync(Queue<(SampledTable Table, IReadOnlyList<string> Rows)> fresh, CancellationToken cancellationToken)
    {
        ILookup<uint, SampledReference> references = (await QueryAsync(
            "sample_foreign_keys",
            row => new SampledReference(
                row.GetFieldValue<uint>(0), row.GetString(1), row.GetString(2), row.GetFieldValue<string[]>(3), row.GetFieldValue<string[]>(4), row.GetFieldValue<string[]>(5)),
            cancellationToken).ConfigureAwait(false)).ToLookup(reference => reference.From);
        while (fresh.TryDequeue(out (SampledTable Table, IReadOnlyList<string> Rows) from))
        {
            foreach (SampledReference reference in references[from.Table.Id])
            {
                IReadOnlyList<(uint Table, string Row)> found = await _connection.QueryAsync(
                    new SqlCommand(
                        $"""
                        SELECT DISTINCT p.tableoid, p.ctid::text FROM ONLY {from.Table.SqlName} c JOIN {reference.SqlName} p ON {reference.Condition}
                        WHERE c.ctid = ANY ($1::text[]::pg_catalog.tid[])
                        """,
                        (object)from.Rows.ToArray()),
                    row => (row.GetFieldValue<uint>(0), row.GetString(1)),
                    cancellationToken).ConfigureAwait(false);
                foreach (IGrouping<uint, string> rows in found.GroupBy(row => row.Table, row => row.Row))
                {
                    Add(fresh, rows.Key, rows);
                }
            }
        }
    }

    // What is not among the tables is an extension's, or nobody's to read.
    private void Add(Queue<(SampledTable Table, IReadOnlyList<string> Rows)> fresh, uint table, IEnumerable<string> rows)
    {
        if (_chosen.TryGetValue(table, out (SampledTable Table, HashSet<string> Rows) chosen) && rows.Where(chosen.Rows.Add).ToArray() is { Length: > 0 } added)
        {
            fresh.Enqueue((chosen.Table, added));
        }
    }

    private Task<IReadOnlyList<T>> QueryAsync<T>(string name, Func<Npgsql.NpgsqlDataReader, T> read, CancellationToken cancellationToken) =>
        _connection.QueryAsync(new SqlCommand(CatalogQuery.For(name, ServerMajor.Of(_connection.Database.ServerVersion))), read, cancellationToken);
}
