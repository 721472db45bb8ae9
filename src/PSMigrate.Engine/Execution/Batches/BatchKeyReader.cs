using System.Globalization;
using Npgsql;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Batches;

/// <summary>Finds the column that a statement is cut by, and between which keys.</summary>
internal sealed class BatchKeyReader(MigrationConnection connection, BookkeepingSql sql, IProgress<MigrationEvent> progress)
{
    /// <exception cref="StatementFailedException">There is no such table or key.</exception>
    public async Task<BatchKey> FindAsync(BatchTask task, CancellationToken cancellationToken)
    {
        SqlCommand find = new(sql["find_batch_key"], task.Directive.Table.ToString(), task.Directive.Key);
        IReadOnlyList<BatchKey?> found = await LookAsync(task, find, "nspname", row => Read(task, row), cancellationToken).ConfigureAwait(false);
        BatchKey key = found.Count == 0 ? throw BatchErrors.NoTable(task) : found[0]!;
        if (!key.IsIndexed)
        {
            progress.Report(new Note(
                $"No index of {key.Table} begins with {Identifier.Quote(key.Name)}: every batch reads the whole table.", IsWarning: true));
        }

        return key;
    }

    /// <summary>Where a statement begins that has not run yet.</summary>
    /// <exception cref="StatementFailedException">There are rows without a key.</exception>
    public async Task<BatchPosition> StartAsync(BatchTask task, BatchKey key, CancellationToken cancellationToken)
    {
        (string? first, string? last, bool hasNulls) = (await LookAsync(
            task,
            new SqlCommand(key.In(sql["batch_bounds"]), key.MayBeNull),
            "batch_bounds",
            row => (row.IsDBNull(0) ? null : row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetBoolean(2)),
            cancellationToken).ConfigureAwait(false))[0];
        return hasNulls ? throw BatchErrors.NullKeys(task, key) : new BatchPosition { Until = last, Total = Estimate(key, first, last) };
    }

    // Without statistics the range of whole numbers says as much.
    private static long? Estimate(BatchKey key, string? first, string? last) => key switch
    {
        { EstimatedRows: > 0 and var rows } => rows,
        { Type: "smallint" or "integer" or "bigint" } when first is not null && last is not null =>
            (long)Math.Min(long.MaxValue, Number(last) - Number(first) + 1),
        _ => null,
    };

    private static decimal Number(string key) => decimal.Parse(key, CultureInfo.InvariantCulture);

    // In a transaction, for the settings that the script has made; looking changes nothing, so it is taken back.
    private async Task<IReadOnlyList<T>> LookAsync<T>(
        BatchTask task, SqlCommand query, string column, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        try
        {
            return await connection.QueryAsync(
                [new SqlCommand("BEGIN"), .. task.Settings, query, new SqlCommand("ROLLBACK")], column, read, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is (BatchFailedException or OperationCanceledException) && !connection.IsBroken)
        {
            await connection.ExecuteAsync(new SqlCommand("ROLLBACK"), CancellationToken.None).ConfigureAwait(false);
            if ((e as BatchFailedException)?.Server is { } error)
            {
                throw BatchErrors.Server(task, error, error.MessageText);
            }

            throw;
        }
        catch (BatchFailedException e) when (e.Server is { } error)
        {
            throw BatchErrors.Server(task, error, error.MessageText);
        }
        catch (BatchFailedException e)
        {
            throw ConnectionErrors.Lost(connection.Database, $"running {task.Name}", e);
        }
    }

    private static BatchKey Read(BatchTask task, NpgsqlDataReader row)
    {
        TableName table = new(row.GetString(0), row.GetString(1));
        return row.GetString(2) is not ("r" or "p" or "f" or "m" or "v") ? throw BatchErrors.NotATable(task)
            : row.IsDBNull(4) ? throw BatchErrors.NoKey(task, table)
            : new BatchKey(table, row.GetString(4), row.GetString(5), row.IsDBNull(3) ? 0 : row.GetInt64(3), row.GetBoolean(6), row.GetBoolean(7));
    }
}
