using Npgsql;
using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Sql.Impacts;

namespace PSMigrate.Engine.Execution.Losses;

/// <summary>
/// Counts what a downgrade would lose, before anything runs: exactly up to a bound, beyond it by the server's statistics, and each count for a few seconds
/// at most, so that planning the downgrade of a large database takes no longer than of a small one. What is empty is no loss. What cannot be counted is one.
/// Nothing is locked between counting and running, and it is not counted again: a count taken then would be as old when the last statement runs.
/// </summary>
internal sealed class LossCounter(MigrationConnection connection)
{
    private const int Bound = 100_000;
    private const string Column = "psmigrate_loss";

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(5);

    /// <param name="steps">Steps of a downgrade, with what is left of them to run.</param>
    public async Task<IReadOnlyList<DataLoss>> CountAsync(IReadOnlyList<CompiledStep> steps, CancellationToken cancellationToken)
    {
        LossReader reader = new();
        List<DataLoss> losses = [];
        foreach (CompiledStep step in steps)
        {
            foreach (ScriptStatement statement in step.Segments.SelectMany(segment => segment.Statements))
            {
                foreach (StatementLoss loss in reader.Read(statement.Sql))
                {
                    losses.AddRange(await CountAsync(new LossQuery(step, statement, loss), cancellationToken).ConfigureAwait(false));
                }
            }
        }

        // What loses all of a table comes with what loses one of its columns; the same loss twice says nothing new.
        return [.. losses.DistinctBy(loss => (loss.Table, loss.Column, loss.Table is null ? loss.What : null))];
    }

    private async Task<IEnumerable<DataLoss>> CountAsync(LossQuery query, CancellationToken cancellationToken)
    {
        switch (query.Loss.Kind)
        {
            case LossKind.Uncounted:
                return [query.Uncounted()];
            case LossKind.Schema or LossKind.Type or LossKind.Extension or LossKind.Referrers:
                IReadOnlyList<LossPlace>? places = await AskAsync(
                    query, query.Places(), row => new LossPlace(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2)), cancellationToken).ConfigureAwait(false);
                List<DataLoss> losses = places is null ? [query.Uncounted()] : [];
                foreach (LossPlace place in places ?? [])
                {
                    losses.AddRange(await CountAsync(query, place, cancellationToken).ConfigureAwait(false));
                }

                return losses;
            default:
                return query.Loss.Relation is { } relation
                    ? await CountAsync(query, new LossPlace(relation.Schema, relation.Name, query.Loss.Column), cancellationToken).ConfigureAwait(false)
                    : [query.Uncounted()];
        }
    }

    private async Task<IEnumerable<DataLoss>> CountAsync(LossQuery query, LossPlace place, CancellationToken cancellationToken)
    {
        IReadOnlyList<LossTable>? found = await AskAsync(query, query.Find(place), LossTable.Read, cancellationToken).ConfigureAwait(false);
        if (found is not [{ } table] || (place.Column is not null && table.ColumnType is null))
        {
            // Not there yet, not any more, or a mistake, which the run will tell: nothing that could be lost.
            return found is null ? [query.Uncounted()] : [];
        }

        place = new LossPlace(table.Schema, table.Name, place.Column);
        long? count = null;
        CountAccuracy accuracy = CountAccuracy.Exact;
        foreach ((string sql, CountAccuracy best) in query.Counts(place, table, Bound + 1))
        {
            count = (await AskAsync(query, new SqlCommand(sql), row => (long?)row.GetInt64(0), cancellationToken).ConfigureAwait(false)) is { } answer ? answer.FirstOrDefault(0) : null;
            accuracy = best;
            if (count is not null)
            {
                break;
            }
        }

        return (count, accuracy) switch
        {
            (0, _) => [],
            (null or > Bound, _) => [query.Counted(place, table.Estimate(await NullShareAsync(query, place, cancellationToken).ConfigureAwait(false), Bound, count), count is null)],
            _ => [query.Counted(place, (count, accuracy), false)],
        };
    }

    private async Task<double> NullShareAsync(LossQuery query, LossPlace place, CancellationToken cancellationToken) => place.Column is null
        ? 0
        : (await AskAsync(query, LossQuery.NullShare(place), row => row.IsDBNull(0) ? 0 : row.GetDouble(0), cancellationToken).ConfigureAwait(false))?.FirstOrDefault() ?? 0;

    /// <summary>
    /// Asks in a transaction that only reads, with what the script has set before the statement. Nothing where what is asked about has just been dropped by
    /// another run; null where the server has no answer in time, or may not give one.
    /// </summary>
    private async Task<IReadOnlyList<T>?> AskAsync<T>(LossQuery query, SqlCommand question, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        SqlCommand[] commands =
        [
            new("BEGIN READ ONLY"),
            .. query.Settings(),
            new($"SET LOCAL statement_timeout = {SessionSettings.Milliseconds(s_limit)}"),
            new($"SET LOCAL lock_timeout = {SessionSettings.Milliseconds(s_limit)}"),
            // Rows that a policy hides are lost too: rather no number than one that leaves them out.
            new("SET LOCAL row_security = off"),
            question,
            new("ROLLBACK"),
        ];
        try
        {
            return await connection.QueryAsync(commands, Column, read, cancellationToken).ConfigureAwait(false);
        }
        catch (BatchFailedException e) when (!connection.IsBroken)
        {
            await connection.ExecuteAsync(new SqlCommand("ROLLBACK"), cancellationToken).ConfigureAwait(false);
            return e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn } ? [] : null;
        }
    }
}
