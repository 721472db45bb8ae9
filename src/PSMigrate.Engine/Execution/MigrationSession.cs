using Npgsql;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution;

/// <summary>A connection together with what a verb must know of its database: the version rows and whether there is a ledger.</summary>
internal sealed class MigrationSession : IAsyncDisposable
{
    // Higher formats are another PSMigrate's; see comment_history_table.sql.
    private const int HistoryFormat = 1;
    private const string HistoryComment = "psmigrate history, format ";

    private MigrationSession(MigrationConnection connection, BookkeepingSql sql)
    {
        Connection = connection;
        Sql = sql;
    }

    public MigrationConnection Connection { get; }

    public BookkeepingSql Sql { get; }

    public bool HasVersionTable { get; private set; }

    public bool HasHistoryTable { get; private set; }

    /// <summary>Takes back what a script did to the session.</summary>
    public SessionReset Reset { get; private set; } = new([], []);

    /// <summary>Process id of the backend that does the work.</summary>
    public int BackendId { get; private set; }

    /// <summary>Whether the backend is not the one that answered at start-up: a pooler stands between.</summary>
    public bool IsPooled { get; private set; }

    public static async Task<MigrationSession> BeginAsync(MigrationConnection connection, BookkeepingSql sql, CancellationToken cancellationToken)
    {
        MigrationSession session = new(connection, sql);
        await session.LookAsync(cancellationToken).ConfigureAwait(false);
        return session;
    }

    /// <summary>Looks which tables there are; another run may have made them since.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        string? comment = (await Connection.QueryAsync(new SqlCommand(Sql["session"], Sql.Schema, Sql.VersionTable, Sql.HistoryTable), Read, cancellationToken).ConfigureAwait(false))[0];
        if (comment is not null && comment.StartsWith(HistoryComment, StringComparison.Ordinal)
            && int.TryParse(comment[HistoryComment.Length..].TakeWhile(char.IsAsciiDigit).ToArray(), out int format) && format > HistoryFormat)
        {
            throw new ConfigurationInvalidException(
                $"The table {Sql.Schema}.{Sql.HistoryTable} was written by a newer PSMigrate (format {format}; this one knows {HistoryFormat}).",
                "Update PSMigrate on this machine.");
        }

        string? Read(NpgsqlDataReader row)
        {
            BackendId = row.GetInt32(0);
            IsPooled = BackendId != Connection.ProcessId;
            HasVersionTable = row.GetBoolean(1);
            HasHistoryTable = row.GetBoolean(2);
            Reset = new SessionReset([], row.GetBoolean(6) ? [new SqlCommand("SET client_connection_check_interval = '2s'")] : []);
            EnsureTable(Sql.VersionTable, "version_table", row.IsDBNull(4) ? null : row.GetString(4));
            EnsureTable(Sql.HistoryTable, "history_table", row.IsDBNull(5) ? null : row.GetString(5));
            return row.IsDBNull(3) ? null : row.GetString(3);
        }
    }

    /// <summary>The version rows, in ordinal order; none when there is no version table.</summary>
    public async Task<IReadOnlyList<string>> ReadRowsAsync(CancellationToken cancellationToken) =>
        HasVersionTable
            ? await Connection.QueryAsync(new SqlCommand(Sql["read_versions"]), ReadRow, cancellationToken).ConfigureAwait(false)
            : [];

    public ValueTask DisposeAsync() => Connection.DisposeAsync();

    // A simple view would take every row we write, into somebody else's table.
    private void EnsureTable(string name, string key, string? kind)
    {
        if (kind is not (null or "r" or "p"))
        {
            throw new ConfigurationInvalidException(
                $"{Sql.Schema}.{name} is no table, and psmigrate keeps its rows in one of that name.",
                $"Rename what is there, or name another table with {key} in psmigrate.yaml.");
        }
    }

    private string ReadRow(NpgsqlDataReader row) => row.IsDBNull(0)
        ? throw new ConfigurationInvalidException(
            $"The table {Sql.Schema}.{Sql.VersionTable} has a row that names no revision.",
            $"Remove it with: DELETE FROM {Identifier.Qualify(Sql.Schema, Sql.VersionTable)} WHERE version_num IS NULL;")
        : row.GetString(0);
}
