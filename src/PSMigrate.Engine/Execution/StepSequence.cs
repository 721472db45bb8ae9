using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using Npgsql;
using PSMigrate.Engine.Execution.Watch;
using PSMigrate.Engine.Planning;

namespace PSMigrate.Engine.Execution;

/// <summary>
/// Runs the steps of a plan in order, several together where they can, again where locks of others were in the way. Whatever happens, the
/// database is at the last whole segment and the ledger says so.
/// </summary>
internal sealed class StepSequence
{
    // Time to roll back and to record a failure after a cancellation or an error.
    private static readonly TimeSpan s_cleanUpLimit = TimeSpan.FromSeconds(10);

    private readonly MigrationSession _session;
    private readonly Ledger _ledger;
    private readonly RunSettings _settings;
    private readonly StatementWatch _watch;
    private readonly RunRecord _record;
    private readonly CompiledPlan _plan;
    private readonly IProgress<MigrationEvent> _progress;
    private readonly StepTransaction _transaction;
    private readonly StepRunner _runner;
    private readonly StepPipeline _pipeline;
    private readonly LockRetry _retry;
    private readonly StepPace _pace = new();
    private readonly Dictionary<string, StepTally> _tallies = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, StepProgress> _partial;

    // Index of the step at hand.
    private int _at;

    /// <param name="session">The session that works, and holds the lock.</param>
    /// <param name="ledger">Writes the history table.</param>
    /// <param name="settings">How to run.</param>
    /// <param name="watch">Looks on while a statement takes long.</param>
    /// <param name="record">Told what is done.</param>
    /// <param name="plan">The steps.</param>
    /// <param name="partial">How far an earlier run got, of revisions that it did not finish.</param>
    /// <param name="progress">Told what happens.</param>
    public StepSequence(
        MigrationSession session,
        Ledger ledger,
        RunSettings settings,
        StatementWatch watch,
        RunRecord record,
        CompiledPlan plan,
        IReadOnlyDictionary<string, StepProgress> partial,
        IProgress<MigrationEvent> progress)
    {
        StepCommands commands = new(session.Sql, ledger, settings, session.Reset);
        _session = session;
        _ledger = ledger;
        _settings = settings;
        _watch = watch;
        _record = record;
        _plan = plan;
        _partial = partial;
        _progress = progress;
        _transaction = new StepTransaction(session);
        _runner = new StepRunner(session, _transaction, commands, ledger, settings, watch, progress);
        _pipeline = new StepPipeline(session, _transaction, commands, ledger, watch, progress);
        _retry = new LockRetry(settings.LockRetryFor, progress);
    }

    /// <summary>Runs all of them.</summary>
    /// <exception cref="MigrationException">One failed; <see cref="MigrationException.Run"/> says what is done.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (_at < _plan.Steps.Count)
        {
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                IReadOnlyList<CompiledStep> together = Together();
                await (together.Count > 0 ? RunTogetherAsync(together, cancellationToken) : RunAloneAsync(cancellationToken)).ConfigureAwait(false);
            }
            catch (StatementFailedException e) when (LockRetry.IsAbout(e, _plan.Steps[_at], _transaction.At.Segment))
            {
                await RetryAsync(e, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is MigrationException or OperationCanceledException)
            {
                await StopAsync(e).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The next steps that go to the server together; none where the next one has to go by itself.</summary>
    private IReadOnlyList<CompiledStep> Together() => !_settings.TransactionPerMigration || _settings.Hooks.HasSteps || _settings.BeforeCommit is not null
        ? []
        : _pace.Next(_plan.Steps.Skip(_at).TakeWhile(step => StepPipeline.Takes(step) && !_partial.ContainsKey(step.Revision)));

    private async Task RunTogetherAsync(IReadOnlyList<CompiledStep> steps, CancellationToken cancellationToken)
    {
        Stopwatch clock = Stopwatch.StartNew();
        BeginTogether(_at);
        PipelineEnd end = await _pipeline.RunAsync(steps, Reach, cancellationToken).ConfigureAwait(false);
        _pace.Took(steps.Count, clock.Elapsed);
        foreach (PipelinedStep step in end.Committed)
        {
            StepTally tally = BeginTogether(_at);
            tally.Take(step);
            _record.Ran(step.Step, tally);
            _record.Commit();
            _at++;
        }

        if (end.Error is { } error)
        {
            BeginTogether(_at);
            ExceptionDispatchInfo.Throw(error);
        }
    }

    /// <summary>The server was seen at one of the steps that it has: those in front of it are behind it, though it has not answered yet.</summary>
    private void Reach(PlanStep step)
    {
        for (int at = _at; !_tallies.ContainsKey(step.Revision); at++)
        {
            BeginTogether(at);
        }
    }

    /// <summary>Tells that a step begins, with its statements: which of them the server is at, nobody sees.</summary>
    private StepTally BeginTogether(int at)
    {
        CompiledStep step = _plan.Steps[at];
        bool isNew = !_tallies.ContainsKey(step.Revision);
        StepTally tally = Begin(at);
        foreach (PlanStatement statement in isNew ? step.Plan.Statements : [])
        {
            _progress.Report(new StatementStarted(step.Plan, statement));
        }

        return tally;
    }

    private async Task RunAloneAsync(CancellationToken cancellationToken)
    {
        CompiledStep step = _plan.Steps[_at];
        StepTally tally = Begin(_at);
        bool keepOpen = !_settings.TransactionPerMigration && _plan.SharesTransactionWithNext(_at) && !_partial.ContainsKey(_plan.Steps[_at + 1].Revision);
        await _settings.Hooks.BeforeStepAsync(step.Revision, cancellationToken).ConfigureAwait(false);
        await _runner.RunAsync(step, EarlierOf(step), _partial.ContainsKey(step.Revision), keepOpen, tally, cancellationToken).ConfigureAwait(false);
        _record.Ran(step, tally);
        _at++;
        if (!keepOpen)
        {
            await _settings.Hooks.AfterStepsAsync(_record.Commit(), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Tells that a step begins, the first time.</summary>
    private StepTally Begin(int at)
    {
        CompiledStep step = _plan.Steps[at];
        if (_tallies.TryGetValue(step.Revision, out StepTally? tally))
        {
            return tally;
        }

        _progress.Report(new StepStarted(step.Plan, at + 1, _plan.Steps.Count));
        if (_partial.GetValueOrDefault(step.Revision) is { } earlier)
        {
            _progress.Report(new Note(EarlierOf(step) is null
                ? $"Revision {step.Revision} was begun and not finished ({earlier.LastDone} statements have run): it is taken back with its downgrade."
                : $"Revision {step.Revision} was begun in an earlier run and goes on behind statement {earlier.LastDone}."));
        }

        return _tallies[step.Revision] = new StepTally();
    }

    // Taking back what was begun starts at the beginning of the downgrade.
    private StepProgress? EarlierOf(CompiledStep step) =>
        _partial.GetValueOrDefault(step.Revision) is { } earlier
        && !(step.Direction == MigrationDirection.Downgrade && earlier.Direction == Ledger.Word(MigrationDirection.Upgrade))
            ? earlier
            : null;

    // Trying again is running again: nothing is held meanwhile, and it goes on at the first segment that is not committed.
    private async Task RetryAsync(StatementFailedException error, CancellationToken cancellationToken)
    {
        CompiledStep step = _plan.Steps[_at];
        try
        {
            await _transaction.RollBackAsync(cancellationToken).ConfigureAwait(false);
            await _retry.WaitAsync(step, _transaction.At, error, _watch.Blockers, cancellationToken).ConfigureAwait(false);
            _partial = await StepProgress.ReadAsync(_session, cancellationToken).ConfigureAwait(false);
        }
        catch (BatchFailedException e)
        {
            await StopAsync(ConnectionErrors.Lost(_session.Connection.Database, $"waiting for locks of revision {step.Revision}", (NpgsqlException)e.InnerException!)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is MigrationException or OperationCanceledException)
        {
            await StopAsync(e).ConfigureAwait(false);
        }

        _tallies[step.Revision].RollBack();
        for (int i = 0; i < _record.Uncommitted; i++)
        {
            _at--;
            _tallies[_plan.Steps[_at].Revision].RollBack();
        }

        _record.RollBack();
    }

    /// <summary>Records that the step at hand was stopped, and says so.</summary>
    [DoesNotReturn]
    private async Task StopAsync(Exception stopped)
    {
        CompiledStep step = _plan.Steps[_at];
        StepTally tally = Begin(_at);
        MigrationException error = stopped as MigrationException ?? new CancelledException(
            $"Stopped on request while revision {step.Revision} ran.", "Run the same command again: it goes on where it stopped.", inner: stopped);
        RunOutcome outcome = stopped is OperationCanceledException or ConnectionFailedException ? RunOutcome.Interrupted : RunOutcome.Failed;
        _record.Stopped(step, outcome, tally, error);
        await RecordFailureAsync(step, new StepFailure(outcome, error, _transaction.At.Segment, _transaction.At.Statement), tally.Clock.Elapsed).ConfigureAwait(false);
        error.Run = _record.Complete(outcome, error);
        ExceptionDispatchInfo.Throw(error);
    }

    private async Task RecordFailureAsync(CompiledStep step, StepFailure failure, TimeSpan duration)
    {
        if (_session.Connection.IsBroken)
        {
            return; // The next run finds our row still 'started' and marks it.
        }

        using CancellationTokenSource limit = new(s_cleanUpLimit);
        try
        {
            await _transaction.RollBackAsync(limit.Token).ConfigureAwait(false);
            await _session.Connection.ExecuteAsync(
                [_ledger.StepFailed(step, failure, duration), _ledger.FinishRun(failure.Outcome, failure.SqlState, failure.Message)], limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is BatchFailedException or OperationCanceledException)
        {
            _progress.Report(new Note($"The failure could not be written to {_session.Sql.Schema}.{_session.Sql.HistoryTable}: {e.Message}", IsWarning: true));
        }
    }
}
