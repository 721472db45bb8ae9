using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Execution.Watch;
using PSMigrate.Engine.Planning;

namespace PSMigrate.Engine.Catalog.Rehearsal;

/// <summary>
/// Tries an upgrade on the database itself, under its lock: all runs for real in one transaction that is rolled back, and nothing is recorded. It ends
/// before what cannot be taken back or would need a commit, because whatever is behind may depend on it.
/// </summary>
internal sealed class TrialRunner(MigrationSession session, RunIdentity identity, RunSettings settings, StatementWatch watch, IProgress<MigrationEvent> progress)
{
    private static readonly TimeSpan s_cleanUpLimit = TimeSpan.FromSeconds(10);

    // Once checked they would be immediate in the rest of the transaction, which each revision should have of its own.
    private const string Deferred =
        """
        SELECT DISTINCT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.conname)
        FROM pg_catalog.pg_constraint c JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace WHERE c.condeferred
        """;

    /// <summary>Tries a plan.</summary>
    /// <param name="compile">Plans, for the rows found under the lock.</param>
    /// <returns>A result for each revision.</returns>
    public async Task<IReadOnlyList<RehearsalResult>> RunAsync(Func<IReadOnlyList<string>, CompiledPlan> compile, CancellationToken cancellationToken)
    {
        AdvisoryLock advisoryLock = new(session.Connection, session.Sql, progress);
        await advisoryLock.AcquireAsync(settings.LockWait, cancellationToken).ConfigureAwait(false);
        try
        {
            await session.LookAsync(cancellationToken).ConfigureAwait(false);
            if ((await StepProgress.ReadAsync(session, cancellationToken).ConfigureAwait(false)).Keys.FirstOrDefault() is { } begun)
            {
                throw new TargetInvalidException($"Revision {begun} is half done, and the rest of it cannot be tried.", "Finish it first, with Invoke-DbUpgrade (psmigrate upgrade).");
            }

            CompiledPlan plan = compile(await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false));
            LockRetry retry = new(settings.LockRetryFor, progress);
            while (true)
            {
                if (await TryAsync(plan, retry, cancellationToken).ConfigureAwait(false) is { } results)
                {
                    return results;
                }
            }
        }
        finally
        {
            await advisoryLock.TryReleaseAsync().ConfigureAwait(false);
        }
    }

    /// <returns>The results; null when others held locks and it is to be tried again.</returns>
    private async Task<IReadOnlyList<RehearsalResult>?> TryAsync(CompiledPlan plan, LockRetry retry, CancellationToken cancellationToken)
    {
        TrialWitness witness = new(session, await RelationFiles.ReadAsync(session, cancellationToken).ConfigureAwait(false));
        StepTransaction transaction = new(session);
        RunSettings trial = settings with { IsTrial = true, BeforeCommit = witness.LookAsync };
        Ledger ledger = new(session.Sql, identity);
        StepRunner runner = new(session, transaction, new StepCommands(session.Sql, ledger, trial, session.Reset), ledger, trial, watch, progress);
        List<RehearsalResult> results = [];
        string? stopped = null;
        try
        {
            foreach (CompiledStep step in plan.Steps.Where(step => !step.Graph.RecordsOnly))
            {
                if (stopped is not null)
                {
                    results.Add(Result(step, RehearsalOutcome.Skipped, stopped));
                    continue;
                }

                TrialCut cut = TrialCut.Of(step);
                stopped = cut.Stops;
                try
                {
                    results.Add(await TryAsync(runner, transaction, witness, cut, cancellationToken).ConfigureAwait(false));
                }
                catch (StatementFailedException e) when (LockRetry.IsAbout(e, step, transaction.At.Segment))
                {
                    await transaction.RollBackAsync(cancellationToken).ConfigureAwait(false);
                    await retry.WaitAsync(step, transaction.At, e, watch.Blockers, cancellationToken).ConfigureAwait(false);
                    return null;
                }
                catch (MigrationException e) when (e is StatementFailedException or PreconditionFailedException or VerificationFailedException)
                {
                    results.Add(Result(step, RehearsalOutcome.Failed, e.Report));
                    stopped = $"Not tried, because {step.Revision} before it failed.";
                }
            }

            return results;
        }
        finally
        {
            if (!session.Connection.IsBroken)
            {
                using CancellationTokenSource limit = new(s_cleanUpLimit);
                await transaction.RollBackAsync(limit.Token).ConfigureAwait(false);
            }
        }
    }

    private async Task<RehearsalResult> TryAsync(
        StepRunner runner, StepTransaction transaction, TrialWitness witness, TrialCut cut, CancellationToken cancellationToken)
    {
        StepTally tally = new();
        await witness.BeginAsync(cancellationToken).ConfigureAwait(false);
        await runner.RunAsync(cut.Tried, null, settles: false, keepOpen: false, tally, cancellationToken).ConfigureAwait(false);
        RehearsalResult result = Result(cut.Tried, cut.Left is null ? RehearsalOutcome.Passed : RehearsalOutcome.Skipped, cut.Left) with
        {
            UpDuration = cut.Left is null ? tally.Clock.Elapsed : null,
            Locks = witness.Beside(cut.Tried.Plan),
            Rewrites = await witness.RewritesAsync(cancellationToken).ConfigureAwait(false),
        };
        if (transaction.IsOpen)
        {
            IReadOnlyList<string> deferred = await session.Connection.QueryAsync(new SqlCommand(Deferred), row => row.GetString(0), cancellationToken).ConfigureAwait(false);
            await session.Connection.ExecuteAsync(
                deferred.Count == 0 ? [] : [new SqlCommand($"SET CONSTRAINTS {string.Join(", ", deferred)} DEFERRED")], cancellationToken).ConfigureAwait(false);
        }

        return result;
    }

    private static RehearsalResult Result(CompiledStep step, RehearsalOutcome outcome, string? error) => new()
    {
        Revision = step.Revision,
        Message = step.Script?.Header.Message ?? "",
        Outcome = outcome,
        IsReversible = step.Script?.Downgrade is not null,
        Error = error,
    };
}
