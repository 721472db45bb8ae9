using System.Diagnostics;
using Npgsql;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Batches;

/// <summary>
/// Runs one statement over a table in batches, each a transaction with the ledger's row of how far it is: a run that ends anywhere goes on
/// behind the last committed key. Two round trips a batch: the statement; then its row, the commit and the keys of the next one.
/// </summary>
internal sealed class BatchRunner(
    MigrationSession session, Ledger ledger, SessionReset reset, IProgress<MigrationEvent> progress, BatchTask task, StepTally tally)
{
    private const int Attempts = 6;

    private static readonly TimeSpan s_firstWait = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_cleanUpLimit = TimeSpan.FromSeconds(10);

    private readonly Stopwatch _running = Stopwatch.StartNew();
    private readonly BatchSize _size = new(task.Directive.Size, task.Directive.Target);

    private BatchKey _key = null!;
    private BatchPosition _at = new();
    private bool _isOpen;
    private bool _isRecorded;

    /// <summary>Batches committed by this run.</summary>
    public int Batches { get; private set; }

    /// <summary>Runs to the end, from where an earlier run left it.</summary>
    /// <exception cref="StatementFailedException">The server refused a batch, or there is no such table or key. What is committed stays.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        BatchKeyReader keys = new(session.Connection, session.Sql, progress);
        BatchKey key = await keys.FindAsync(task, cancellationToken).ConfigureAwait(false);
        BatchPosition? earlier = await new BatchHistory(session).ReadAsync(task, cancellationToken).ConfigureAwait(false);
        await RunAsync(key, earlier ?? await keys.StartAsync(task, key, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    /// <param name="key">The column it is cut by.</param>
    /// <param name="start">Where to begin.</param>
    public async Task RunAsync(BatchKey key, BatchPosition start, CancellationToken cancellationToken)
    {
        (_key, _at) = (key, start);
        if (start.Last is { } last)
        {
            progress.Report(new Note(
                $"Goes on behind {Identifier.Quote(key.Name)} {last} of {key.Table}: {start.Rows} rows are changed and committed by {start.Batches} batches of earlier runs."));
        }

        try
        {
            await RunBatchesAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (StatementFailedException e) when (!session.Connection.IsBroken)
        {
            await StopAsync(RunOutcome.Failed, e).ConfigureAwait(false);
            throw;
        }
        catch (Exception e) when (e is OperationCanceledException or LockUnavailableException && !session.Connection.IsBroken)
        {
            await StopAsync(RunOutcome.Interrupted, null).ConfigureAwait(false);
            throw;
        }

        progress.Report(new Note($"{_at.Rows} rows are changed over {_at.Visited} of {key.Table}, in {_at.Batches} batches."));
    }

    private async Task RunBatchesAsync(CancellationToken cancellationToken)
    {
        BatchPace pace = new(_at.Visited);
        BatchPage? page = null;
        Stopwatch cycle = Stopwatch.StartNew();
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                page ??= await SendAsync(null, opens: true, cancellationToken).ConfigureAwait(false);
                if (page is null)
                {
                    await FinishAsync().ConfigureAwait(false);
                    return;
                }

                BatchPosition next = _at.Behind(page, await ChangeAsync(page, cancellationToken).ConfigureAwait(false));
                _size.Adapt(page.Count, cycle.Elapsed);
                cycle.Restart();
                bool rests = task.Directive.Pause > TimeSpan.Zero;
                (page, attempt) = (null, 0);
                page = await SendAsync(next, opens: !rests, cancellationToken).ConfigureAwait(false);
                progress.Report(new BatchCompleted(
                    task.Step, task.Statement.Plan, next.Batches, next.Rows, next.Visited, next.Total, pace.Remaining(next.Visited, next.Total)));
                if (rests)
                {
                    await Task.Delay(task.Directive.Pause, cancellationToken).ConfigureAwait(false);
                    cycle.Restart();
                }
                else if (page is null)
                {
                    await FinishAsync().ConfigureAwait(false);
                    return;
                }
            }
            catch (StatementFailedException e) when (MayPass(e.SqlState) && attempt < Attempts)
            {
                await RollBackAsync().ConfigureAwait(false);
                page = null;
                TimeSpan wait = s_firstWait * Math.Pow(2, attempt) * (0.5 + Random.Shared.NextDouble());
                progress.Report(new Note($"Batch {_at.Batches + 1} is tried again in {wait.TotalMilliseconds:0} ms: {e.Message} ({e.SqlState})"));
                await Task.Delay(wait, cancellationToken).ConfigureAwait(false);
                cycle.Restart();
            }
        }
    }

    /// <summary>Runs the statement over the keys of one batch.</summary>
    /// <returns>How many rows it changed.</returns>
    private async Task<long> ChangeAsync(BatchPage page, CancellationToken cancellationToken)
    {
        SubstitutedText sent = BatchPlaceholders.Replace(task.Statement.Sql, $"$1::{_key.Type}", $"$2::{_key.Type}", task.Statement.Filled);
        try
        {
            IReadOnlyList<long> rows = await session.Connection.ExecuteAsync(
                [new SqlCommand(sent.Text, page.First, page.Last), StepCommands.CheckConstraints], cancellationToken).ConfigureAwait(false);
            return rows[0];
        }
        catch (BatchFailedException e) when (e.Server is { } error)
        {
            StatementPlace? place = e.Index == 0 ? StatementPlace.Of(task.Statement.Source, task.File, error.Position, sent) : null;
            throw BatchErrors.Server(task, error, $"Batch {_at.Batches + 1}, from {page.First} to {page.Last}: {error.MessageText}", place);
        }
        catch (BatchFailedException e)
        {
            throw Lost(e);
        }
    }

    /// <summary>Records and commits a batch, and opens the next one, all in one go.</summary>
    /// <param name="done">Where the batch ends that has run; null when none has.</param>
    /// <param name="opens">Whether to open the next one.</param>
    /// <returns>The keys of the next one; null when it is not opened, or when all is done.</returns>
    private async Task<BatchPage?> SendAsync(BatchPosition? done, bool opens, CancellationToken cancellationToken)
    {
        List<SqlCommand> commands = done is null ? [] : [.. reset.Settings, Record(done, RunOutcome.Started), new SqlCommand("COMMIT")];
        int commit = commands.Count - 1;
        if (opens)
        {
            BatchPosition from = done ?? _at;
            commands.AddRange([new SqlCommand("BEGIN"), .. task.Settings, new SqlCommand(_key.In(session.Sql["batch_page"]), from.Last, from.Until, _size.Current)]);
            _isOpen = true;
        }

        try
        {
            IReadOnlyList<BatchPage?> pages = await session.Connection.QueryAsync(commands, "batch_page", ReadPage, cancellationToken).ConfigureAwait(false);
            Committed(done);
            _isOpen = opens;
            return opens ? pages[0] : null;
        }
        catch (BatchFailedException e) when (e.Server is { } error)
        {
            if (e.Index > commit)
            {
                Committed(done);
                throw BatchErrors.Server(task, error, error.MessageText);
            }

            // A COMMIT that fails has ended the transaction.
            _isOpen = e.Index < commit;
            throw e.Index == commit ? BatchErrors.Server(task, error, $"Batch {done!.Batches} could not be committed: {error.MessageText}") : NotRecorded(error);
        }
        catch (BatchFailedException e)
        {
            throw Lost(e);
        }
    }

    // The transaction is open and has nothing in it.
    private async Task FinishAsync()
    {
        try
        {
            await session.Connection.ExecuteAsync(
                [.. reset.Settings, Record(_at, RunOutcome.Done), .. task.AtEnd, new SqlCommand("COMMIT")], CancellationToken.None).ConfigureAwait(false);
            _isOpen = false;
        }
        catch (BatchFailedException e)
        {
            throw e.Server is { } error ? NotRecorded(error) : Lost(e);
        }
    }

    private SqlCommand Record(BatchPosition at, RunOutcome outcome) => ledger.Batch(task, at, _key, outcome, !_isRecorded, _running.Elapsed);

    private void Committed(BatchPosition? done)
    {
        if (done is not null)
        {
            tally.Rows += done.Rows - _at.Rows;
            Batches++;
            (_at, _isRecorded) = (done, true);
        }
    }

    /// <summary>Takes back the batch at hand, and whatever the script set for it.</summary>
    private async Task RollBackAsync()
    {
        using CancellationTokenSource limit = new(s_cleanUpLimit);
        IReadOnlyList<SqlCommand> rollback = _isOpen ? [new SqlCommand("ROLLBACK")] : [];
        await session.Connection.ExecuteAsync([.. rollback, .. reset.Settings], limit.Token).ConfigureAwait(false);
        _isOpen = false;
    }

    private async Task StopAsync(RunOutcome outcome, StatementFailedException? error)
    {
        try
        {
            await RollBackAsync().ConfigureAwait(false);
            using CancellationTokenSource limit = new(s_cleanUpLimit);
            await session.Connection.ExecuteAsync(ledger.BatchesStopped(task, outcome, error), limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is BatchFailedException or OperationCanceledException)
        {
            // What is committed says how far it is; why it stopped is told by the error that is on its way.
            progress.Report(new Note($"The end of the batches could not be written to {session.Sql.Schema}.{session.Sql.HistoryTable}: {e.Message}", IsWarning: true));
        }
    }

    // The outcome may not be null, which it is without the lock.
    private MigrationException NotRecorded(PostgresException error) => error is { SqlState: PostgresErrorCodes.NotNullViolation, ColumnName: "outcome" }
        ? new LockUnavailableException(
            null,
            TimeSpan.Zero,
            $"Batch {_at.Batches + 1} of {task.Name} is rolled back: this session does not hold the lock of {session.Sql.Schema}.{session.Sql.VersionTable} any more.",
            "The statement, or a trigger, gave it away: it must not call pg_advisory_unlock.")
        : BatchErrors.Server(task, error, $"Batch {_at.Batches + 1} ran, and recording it in {session.Sql.Schema}.{session.Sql.HistoryTable} failed, so it is rolled back: {error.MessageText}");

    private ConnectionFailedException Lost(BatchFailedException e) =>
        ConnectionErrors.Lost(session.Connection.Database, $"running {task.Name}", (NpgsqlException)e.InnerException!);

    private static bool MayPass(string? sqlState) => sqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;

    private static BatchPage? ReadPage(NpgsqlDataReader row) => row.IsDBNull(1) ? null : new BatchPage(row.GetString(0), row.GetString(1), row.GetInt64(2));
}
