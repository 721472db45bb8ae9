using Npgsql;
using PSMigrate.Engine.Backups;
using PSMigrate.Engine.Catalog.Drift;
using PSMigrate.Engine.Execution.Watch;
using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Plans;
using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Execution;

/// <summary>
/// Runs a plan: takes the lock, plans again under it, runs step after step, records everything. Whatever happens, the
/// database is at the last whole segment and the ledger says so.
/// </summary>
internal sealed class MigrationRunner(
    MigrationSession session, RunIdentity identity, RunSettings settings, StatementWatch watch, DriftGuard? drift, IProgress<MigrationEvent> progress)
{
    // Time to roll back and to record a failure after a cancellation or an error.
    private static readonly TimeSpan s_cleanUpLimit = TimeSpan.FromSeconds(10);

    private readonly Ledger _ledger = new(session.Sql, identity);
    private readonly List<StepResult> _results = [];
    private readonly List<StepResult> _uncommitted = [];

    /// <summary>The backup to take under the lock before anything runs; null for none.</summary>
    public UpgradeBackup? Backup { get; init; }

    /// <summary>Sees to it that a plan file is what runs; null without one.</summary>
    public PlanGuard? Guard { get; init; }

    /// <summary>Runs a plan.</summary>
    /// <param name="direction">Which way it goes.</param>
    /// <param name="replan">Plans again, for the rows and the unfinished revisions found under the lock.</param>
    /// <param name="confirmedHeads">Rows that a person agreed to; null when nobody was asked.</param>
    public async Task<RunResult> RunAsync(
        MigrationDirection direction,
        Func<IReadOnlyList<string>, IReadOnlyDictionary<string, StepProgress>, CompiledPlan> replan,
        IReadOnlyList<string>? confirmedHeads,
        CancellationToken cancellationToken)
    {
        AdvisoryLock advisoryLock = new(session.Connection, session.Sql, progress);
        await advisoryLock.AcquireAsync(settings.LockWait, cancellationToken).ConfigureAwait(false);
        try
        {
            await session.LookAsync(cancellationToken).ConfigureAwait(false);
            IReadOnlyList<string> rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
            EnsureConfirmed(confirmedHeads, rows);
            IReadOnlyDictionary<string, StepProgress> partial = await StepProgress.ReadAsync(session, cancellationToken).ConfigureAwait(false);
            if (Guard is not null)
            {
                // Waiting for the lock may have taken a while.
                Guard.EnsureAllowed();
                await Guard.EnsureFitsAsync(rows, partial, cancellationToken).ConfigureAwait(false);
            }

            CompiledPlan plan = replan(rows, partial);
            if (plan.Steps.Count == 0)
            {
                return Complete(new RunState(direction, rows, rows), RunOutcome.Done, null);
            }

            // Nothing is applied yet, or something is only half: then it cannot be what whole revisions build.
            if (drift is not null && direction == MigrationDirection.Upgrade && rows.Count > 0 && partial.Count == 0)
            {
                await drift.EnsureNoneAsync(cancellationToken).ConfigureAwait(false);
            }

            await settings.Hooks.BeforeRunAsync(cancellationToken).ConfigureAwait(false);
            string? backup = Backup is null ? null : await Backup.TakeAsync(cancellationToken).ConfigureAwait(false);
            await BeginRunAsync(plan, backup, cancellationToken).ConfigureAwait(false);
            progress.Report(new RunStarted(identity.RunId, plan.ToPlan(session.Connection.Database.Database)));
            return plan.Graph.Direction == MigrationDirection.Stamp
                ? await RunStampAsync(plan, cancellationToken).ConfigureAwait(false)
                : await RunStepsAsync(plan, partial, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await advisoryLock.TryReleaseAsync().ConfigureAwait(false);
        }
    }

    private static void EnsureConfirmed(IReadOnlyList<string>? confirmed, IReadOnlyList<string> rows)
    {
        if (confirmed is not null && !confirmed.Order(StringComparer.Ordinal).SequenceEqual(rows.Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            throw new HeadsChangedException(
                confirmed, rows, $"The database moved while the plan was being agreed to: from {Names(confirmed)} to {Names(rows)}. Nothing has run.");
        }
    }

    private async Task<RunResult> RunStepsAsync(CompiledPlan plan, IReadOnlyDictionary<string, StepProgress> partial, CancellationToken cancellationToken)
    {
        RunState state = new(plan.Graph.Direction, plan.Graph.StartRows, plan.Graph.StartRows);
        StepRunner runner = new(session, _ledger, settings, watch, progress);
        LockRetry retry = new(settings.LockRetryFor, progress);
        Dictionary<string, StepTally> tallies = new(StringComparer.Ordinal);
        IReadOnlyList<string> reached = state.Committed;
        for (int i = 0; i < plan.Steps.Count; i++)
        {
            CompiledStep step = plan.Steps[i];
            StepTally tally = BeginStep(plan, i, tallies, partial);
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                bool keepOpen = !settings.TransactionPerMigration && plan.SharesTransactionWithNext(i) && !partial.ContainsKey(plan.Steps[i + 1].Revision);
                await settings.Hooks.BeforeStepAsync(step.Revision, cancellationToken).ConfigureAwait(false);
                try
                {
                    await runner.RunAsync(step, EarlierOf(step, partial), keepOpen, tally, cancellationToken).ConfigureAwait(false);
                }
                catch (StatementFailedException e) when (LockRetry.IsAbout(e, step, runner.At.Segment))
                {
                    // Trying again is running again: nothing is held meanwhile, and it goes on at the first segment that is not committed.
                    partial = await WaitForLocksAsync(runner, retry, step, e, cancellationToken).ConfigureAwait(false);
                    i -= _uncommitted.Count + 1;
                    _uncommitted.Clear();
                    reached = state.Committed;
                    continue;
                }

                reached = HeadRows.Apply(reached, step.Graph.Changes);
                _uncommitted.Add(Result(step, RunOutcome.Done, tally, null));
                if (!keepOpen)
                {
                    state = state with { Committed = reached };
                    IReadOnlyList<StepResult> committed = ReportCommitted();
                    await settings.Hooks.AfterStepsAsync(committed, cancellationToken).ConfigureAwait(false);
                }
            }
            catch (Exception e) when (e is MigrationException or OperationCanceledException)
            {
                MigrationException error = e as MigrationException ?? new CancelledException(
                    $"Stopped on request while revision {step.Revision} ran.", "Run the same command again: it goes on where it stopped.", inner: e);
                RunOutcome outcome = e is OperationCanceledException or ConnectionFailedException ? RunOutcome.Interrupted : RunOutcome.Failed;
                _uncommitted.Clear();
                _results.Add(Result(step, outcome, tally, error));
                await RecordFailureAsync(runner, step, outcome, error, tally.Clock.Elapsed).ConfigureAwait(false);
                error.Run = Complete(state, outcome, error);
                if (ReferenceEquals(error, e))
                {
                    throw;
                }

                throw error;
            }
        }

        await FinishAsync(cancellationToken).ConfigureAwait(false);
        return Complete(state, RunOutcome.Done, null);
    }

    private async Task<IReadOnlyDictionary<string, StepProgress>> WaitForLocksAsync(
        StepRunner runner, LockRetry retry, CompiledStep step, StatementFailedException error, CancellationToken cancellationToken)
    {
        try
        {
            await runner.RollBackAsync(cancellationToken).ConfigureAwait(false);
            await retry.WaitAsync(step, runner.At, error, watch.Blockers, cancellationToken).ConfigureAwait(false);
            return await StepProgress.ReadAsync(session, cancellationToken).ConfigureAwait(false);
        }
        catch (BatchFailedException e)
        {
            throw ConnectionErrors.Lost(session.Connection.Database, $"waiting for locks of revision {step.Revision}", (NpgsqlException)e.InnerException!);
        }
    }

    private StepTally BeginStep(CompiledPlan plan, int index, Dictionary<string, StepTally> tallies, IReadOnlyDictionary<string, StepProgress> partial)
    {
        CompiledStep step = plan.Steps[index];
        if (tallies.TryGetValue(step.Revision, out StepTally? tally))
        {
            tally.RollBack();
            return tally;
        }

        progress.Report(new StepStarted(step.Plan, index + 1, plan.Steps.Count));
        if (partial.GetValueOrDefault(step.Revision) is { } earlier)
        {
            progress.Report(new Note(EarlierOf(step, partial) is null
                ? $"Revision {step.Revision} was begun and not finished ({earlier.LastDone} statements have run): it is taken back with its downgrade."
                : $"Revision {step.Revision} was begun in an earlier run and goes on behind statement {earlier.LastDone}."));
        }

        return tallies[step.Revision] = new StepTally();
    }

    // Taking back what was begun starts at the beginning of the downgrade.
    private static StepProgress? EarlierOf(CompiledStep step, IReadOnlyDictionary<string, StepProgress> partial) =>
        partial.GetValueOrDefault(step.Revision) is { } earlier
        && !(step.Direction == MigrationDirection.Downgrade && earlier.Direction == Ledger.Word(MigrationDirection.Upgrade))
            ? earlier
            : null;

    // All is committed: a cancellation that comes now is too late, and the run's row shall say so.
    private async Task FinishAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = new(s_cleanUpLimit);
        await session.Connection.ExecuteAsync(_ledger.FinishRun(RunOutcome.Done, null, null), limit.Token).ConfigureAwait(false);
        if (drift is not null)
        {
            await drift.RememberAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<RunResult> RunStampAsync(CompiledPlan plan, CancellationToken cancellationToken)
    {
        StepTally tally = new();
        await new StampRunner(session, _ledger).RunAsync(plan, cancellationToken).ConfigureAwait(false);
        _uncommitted.AddRange(plan.Steps.Select(step => Result(step, RunOutcome.Done, tally, null)));
        ReportCommitted();
        foreach (string id in plan.Graph.Settled)
        {
            string word = plan.Applied.Any(applied => applied.Revision == id) ? "applied" : "not applied";
            progress.Report(new Note($"Revision {id}, which was begun and not finished, counts as {word} now. What its statements have done stays as it is."));
        }

        await FinishAsync(cancellationToken).ConfigureAwait(false);
        return Complete(new RunState(MigrationDirection.Stamp, plan.Graph.StartRows, plan.Graph.EndRows), RunOutcome.Done, null);
    }

    private async Task BeginRunAsync(CompiledPlan plan, string? backup, CancellationToken cancellationToken)
    {
        List<SqlCommand> commands = [new(session.Sql["check_client"])];
        if (!session.HasVersionTable)
        {
            commands.Add(new SqlCommand(session.Sql["create_version_table"]));
        }

        if (!session.HasHistoryTable)
        {
            commands.Add(new SqlCommand(session.Sql["create_history_table"]));
            commands.Add(new SqlCommand(session.Sql["comment_history_table"]));
        }

        commands.Add(_ledger.MarkInterrupted());
        commands.Add(_ledger.InsertRun(plan.Graph.Direction, backup));
        try
        {
            await session.Connection.ExecuteAsync(commands, cancellationToken).ConfigureAwait(false);
        }
        catch (BatchFailedException e)
        {
            throw BookkeepingErrors.CannotBegin(session, e);
        }

        await session.LookAsync(cancellationToken).ConfigureAwait(false);
    }

    private IReadOnlyList<StepResult> ReportCommitted()
    {
        StepResult[] committed = [.. _uncommitted];
        _uncommitted.Clear();
        foreach (StepResult result in committed)
        {
            _results.Add(result);
            progress.Report(new StepCompleted(result));
        }

        return committed;
    }

    private async Task RecordFailureAsync(StepRunner runner, CompiledStep step, RunOutcome outcome, MigrationException error, TimeSpan duration)
    {
        if (session.Connection.IsBroken)
        {
            return; // The next run finds our row still 'started' and marks it.
        }

        using CancellationTokenSource limit = new(s_cleanUpLimit);
        StepFailure failure = new(outcome, error, runner.At.Segment, runner.At.Statement);
        try
        {
            await runner.RollBackAsync(limit.Token).ConfigureAwait(false);
            await session.Connection.ExecuteAsync(
                [_ledger.StepFailed(step, failure, duration), _ledger.FinishRun(outcome, failure.SqlState, failure.Message)], limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is BatchFailedException or OperationCanceledException)
        {
            progress.Report(new Note($"The failure could not be written to {session.Sql.Schema}.{session.Sql.HistoryTable}: {e.Message}", IsWarning: true));
        }
    }

    private StepResult Result(CompiledStep step, RunOutcome outcome, StepTally tally, MigrationException? error) => new()
    {
        Revision = step.Revision,
        Direction = step.Direction,
        Database = session.Connection.Database.Database,
        RunId = identity.RunId,
        Outcome = outcome,
        Started = tally.Started,
        Duration = tally.Clock.Elapsed,
        StatementCount = tally.Statements,
        RowCount = tally.Rows,
        Error = error?.Message,
    };

    private RunResult Complete(RunState state, RunOutcome outcome, MigrationException? error)
    {
        RunResult result = new()
        {
            RunId = identity.RunId,
            Database = session.Connection.Database.Database,
            Direction = state.Direction,
            StartHeads = state.Start,
            EndHeads = state.Committed,
            Outcome = outcome,
            Steps = [.. _results],
            Error = error,
        };
        progress.Report(new RunCompleted(result));
        return result;
    }

    private static string Names(IReadOnlyList<string> rows) => rows.Count == 0 ? "base" : string.Join(", ", rows);

    private sealed record RunState(MigrationDirection Direction, IReadOnlyList<string> Start, IReadOnlyList<string> Committed);
}
