using System.Diagnostics;
using PSMigrate.Engine.Configuration;

namespace PSMigrate.Engine.Execution.Batches;

/// <summary>A change of many rows outside a migration, on an open session: look, ask, run, with the lock and the ledger of a migration.</summary>
/// <param name="task">The statement; see <see cref="BackfillStatement"/>.</param>
/// <param name="restart">Whether to pass over what an unfinished run has committed.</param>
internal sealed class Backfill(
    MigrationProject project, DatabaseDoor door, MigrationSession session, RunIdentity identity, IProgress<MigrationEvent> progress, BatchTask task, bool restart)
{
    private static readonly TimeSpan s_cleanUpLimit = TimeSpan.FromSeconds(10);

    private readonly Ledger _ledger = new(session.Sql, identity);

    public async Task<BackfillPlan> PlanAsync(CancellationToken cancellationToken)
    {
        (BatchKey key, BatchPosition start) = await LookAsync(cancellationToken).ConfigureAwait(false);
        return Plan(key, start);
    }

    /// <returns>What became of it; null when it was declined.</returns>
    public async Task<BackfillResult?> RunAsync(BackfillOptions options, CancellationToken cancellationToken)
    {
        ProjectConfiguration configuration = project.Configuration;
        (BatchKey key, BatchPosition start) = await LookAsync(cancellationToken).ConfigureAwait(false);
        Protection.EnsureConfirmed(configuration, session.Connection.Database, options.ConfirmDatabase);
        await door.RefuseTransactionPoolerAsync(project, session, cancellationToken).ConfigureAwait(false);
        if (options.Confirm is { } confirm && await confirm(Plan(key, start)).ConfigureAwait(false) == PlanConsent.Declined)
        {
            return null;
        }

        AdvisoryLock advisoryLock = new(session.Connection, session.Sql, progress);
        await advisoryLock.AcquireAsync(options.LockWait ?? configuration.LockWait, cancellationToken).ConfigureAwait(false);
        try
        {
            // Another run may have made the tables or gone on with this very statement.
            await session.LookAsync(cancellationToken).ConfigureAwait(false);
            start = await StartAsync(key, cancellationToken).ConfigureAwait(false);
            await BeginAsync(cancellationToken).ConfigureAwait(false);
            return await RunAsync(key, start, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await advisoryLock.TryReleaseAsync().ConfigureAwait(false);
        }
    }

    private async Task<(BatchKey Key, BatchPosition Start)> LookAsync(CancellationToken cancellationToken)
    {
        BatchKey key = await new BatchKeyReader(session.Connection, session.Sql, progress).FindAsync(task, cancellationToken).ConfigureAwait(false);
        return (key, await StartAsync(key, cancellationToken).ConfigureAwait(false));
    }

    private async Task<BatchPosition> StartAsync(BatchKey key, CancellationToken cancellationToken)
    {
        BatchPosition? earlier = restart ? null : await new BatchHistory(session).ReadAsync(task, cancellationToken).ConfigureAwait(false);
        return earlier ?? await new BatchKeyReader(session.Connection, session.Sql, progress).StartAsync(task, key, cancellationToken).ConfigureAwait(false);
    }

    private BackfillPlan Plan(BatchKey key, BatchPosition start) => new(
        session.Connection.Database.Database, task.Statement.Plan, key.Table.ToString(), key.Name, start.Total, start.Last, start.Rows);

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        List<SqlCommand> commands = [.. session.Reset.ClientCheck];
        if (!session.HasHistoryTable)
        {
            commands.AddRange([new SqlCommand(session.Sql["create_history_table"]), new SqlCommand(session.Sql["comment_history_table"])]);
        }

        try
        {
            await session.Connection.ExecuteAsync([.. commands, _ledger.MarkInterrupted(), _ledger.InsertRun(Ledger.Backfill)], cancellationToken).ConfigureAwait(false);
        }
        catch (BatchFailedException e)
        {
            throw BookkeepingErrors.CannotBegin(session, e);
        }
    }

    private async Task<BackfillResult> RunAsync(BatchKey key, BatchPosition start, CancellationToken cancellationToken)
    {
        DateTimeOffset started = DateTimeOffset.UtcNow;
        Stopwatch clock = Stopwatch.StartNew();
        StepTally tally = new();
        BatchRunner runner = new(session, _ledger, session.Reset, progress, task, tally);
        try
        {
            await runner.RunAsync(key, start, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException e)
        {
            await FinishAsync(RunOutcome.Interrupted, null).ConfigureAwait(false);
            throw new CancelledException(
                $"Stopped on request: {tally.Rows} rows of {key.Table} are changed and committed by {runner.Batches} batches of this run.",
                "Run the same command again: it goes on behind the last batch.",
                inner: e);
        }
        catch (MigrationException e)
        {
            await FinishAsync(e is ConnectionFailedException ? RunOutcome.Interrupted : RunOutcome.Failed, e).ConfigureAwait(false);
            throw;
        }

        await FinishAsync(RunOutcome.Done, null).ConfigureAwait(false);
        return new BackfillResult
        {
            RunId = identity.RunId,
            Database = session.Connection.Database.Database,
            Table = key.Table.ToString(),
            Key = key.Name,
            Outcome = RunOutcome.Done,
            RowCount = tally.Rows,
            BatchCount = runner.Batches,
            ResumedBehind = start.Last,
            Started = started,
            Duration = clock.Elapsed,
        };
    }

    private async Task FinishAsync(RunOutcome outcome, MigrationException? error)
    {
        if (session.Connection.IsBroken)
        {
            return; // The next run finds our row still 'started' and marks it.
        }

        using CancellationTokenSource limit = new(s_cleanUpLimit);
        try
        {
            await session.Connection.ExecuteAsync(
                _ledger.FinishRun(outcome, (error as StatementFailedException)?.SqlState, error?.Report), limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is BatchFailedException or OperationCanceledException)
        {
            progress.Report(new Note($"The end of the run could not be written to {session.Sql.Schema}.{session.Sql.HistoryTable}: {e.Message}", IsWarning: true));
        }
    }
}
