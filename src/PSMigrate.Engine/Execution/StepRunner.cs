using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution.Batches;
using PSMigrate.Engine.Execution.Calls;
using PSMigrate.Engine.Execution.Resume;
using PSMigrate.Engine.Execution.Watch;
using PSMigrate.Engine.Planning;

namespace PSMigrate.Engine.Execution;

/// <summary>
/// Runs one revision, whatever it is made of: its segments in order, and with the last one the version rows and the ledger row, so that they
/// commit together. Those of which nobody has to see an answer in between go by <see cref="StepPipeline"/>.
/// </summary>
internal sealed class StepRunner(
    MigrationSession session, StepTransaction transaction, StepCommands commands, Ledger ledger, RunSettings settings, StatementWatch watch, IProgress<MigrationEvent> progress)
{
    private readonly Assertions _assertions = new(session.Connection);
    private readonly StatementCatalog _catalog = new(session, progress);

    /// <summary>Runs a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="earlier">How far an earlier run got, or null.</param>
    /// <param name="settles">Whether an earlier run may have left statements of it without an end.</param>
    /// <param name="keepOpen">Leave the transaction open for the next step.</param>
    /// <param name="tally">Counts what has run.</param>
    public async Task RunAsync(CompiledStep step, StepProgress? earlier, bool settles, bool keepOpen, StepTally tally, CancellationToken cancellationToken)
    {
        int done = 0;
        if (earlier is not null)
        {
            earlier.EnsureCanContinue(step);
            UnfinishedRevision unfinished = new(session, transaction, commands, _catalog, watch, settings.Unfinished);
            done = await unfinished.FindDoneAsync(step, earlier, cancellationToken).ConfigureAwait(false);
        }

        if (done == 0 && !(earlier is not null && step.BeginsWithBatches))
        {
            await CheckPreconditionAsync(step, cancellationToken).ConfigureAwait(false);
        }

        if (step.Function is { } function)
        {
            await RunFunctionAsync(step, function, earlier, commits: !keepOpen, tally, cancellationToken).ConfigureAwait(false);
            if (transaction.IsOpen)
            {
                await LookAsync(step, cancellationToken).ConfigureAwait(false);
            }
        }

        foreach (ScriptSegment segment in step.Segments.Where(segment => segment.Statements[^1].Number > done))
        {
            if (!segment.IsTransactional)
            {
                foreach (ScriptStatement statement in segment.Statements.Where(statement => statement.Number > done))
                {
                    await RunOutsideTransactionAsync(step, segment, statement, tally, cancellationToken).ConfigureAwait(false);
                }

                continue;
            }

            // What has run of it already was in a segment that ended there before the script was changed behind it.
            ScriptSegment left = segment with { Statements = [.. segment.Statements.Where(statement => statement.Number > done)] };
            bool isLast = segment == step.Segments[^1];
            await RunInTransactionAsync(step, left, commits: !isLast || !keepOpen, tally, cancellationToken).ConfigureAwait(false);
            await LookAsync(step, cancellationToken).ConfigureAwait(false);
            if (!isLast)
            {
                // With a row that says how far the revision got.
                await transaction.CommitAsync(step, [.. session.Reset.Settings, .. commands.SegmentDone(step, segment)]).ConfigureAwait(false);
                tally.Keep();
            }
        }

        await RecordAsync(step, settles, keepOpen, tally, cancellationToken).ConfigureAwait(false);
    }

    private Task<bool> LookAsync(CompiledStep step, CancellationToken cancellationToken) => transaction.AskAsync(step, async () =>
    {
        if (settings.BeforeCommit is { } look)
        {
            await look(session.Connection, cancellationToken).ConfigureAwait(false);
        }

        return true;
    });

    private async Task CheckPreconditionAsync(CompiledStep step, CancellationToken cancellationToken)
    {
        if (step.Precondition.Count == 0)
        {
            return;
        }

        // Read only and rolled back: a precondition looks and changes nothing. A shared transaction stays as it is.
        bool own = !transaction.IsOpen;
        await SendAsync(step, own ? "BEGIN READ ONLY" : "SAVEPOINT psmigrate_precondition", cancellationToken).ConfigureAwait(false);
        transaction.IsOpen = true;
        await _assertions.CheckAsync(
            step, step.Precondition, (message, hint, at) => new PreconditionFailedException(message, step.Revision, hint, at), cancellationToken).ConfigureAwait(false);
        await SendAsync(step, own ? "ROLLBACK" : "ROLLBACK TO SAVEPOINT psmigrate_precondition", cancellationToken).ConfigureAwait(false);
        transaction.IsOpen = !own;
    }

    private async Task RunFunctionAsync(
        CompiledStep step, ScriptFunction function, StepProgress? earlier, bool commits, StepTally tally, CancellationToken cancellationToken)
    {
        ScriptRunner runner = new(session.Connection, step, function, progress);
        runner.EnsureFresh(earlier);
        IReadOnlyList<SqlCommand> begin = function.IsTransactional ? transaction.Open() : [];
        await transaction.BookkeepAsync(step, [.. begin, .. commands.FunctionSettings(function)], cancellationToken).ConfigureAwait(false);
        await runner.RunAsync(commits, tally, cancellationToken).ConfigureAwait(false);
    }

    private async Task RunInTransactionAsync(CompiledStep step, ScriptSegment segment, bool commits, StepTally tally, CancellationToken cancellationToken)
    {
        transaction.At = (segment.Number, null);
        IReadOnlyList<SqlCommand> before = [.. transaction.Open(), .. StepCommands.SegmentSettings(step, segment)];
        IReadOnlyList<SqlCommand> after = commits ? [StepCommands.CheckConstraints] : [];
        await RunStatementsAsync(step, segment, segment.Statements, before, after, tally, cancellationToken).ConfigureAwait(false);
    }

    private async Task RunOutsideTransactionAsync(
        CompiledStep step, ScriptSegment segment, ScriptStatement statement, StepTally tally, CancellationToken cancellationToken)
    {
        transaction.At = (segment.Number, statement.Number);
        if (statement.Batch is not null)
        {
            progress.Report(new StatementStarted(step.Plan, statement.Plan));
            await new BatchRunner(session, ledger, session.Reset, progress, commands.Batches(step, segment, statement), tally).RunAsync(cancellationToken).ConfigureAwait(false);
            tally.Statements++;
            tally.Keep();
            return;
        }

        await transaction.BookkeepAsync(step, [.. session.Reset.Settings, .. commands.StatementSettings(step, segment, statement)], cancellationToken).ConfigureAwait(false);
        StatementContext? context = await transaction.AskAsync(step, () => _catalog.BeforeAsync(statement.Sql, cancellationToken)).ConfigureAwait(false);
        await transaction.BookkeepAsync(
            step,
            [.. session.Reset.Settings, commands.StatementStarted(step, segment, statement, context), .. commands.StatementSettings(step, segment, statement)],
            cancellationToken).ConfigureAwait(false);

        long rows = tally.Rows;
        try
        {
            await RunStatementsAsync(step, segment, [statement], [], [], tally, cancellationToken).ConfigureAwait(false);
            if (await transaction.AskAsync(step, () => _catalog.InvalidAfterAsync(context, cancellationToken)).ConfigureAwait(false) is { } invalid)
            {
                throw StatementErrors.Invalid(step, statement, invalid);
            }
        }
        catch (StatementFailedException e) when (!session.Connection.IsBroken)
        {
            await FinishStatementAsync(step, segment, statement, RunOutcome.Failed, null, e).ConfigureAwait(false);
            throw;
        }
        catch (OperationCanceledException) when (!session.Connection.IsBroken)
        {
            // The server has told us that it cancelled the statement: its end is known.
            await FinishStatementAsync(step, segment, statement, RunOutcome.Interrupted, null, null).ConfigureAwait(false);
            throw;
        }

        await FinishStatementAsync(step, segment, statement, RunOutcome.Done, tally.Rows - rows, null).ConfigureAwait(false);
        tally.Keep();
    }

    private async Task RunStatementsAsync(
        CompiledStep step,
        ScriptSegment segment,
        IReadOnlyList<ScriptStatement> statements,
        IReadOnlyList<SqlCommand> before,
        IReadOnlyList<SqlCommand> after,
        StepTally tally,
        CancellationToken cancellationToken)
    {
        foreach (ScriptStatement statement in statements)
        {
            progress.Report(new StatementStarted(step.Plan, statement.Plan));
        }

        int offset = before.Count;
        try
        {
            IReadOnlyList<long> rows = await watch.DuringAsync(
                [step.Plan],
                segment.LockTimeout,
                () => session.Connection.ExecuteAsync([.. before, .. statements.Select(statement => new SqlCommand(statement.Sql)), .. after], cancellationToken)).ConfigureAwait(false);
            tally.Statements += statements.Count;
            tally.Rows += rows.Skip(offset).Sum();
        }
        catch (BatchFailedException e) when (e.Server is { } error)
        {
            tally.Statements += Math.Clamp(e.Index - offset, 0, statements.Count);
            if (e.Index - offset >= statements.Count)
            {
                throw StatementErrors.Commit(step, error);
            }

            ScriptStatement statement = statements[Math.Max(0, e.Index - offset)];
            transaction.At = (segment.Number, statement.Number);
            throw StatementErrors.Statement(step, statement, error);
        }
        catch (BatchFailedException e)
        {
            throw transaction.Lost(step, e);
        }
    }

    /// <summary>Ends the step: verification, fresh session, version rows, ledger row, commit.</summary>
    private async Task RecordAsync(CompiledStep step, bool settles, bool keepOpen, StepTally tally, CancellationToken cancellationToken)
    {
        IReadOnlyList<SqlCommand> begin = transaction.Open();
        if (step.Verify.Count > 0)
        {
            await VerifyAsync(step, [.. begin, .. StepCommands.VerifySettings(step)], cancellationToken).ConfigureAwait(false);
            begin = [];
        }

        transaction.At = (null, null);
        if (settings.IsTrial)
        {
            await transaction.BookkeepAsync(step, [.. begin, .. session.Reset.Everything], cancellationToken).ConfigureAwait(false);
            return;
        }

        IReadOnlyList<SqlCommand> record = [.. begin, .. commands.Record(step, ledger.StepDone(step, tally.Clock.Elapsed, tally.Rows, settles))];
        await transaction.BookkeepAsync(step, record, cancellationToken).ConfigureAwait(false);
        if (!keepOpen)
        {
            await transaction.CommitAsync(step, []).ConfigureAwait(false);
        }
    }

    private async Task VerifyAsync(CompiledStep step, IReadOnlyList<SqlCommand> before, CancellationToken cancellationToken)
    {
        // Where a failure is only a warning, an error in the section must not take the revision with it.
        bool onlyWarns = settings.Verify == VerifyPolicy.Warn;
        await transaction.BookkeepAsync(step, onlyWarns ? [.. before, new SqlCommand("SAVEPOINT psmigrate_verify")] : before, cancellationToken).ConfigureAwait(false);
        try
        {
            await _assertions.CheckAsync(
                step, step.Verify, (message, hint, at) => new VerificationFailedException(message, step.Revision, hint, at), cancellationToken).ConfigureAwait(false);
        }
        catch (MigrationException e) when (onlyWarns && e is VerificationFailedException or StatementFailedException)
        {
            await SendAsync(step, "ROLLBACK TO SAVEPOINT psmigrate_verify", cancellationToken).ConfigureAwait(false);
            progress.Report(new Note($"Revision {step.Revision} is applied though its verification failed (verify_policy: warn): {e.Message} ({e.Position})", IsWarning: true));
        }
    }

    // The statement has ended whatever happens to us now, so its end is written even while we are being cancelled.
    private Task FinishStatementAsync(
        CompiledStep step, ScriptSegment segment, ScriptStatement statement, RunOutcome outcome, long? rows, StatementFailedException? error) => transaction.BookkeepAsync(
        step, [.. session.Reset.Settings, commands.StatementFinished(step, segment, statement, outcome, rows, error)], CancellationToken.None);

    private Task SendAsync(CompiledStep step, string text, CancellationToken cancellationToken) =>
        transaction.BookkeepAsync(step, [new SqlCommand(text)], cancellationToken);
}
