using PSMigrate.Engine.Catalog.Scratch;
using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Squashing;

/// <summary>Reads all rows of a scratch database, but for our own tables.</summary>
internal sealed class ContentReader(BookkeepingSql own, ConnectionTarget target)
{
    // What values look like: so that they mean the same whatever the settings where they are read again.
    private static readonly SqlCommand[] s_forms =
    [
        .. new[] { "search_path = ''", "datestyle = 'ISO, MDY'", "intervalstyle = postgres", "timezone = 'UTC'", "bytea_output = hex", "extra_float_digits = 1", "xmlbinary = base64" }
            .Select(setting => new SqlCommand($"SET {setting}")),
    ];

    /// <summary>The rows.</summary>
    public async Task<DatabaseContent> ReadAsync(CancellationToken cancellationToken)
    {
        MigrationConnection connection = await ScratchDatabase.OpenAsync(target, ScratchDatabase.Source, cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            await connection.ExecuteAsync(s_forms, cancellationToken).ConfigureAwait(false);
            return new DatabaseContent(
                target.User,
                target.Database,
                await ReadTablesAsync(connection, cancellationToken).ConfigureAwait(false),
                await ReadSequencesAsync(connection, cancellationToken).ConfigureAwait(false))
            {
                Extensions = (await connection.QueryAsync(
                    new SqlCommand("SELECT e.name::text, e.default_version FROM pg_catalog.pg_available_extensions e WHERE e.default_version IS NOT NULL"),
                    row => (Name: row.GetString(0), Version: row.GetString(1)),
                    cancellationToken).ConfigureAwait(false)).ToDictionary(extension => extension.Name, extension => extension.Version, StringComparer.Ordinal),
            };
        }
    }

    /// <summary>What is there beside the database's own, a line for each; see server_state.sql.</summary>
    public async Task<IReadOnlyList<string>> ReadServerAsync(CancellationToken cancellationToken)
    {
        MigrationConnection connection = await ScratchDatabase.OpenAsync(target, ScratchDatabase.Source, cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            return await QueryAsync(connection, "server_state", row => row.GetString(0), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<IReadOnlyList<TableContent>> ReadTablesAsync(MigrationConnection connection, CancellationToken cancellationToken)
    {
        IReadOnlyList<TableContent> tables = await QueryAsync(
            connection,
            "content_tables",
            row => new TableContent(row.GetString(0), row.GetString(1), row.GetFieldValue<string[]>(2), row.GetBoolean(3), row.GetBoolean(4), row.GetBoolean(5), []),
            cancellationToken).ConfigureAwait(false);
        List<TableContent> read = [];
        foreach (TableContent table in tables.Where(table => !IsOwn(table.Schema, table.Name)))
        {
            if (table.IsView)
            {
                // What it holds is of the moment in which it was filled, and of none that counts.
                read.Add(table);
                continue;
            }

            string columns = string.Join(", ", table.Columns.Select(Identifier.Quote));
            TextRows rows = await connection.ReadAsync(
                new SqlCommand($"SELECT {columns} FROM ONLY {Identifier.Qualify(table.Schema, table.Name)} ORDER BY ctid"), cancellationToken).ConfigureAwait(false);
            read.Add(table with { Rows = [.. rows.Rows] });
        }

        return [.. read.Where(table => table.Rows.Count > 0 || table.IsView)];
    }

    private async Task<IReadOnlyList<SequenceContent>> ReadSequencesAsync(MigrationConnection connection, CancellationToken cancellationToken)
    {
        var sequences = await QueryAsync(
            connection,
            "content_sequences",
            row => (Schema: row.GetString(0), Name: row.GetString(1), Start: row.GetInt64(2), IsExtensions: row.GetBoolean(3), OwnerSchema: row.IsDBNull(4) ? "" : row.GetString(4), Owner: row.IsDBNull(5) ? "" : row.GetString(5)),
            cancellationToken).ConfigureAwait(false);
        List<SequenceContent> moved = [];
        foreach (var sequence in sequences.Where(sequence => !sequence.IsExtensions && !IsOwn(sequence.OwnerSchema, sequence.Owner)))
        {
            (long value, bool isCalled) = (await connection.QueryAsync(
                new SqlCommand($"SELECT last_value, is_called FROM {Identifier.Qualify(sequence.Schema, sequence.Name)}"),
                row => (row.GetInt64(0), row.GetBoolean(1)),
                cancellationToken).ConfigureAwait(false))[0];
            if (isCalled || value != sequence.Start)
            {
                moved.Add(new SequenceContent(sequence.Schema, sequence.Name, value.ToString(System.Globalization.CultureInfo.InvariantCulture), isCalled));
            }
        }

        return moved;
    }

    private static Task<IReadOnlyList<T>> QueryAsync<T>(MigrationConnection connection, string name, Func<Npgsql.NpgsqlDataReader, T> read, CancellationToken cancellationToken) =>
        connection.QueryAsync(new SqlCommand(CatalogQuery.For(name, ServerMajor.Of(connection.Database.ServerVersion))), read, cancellationToken);

    private bool IsOwn(string schema, string table) => schema == own.Schema && (table == own.VersionTable || table == own.HistoryTable);
}
