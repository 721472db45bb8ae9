using System.Net.Sockets;
using System.Runtime.ExceptionServices;
using System.Security.Authentication;
using System.Security.Cryptography;
using Npgsql;
using NpgsqlTypes;
using PSMigrate.Engine.Configuration;

namespace PSMigrate.Engine.Execution;

/// <summary>
/// The one connection of a verb: it does the work and holds the lock. Everything goes to the server as a batch with one
/// statement per command, because Npgsql's own splitting of texts breaks BEGIN ATOMIC bodies.
/// </summary>
internal sealed class MigrationConnection : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlConnection _connection;

    private MigrationConnection(NpgsqlDataSource source, NpgsqlConnection connection, ConnectionTarget target, DatabaseInfo database)
    {
        _source = source;
        _connection = connection;
        Target = target;
        Database = database;
    }

    /// <summary>How it was connected to, with its password.</summary>
    public ConnectionTarget Target { get; }

    public DatabaseInfo Database { get; }

    /// <summary>The backend's process id as the server told it at start-up; a pooler makes one up.</summary>
    public int ProcessId => _connection.ProcessID;

    public bool IsBroken => _connection.FullState.HasFlag(System.Data.ConnectionState.Broken) || _connection.State == System.Data.ConnectionState.Closed;

    public static async Task<MigrationConnection> OpenAsync(
        ConnectionTarget target, SessionSettings settings, IProgress<MigrationEvent> progress, CancellationToken cancellationToken)
    {
        NpgsqlDataSource? source = null;
        try
        {
            source = ConnectionSource.Of(target, settings);
            NpgsqlConnection connection = source.CreateConnection();
            connection.Notice += (_, e) => progress.Report(new ServerNotice(e.Notice.InvariantSeverity, e.Notice.MessageText));
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            DatabaseInfo database = new(
                connection.Database, connection.Host!, connection.Port, target.User, target.Source, Version(connection.PostgresParameters["server_version"]));
            return new MigrationConnection(source, connection, target, database);
        }
        catch (Exception e) when (e is NpgsqlException or SocketException or TimeoutException or IOException
            or AuthenticationException or CryptographicException or UnauthorizedAccessException)
        {
            await DisposeAsync(source).ConfigureAwait(false);
            throw ConnectionErrors.CannotConnect(target, await ReasonAsync(target, settings, e, cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            await DisposeAsync(source).ConfigureAwait(false);
            throw;
        }
    }

    // Packagers put their own behind it: "15.18 (Debian 15.18-0+deb12u1)".
    private static string Version(string reported) => reported.Split(' ')[0];

    /// <summary>Runs statements in one round trip. Without BEGIN among them they are one implicit transaction.</summary>
    /// <returns>For each statement the rows it inserted, updated or deleted.</returns>
    /// <exception cref="BatchFailedException">The server refused one of them, or the connection was lost.</exception>
    public async Task<IReadOnlyList<long>> ExecuteAsync(IReadOnlyList<SqlCommand> commands, CancellationToken cancellationToken)
    {
        BatchEnd end = await TryExecuteAsync(commands, cancellationToken).ConfigureAwait(false);
        if (end.Error is { } error)
        {
            ExceptionDispatchInfo.Throw(error);
        }

        return end.Rows;
    }

    /// <summary>The same for a batch that holds transactions of its own: also when it failed or was cancelled it tells which statements are done.</summary>
    public async Task<BatchEnd> TryExecuteAsync(IReadOnlyList<SqlCommand> commands, CancellationToken cancellationToken)
    {
        NpgsqlBatch batch = ToBatch(commands);
        await using (batch.ConfigureAwait(false))
        {
            Exception? error = null;
            try
            {
                NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
                await using (reader.ConfigureAwait(false))
                {
                    while (await reader.NextResultAsync(cancellationToken).ConfigureAwait(false))
                    {
                        // Rows that a script selects are nobody's; reading on is what finds a later statement's error.
                    }
                }
            }
            catch (NpgsqlException e) when (!cancellationToken.IsCancellationRequested)
            {
                error = Failed(e, batch);
            }
            catch (Exception e) when (cancellationToken.IsCancellationRequested && e is NpgsqlException or OperationCanceledException)
            {
                error = e;
            }

            // Its answer to a statement is what gives that one its type.
            IEnumerable<NpgsqlBatchCommand> done = batch.BatchCommands.Cast<NpgsqlBatchCommand>();
            done = error is null ? done : done.TakeWhile(command => command.StatementType != StatementType.Unknown);
            return new BatchEnd([.. done.Select(command => Math.Max(0L, command.RecordsAffected))], error);
        }
    }

    /// <summary>Runs one statement by itself.</summary>
    public Task<IReadOnlyList<long>> ExecuteAsync(SqlCommand command, CancellationToken cancellationToken) => ExecuteAsync([command], cancellationToken);

    /// <summary>Runs one statement and reads its rows.</summary>
    public Task<IReadOnlyList<T>> QueryAsync<T>(SqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken) =>
        QueryAsync([command], null, read, cancellationToken);

    /// <summary>Runs statements in one round trip and reads the rows of one of them.</summary>
    /// <param name="commands">The statements.</param>
    /// <param name="column">Name of the first column of the rows that are wanted; null for any.</param>
    /// <param name="read">Reads a row.</param>
    /// <exception cref="BatchFailedException">The server refused one of them, or the connection was lost.</exception>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(
        IReadOnlyList<SqlCommand> commands, string? column, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        NpgsqlBatch batch = ToBatch(commands);
        await using (batch.ConfigureAwait(false))
        {
            try
            {
                NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
                await using (reader.ConfigureAwait(false))
                {
                    List<T> rows = [];
                    do
                    {
                        bool isWanted = reader.FieldCount > 0 && (column is null || reader.GetName(0) == column);
                        while (isWanted && await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                        {
                            rows.Add(read(reader));
                        }
                    }
                    while (await reader.NextResultAsync(cancellationToken).ConfigureAwait(false));

                    return rows;
                }
            }
            catch (NpgsqlException e) when (!cancellationToken.IsCancellationRequested)
            {
                throw Failed(e, batch);
            }
        }
    }

    /// <summary>
    /// Runs one statement by itself and reads its rows as text: types that Npgsql does not know, a user's own, have one too. Not for the
    /// bodies of routines, which Npgsql would split here.
    /// </summary>
    public async Task<TextRows> ReadAsync(SqlCommand command, CancellationToken cancellationToken)
    {
        NpgsqlCommand npgsql = new(command.Text, _connection) { CommandTimeout = 0, AllResultTypesAreUnknown = true };
        await using (npgsql.ConfigureAwait(false))
        {
            foreach (object? value in command.Parameters)
            {
                npgsql.Parameters.Add(Parameter(value));
            }

            try
            {
                NpgsqlDataReader reader = await npgsql.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
                await using (reader.ConfigureAwait(false))
                {
                    (string, uint)[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(column => (reader.GetName(column), reader.GetDataTypeOID(column)))];
                    List<string?[]> rows = [];
                    while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    {
                        rows.Add([.. columns.Select((_, column) => reader.IsDBNull(column) ? null : reader.GetString(column))]);
                    }

                    // Until the end of the statement is read, its error may still come.
                    await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
                    return new TextRows(columns, rows, Math.Max(0, reader.RecordsAffected));
                }
            }
            catch (NpgsqlException e) when (!cancellationToken.IsCancellationRequested)
            {
                throw new BatchFailedException(0, e);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync().ConfigureAwait(false);
        await _source.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>
    /// What the server said under TLS. With sslmode=prefer Npgsql tries a second time in the clear, and if that is not allowed either,
    /// tells about it instead of the wrong password.
    /// </summary>
    private static async Task<Exception> ReasonAsync(
        ConnectionTarget target, SessionSettings settings, Exception error, CancellationToken cancellationToken)
    {
        if (ConnectionErrors.Refusal(error)?.SqlState != PostgresErrorCodes.InvalidAuthorizationSpecification
            || new NpgsqlConnectionStringBuilder(target.ConnectionString).SslMode != SslMode.Prefer)
        {
            return error;
        }

        NpgsqlDataSource source = ConnectionSource.Of(target, settings, SslMode.Require);
        await using (source.ConfigureAwait(false))
        {
            try
            {
                NpgsqlConnection connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
                await connection.DisposeAsync().ConfigureAwait(false);
                return error;
            }
            catch (NpgsqlException e)
            {
                return ConnectionErrors.IsAboutWho(e) ? e : error;
            }
        }
    }

    private static ValueTask DisposeAsync(NpgsqlDataSource? source) => source?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static BatchFailedException Failed(NpgsqlException e, NpgsqlBatch batch) =>
        new(e.BatchCommand is NpgsqlBatchCommand command ? batch.BatchCommands.IndexOf(command) : -1, e);

    private static NpgsqlParameter Parameter(object? value) => value is UntypedText { Text: var text }
        ? new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Unknown, Value = text ?? (object)DBNull.Value }
        : new NpgsqlParameter { Value = value ?? DBNull.Value };

    private NpgsqlBatch ToBatch(IReadOnlyList<SqlCommand> commands)
    {
        if (IsBroken)
        {
            // Npgsql takes this for a mistake of the program's; here it is what became of the server or the network.
            throw new BatchFailedException(-1, new NpgsqlException("The connection is closed."));
        }

        NpgsqlBatch batch = new(_connection) { Timeout = 0 };
        foreach (SqlCommand command in commands)
        {
            NpgsqlBatchCommand batchCommand = new(command.Text);
            foreach (object? value in command.Parameters)
            {
                batchCommand.Parameters.Add(Parameter(value));
            }

            batch.BatchCommands.Add(batchCommand);
        }

        return batch;
    }
}
