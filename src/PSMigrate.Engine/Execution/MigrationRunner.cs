using PSMigrate.Engine.Backups;
using PSMigrate.Engine.Catalog.Drift;
using PSMigrate.Engine.Execution.Watch;
using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Plans;

namespace PSMigrate.Engine.Execution;

/// <summary>
/// Runs a plan: takes the lock, plans again under it, runs step after step, records everything. Whatever happens, the
/// database is at the last whole segment and the ledger says so.
/// </summary>
internal sealed class MigrationRunner(
    MigrationSession session, RunIdentity identity, RunSettings settings, StatementWatch watch, DriftGuard? drift, IProgress<MigrationEvent> progress)
{
    // Time to write the last row after a cancellation that came too late.
    private static readonly TimeSpan s_cleanUpLimit = TimeSpan.FromSeconds(10);

    private readonly Ledger _ledger = new(session.Sql, identity);

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
            RunRecord record = new(identity, session.Connection.Database.Database, direction, rows, progress);
            if (plan.Steps.Count == 0)
            {
                return record.Complete(RunOutcome.Done, null);
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
            await (direction == MigrationDirection.Stamp
                ? StampAsync(plan, record, cancellationToken)
                : new StepSequence(session, _ledger, settings, watch, record, plan, partial, progress).RunAsync(cancellationToken)).ConfigureAwait(false);
            await FinishAsync(cancellationToken).ConfigureAwait(false);
            return record.Complete(RunOutcome.Done, null);
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

    private async Task StampAsync(CompiledPlan plan, RunRecord record, CancellationToken cancellationToken)
    {
        StepTally tally = new();
        await new StampRunner(session, _ledger).RunAsync(plan, cancellationToken).ConfigureAwait(false);
        foreach (CompiledStep step in plan.Steps)
        {
            record.Ran(step, tally);
        }

        record.Commit();
        foreach (string id in plan.Graph.Settled)
        {
            string word = plan.Applied.Any(applied => applied.Revision == id) ? "applied" : "not applied";
            progress.Report(new Note($"Revision {id}, which was begun and not finished, counts as {word} now. What its statements have done stays as it is."));
        }
    }

    private async Task BeginRunAsync(CompiledPlan plan, string? backup, CancellationToken cancellationToken)
    {
        List<SqlCommand> commands = [.. session.Reset.ClientCheck];
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

    private static string Names(IReadOnlyList<string> rows) => rows.Count == 0 ? "base" : string.Join(", ", rows);
}
