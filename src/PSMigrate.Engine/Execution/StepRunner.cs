using Npgsql;
using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution.Batches;
using PSMigrate.Engine.Execution.Calls;
using PSMigrate.Engine.Execution.Resume;
using PSMigrate.Engine.Execution.Watch;
using PSMigrate.Engine.Planning;

namespace PSMigrate.Engine.Execution;

/// <summary>
/// Runs one revision: its segments in order, and with the last one the version rows and the ledger row, so that they
/// commit together. Knows whether a transaction is open, so that whoever catches an error can roll back.
/// </summary>
internal sealed class StepRunner(
    MigrationSession session, Ledger ledger, RunSettings settings, StatementWatch watch, IProgress<MigrationEvent> progress)
{
    private readonly StepCommands _commands = new(session.Sql, ledger, settings);
    private readonly Assertions _assertions = new(session.Connection);
    private readonly StatementCatalog _catalog = new(session, progress);

    private PostgresException? _staleSession;

    /// <summary>Whether a transaction is open on the connection.</summary>
    public bool InTransaction { get; private set; }

    /// <summary>The segment and statement at hand, for the ledger when it fails.</summary>
    public (int? Segment, int? Statement) At { get; private set; }

    /// <summary>Runs a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="earlier">How far an earlier run got, or null.</param>
    /// <param name="keepOpen">Leave the transaction open for the next step.</param>
    /// <param name="tally">Counts what has run.</param>
    public async Task RunAsync(CompiledStep step, StepProgress? earlier, bool keepOpen, StepTally tally, CancellationToken cancellationToken)
    {
        if (_staleSession is { } stale)
        {
            throw ConnectionErrors.Stale(session.Connection.Database, stale);
        }

        earlier?.EnsureCanContinue(step);
        int done = earlier is null ? 0 : await FindDoneAsync(step, earlier, cancellationToken).ConfigureAwait(false);
        if (done == 0 && !(earlier is not null && step.BeginsWithBatches))
        {
            await CheckPreconditionAsync(step, cancellationToken).ConfigureAwait(false);
        }

        if (step.Function is { } function)
        {
            await RunFunctionAsync(step, function, earlier, commits: !keepOpen, tally, cancellationToken).ConfigureAwait(false);
            if (InTransaction)
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
                await CommitSegmentAsync(step, segment, cancellationToken).ConfigureAwait(false);
                tally.Keep();
            }
        }

        await RecordAsync(step, keepOpen, tally, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes back what is not committed, and whatever the script did to the session.</summary>
    public async Task RollBackAsync(CancellationToken cancellationToken)
    {
        if (InTransaction)
        {
            await session.Connection.ExecuteAsync(new SqlCommand("ROLLBACK"), cancellationToken).ConfigureAwait(false);
            InTransaction = false;
        }

        await session.Connection.ExecuteAsync(_commands.Reset.Everything, cancellationToken).ConfigureAwait(false);
    }

    private Task<bool> LookAsync(CompiledStep step, CancellationToken cancellationToken) => AskAsync(step, async () =>
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
        bool own = !InTransaction;
        await SendAsync(step, own ? "BEGIN READ ONLY" : "SAVEPOINT psmigrate_precondition", cancellationToken).ConfigureAwait(false);
        InTransaction = true;
        await _assertions.CheckAsync(
            step, step.Precondition, (message, hint, at) => new PreconditionFailedException(message, step.Revision, hint, at), cancellationToken).ConfigureAwait(false);
        await SendAsync(step, own ? "ROLLBACK" : "ROLLBACK TO SAVEPOINT psmigrate_precondition", cancellationToken).ConfigureAwait(false);
        InTransaction = !own;
    }

    private async Task RunFunctionAsync(
        CompiledStep step, ScriptFunction function, StepProgress? earlier, bool commits, StepTally tally, CancellationToken cancellationToken)
    {
        ScriptRunner runner = new(session.Connection, step, function, progress);
        runner.EnsureFresh(earlier);
        IReadOnlyList<SqlCommand> begin = function.IsTransactional && !InTransaction ? StepCommands.Begin : [];
        InTransaction |= function.IsTransactional;
        await BookkeepAsync(step, [.. begin, .. _commands.FunctionSettings(function)], cancellationToken).ConfigureAwait(false);
        await runner.RunAsync(commits, tally, cancellationToken).ConfigureAwait(false);
    }

    private async Task RunInTransactionAsync(CompiledStep step, ScriptSegment segment, bool commits, StepTally tally, CancellationToken cancellationToken)
    {
        At = (segment.Number, null);
        IReadOnlyList<SqlCommand> before = [.. InTransaction ? [] : StepCommands.Begin, .. StepCommands.SegmentSettings(step, segment)];
        IReadOnlyList<SqlCommand> after = commits ? [StepCommands.CheckConstraints] : [];
        await RunStatementsAsync(step, segment, segment.Statements, before, after, tally, cancellationToken).ConfigureAwait(false);
    }

    private async Task RunOutsideTransactionAsync(
        CompiledStep step, ScriptSegment segment, ScriptStatement statement, StepTally tally, CancellationToken cancellationToken)
    {
        At = (segment.Number, statement.Number);
        if (statement.Batch is not null)
        {
            progress.Report(new StatementStarted(step.Plan, statement.Plan));
            await new BatchRunner(session, ledger, _commands.Reset, progress, _commands.Batches(step, segment, statement), tally).RunAsync(cancellationToken).ConfigureAwait(false);
            tally.Statements++;
            tally.Keep();
            return;
        }

        await BookkeepAsync(step, [.. _commands.Reset.Settings, .. _commands.StatementSettings(step, segment, statement)], cancellationToken).ConfigureAwait(false);
        StatementContext? context = await AskAsync(step, () => _catalog.BeforeAsync(statement.Sql, cancellationToken)).ConfigureAwait(false);
        await BookkeepAsync(
            step,
            [.. _commands.Reset.Settings, _commands.StatementStarted(step, segment, statement, context), .. _commands.StatementSettings(step, segment, statement)],
            cancellationToken).ConfigureAwait(false);

        long rows = tally.Rows;
        try
        {
            await RunStatementsAsync(step, segment, [statement], [], [], tally, cancellationToken).ConfigureAwait(false);
            if (await AskAsync(step, () => _catalog.InvalidAfterAsync(context, cancellationToken)).ConfigureAwait(false) is { } invalid)
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

    /// <summary>Up to which statement the step is done, once the one that was begun and has no end is settled.</summary>
    private async Task<int> FindDoneAsync(CompiledStep step, StepProgress earlier, CancellationToken cancellationToken)
    {
        if (earlier.Begun is not { } begun)
        {
            return earlier.LastDone;
        }

        ScriptSegment? segment = step.Segments.FirstOrDefault(segment => segment.Statements.Any(statement => statement.Number == begun.Statement));
        ScriptStatement? statement = segment?.Statements.First(statement => statement.Number == begun.Statement);
        await BookkeepAsync(step, [.. _commands.Reset.Settings, .. StepCommands.Replay(step, begun.Statement)], cancellationToken).ConfigureAwait(false);
        bool isSame = begun.Checksum == step.ChecksumThrough(begun.Statement);
        StatementContext? context = begun.Context ?? (isSame && statement is not null ? StatementCatalog.Assumed(statement.Sql) : null);
        // Taking away what was left may wait for others as long as building it did.
        StatementEnd end = await AskAsync(step, () => watch.DuringAsync(step.Plan, null, () => _catalog.EndOfAsync(context, cancellationToken))).ConfigureAwait(false);
        if (!begun.IsUnknown || end == StatementEnd.NotDone || (end == StatementEnd.Unknown && settings.Unfinished == UnfinishedStatement.Retry))
        {
            return earlier.LastDone;
        }

        if (end == StatementEnd.Unknown && settings.Unfinished == UnfinishedStatement.Stop)
        {
            throw earlier.Unseen(step, statement);
        }

        if (!isSame || segment is null || statement is null)
        {
            throw earlier.Changed(step, $"statement {begun.Statement} took effect as it was written then");
        }

        await BookkeepAsync(
            step,
            [
                .. _commands.Reset.Settings,
                _commands.StatementStarted(step, segment, statement),
                _commands.StatementFinished(step, segment, statement, RunOutcome.Done),
            ],
            cancellationToken).ConfigureAwait(false);
        return begun.Statement;
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
        InTransaction |= segment.IsTransactional;
        try
        {
            IReadOnlyList<long> rows = await watch.DuringAsync(
                step.Plan,
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
            At = (segment.Number, statement.Number);
            throw StatementErrors.Statement(step, statement, error);
        }
        catch (BatchFailedException e)
        {
            throw Lost(step, e);
        }
    }

    /// <summary>Commits a segment that is not the last one, with a row that says how far the revision got.</summary>
    private async Task CommitSegmentAsync(CompiledStep step, ScriptSegment segment, CancellationToken cancellationToken)
    {
        await BookkeepAsync(step, [.. _commands.Reset.Settings, .. _commands.SegmentDone(step, segment)], cancellationToken).ConfigureAwait(false);
        await CommitAsync(step, [], []).ConfigureAwait(false);
    }

    /// <summary>Ends the step: verification, version rows, ledger row, commit, fresh session.</summary>
    private async Task RecordAsync(CompiledStep step, bool keepOpen, StepTally tally, CancellationToken cancellationToken)
    {
        List<SqlCommand> commands = [.. InTransaction ? [] : StepCommands.Begin];
        InTransaction = true;
        if (step.Verify.Count > 0)
        {
            await VerifyAsync(step, [.. commands, .. StepCommands.VerifySettings(step)], cancellationToken).ConfigureAwait(false);
            commands.Clear();
        }

        At = (null, null);
        if (settings.IsTrial)
        {
            await BookkeepAsync(step, [.. commands, .. _commands.Reset.Everything], cancellationToken).ConfigureAwait(false);
            return;
        }

        commands.AddRange(_commands.Reset.Settings);
        int offset = commands.Count;
        commands.AddRange(_commands.VersionRows(step));
        IReadOnlyList<long> written = await BookkeepAsync(step, commands, cancellationToken).ConfigureAwait(false);
        if (written.Skip(offset).Any(rows => rows != 1))
        {
            throw await RowMissedAsync(step, cancellationToken).ConfigureAwait(false);
        }

        IReadOnlyList<SqlCommand> ledgerRows = [ledger.StepDone(step, tally.Clock.Elapsed, tally.Rows)];
        if (keepOpen)
        {
            await BookkeepAsync(step, [.. ledgerRows, .. _commands.Reset.Everything], cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await CommitAsync(step, ledgerRows, _commands.Reset.Everything).ConfigureAwait(false);
        }
    }

    private async Task VerifyAsync(CompiledStep step, IReadOnlyList<SqlCommand> before, CancellationToken cancellationToken)
    {
        // Where a failure is only a warning, an error in the section must not take the revision with it.
        bool onlyWarns = settings.Verify == VerifyPolicy.Warn;
        await BookkeepAsync(step, onlyWarns ? [.. before, new SqlCommand("SAVEPOINT psmigrate_verify")] : before, cancellationToken).ConfigureAwait(false);
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

    /// <summary>
    /// Commits. Constraints were checked behind the last statement, so this takes no time worth cancelling;
    /// and once it is on its way, only its answer tells whether the work is done.
    /// </summary>
    private async Task CommitAsync(CompiledStep step, IReadOnlyList<SqlCommand> before, IReadOnlyList<SqlCommand> after)
    {
        try
        {
            await session.Connection.ExecuteAsync([.. before, new SqlCommand("COMMIT"), .. after], CancellationToken.None).ConfigureAwait(false);
            InTransaction = false;
        }
        catch (BatchFailedException e) when (e.Server is { } error)
        {
            // A COMMIT that fails has ended the transaction; rolling back once more would only make the server warn.
            InTransaction = e.Index < before.Count;
            if (e.Index > before.Count)
            {
                // This step is committed. The session is not fresh, which the next step must not suffer from.
                _staleSession = error;
                return;
            }

            throw InTransaction ? StatementErrors.Bookkeeping(step, session.Sql, error) : StatementErrors.Commit(step, error);
        }
        catch (BatchFailedException e)
        {
            throw Lost(step, e);
        }
    }

    private async Task<IReadOnlyList<long>> BookkeepAsync(CompiledStep step, IReadOnlyList<SqlCommand> commands, CancellationToken cancellationToken)
    {
        if (commands.Count == 0)
        {
            return [];
        }

        try
        {
            return await session.Connection.ExecuteAsync(commands, cancellationToken).ConfigureAwait(false);
        }
        catch (BatchFailedException e)
        {
            throw e.Server is { } error ? StatementErrors.Bookkeeping(step, session.Sql, error) : Lost(step, e);
        }
    }

    // The statement has ended whatever happens to us now, so its end is written even while we are being cancelled.
    private Task FinishStatementAsync(
        CompiledStep step, ScriptSegment segment, ScriptStatement statement, RunOutcome outcome, long? rows, StatementFailedException? error) => BookkeepAsync(
        step, [.. _commands.Reset.Settings, _commands.StatementFinished(step, segment, statement, outcome, rows, error)], CancellationToken.None);

    private async Task<T> AskAsync<T>(CompiledStep step, Func<Task<T>> ask)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (BatchFailedException e)
        {
            throw e.Server is { } error ? StatementErrors.Catalog(step, error) : Lost(step, e);
        }
    }

    private Task SendAsync(CompiledStep step, string text, CancellationToken cancellationToken) =>
        BookkeepAsync(step, [new SqlCommand(text)], cancellationToken);

    private async Task<HeadsChangedException> RowMissedAsync(CompiledStep step, CancellationToken cancellationToken)
    {
        await RollBackAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<string> found = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
        return new HeadsChangedException(StepCommands.NeededRows(step), found, StepCommands.RowMissed(step));
    }

    private ConnectionFailedException Lost(CompiledStep step, BatchFailedException e) =>
        ConnectionErrors.Lost(session.Connection.Database, $"running revision {step.Revision}", (NpgsqlException)e.InnerException!);
}
