using PSMigrate.Engine.Catalog.Rehearsal;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Execution.Watch;
using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine;

internal sealed partial class Migration
{
    /// <summary>Tries an upgrade and takes it back; see <see cref="MigrationEngine.TryUpgradeAsync"/>.</summary>
    /// <returns>A result for each revision; null when it was declined.</returns>
    public async Task<IReadOnlyList<RehearsalResult>?> TryAsync(PlanRequest request, RunOptions run, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<string, StepProgress> whole = [];
        GraphPlan graph = await FindWayAsync(request, rows, whole, cancellationToken).ConfigureAwait(false);
        await EnforceEditedAsync(request, rows, cancellationToken).ConfigureAwait(false);
        CompiledPlan plan = project.Compiler.Compile(graph, cancellationToken);
        if (plan.Steps.Count == 0)
        {
            progress.Report(new Note("Nothing to try: no revision is pending."));
            return [];
        }

        Protection.EnsureConfirmed(project.Configuration, Database, run.ConfirmDatabase);
        EnsureAllowed(graph.Direction, null);
        await door.RefuseTransactionPoolerAsync(project, session, cancellationToken).ConfigureAwait(false);
        if (run.Confirm is not null && await run.Confirm(plan.ToPlan(Database.Database)).ConfigureAwait(false) == PlanConsent.Declined)
        {
            return null;
        }

        RunSettings settings = new(TransactionPerMigration: false, run.LockWait ?? project.Configuration.LockWait, project.Configuration.ConcurrentTimeout)
        {
            LockRetryFor = project.Configuration.LockRetryFor,
            Verify = project.Configuration.VerifyPolicy,
        };
        StatementWatch watch = new(session, stop => door.OpenWatchAsync(project, identity, stop), progress);
        await using (watch.ConfigureAwait(false))
        {
            return await new TrialRunner(session, identity, settings, watch, progress).RunAsync(
                now => project.Compiler.Compile(Replan(graph, now, whole), cancellationToken), cancellationToken).ConfigureAwait(false);
        }
    }
}
