using PSMigrate.Engine.Execution.Losses;
using PSMigrate.Engine.Execution.Watch;
using PSMigrate.Engine.Planning;

namespace PSMigrate.Engine.Execution.Hooks;

/// <summary>Takes back what a run has applied, in a run of its own; not what would lose data: the application may have worked with it for as long as it was verified.</summary>
internal sealed class RunRevert(
    MigrationProject project, MigrationSession session, RunIdentity identity, RunSettings settings, StatementWatch watch, LossGuard losses, IProgress<MigrationEvent> progress)
{
    /// <returns>The run, with the steps back behind its own.</returns>
    public async Task<RunResult> RevertAsync(RunResult failed, CancellationToken cancellationToken)
    {
        string[] ids = [.. failed.Steps.Where(step => step.Direction == MigrationDirection.Upgrade).Select(step => step.Revision)];
        if (ids.Length == 0 || session.Connection.IsBroken)
        {
            return failed;
        }

        try
        {
            IReadOnlyList<string> rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
            IReadOnlyDictionary<string, StepProgress> partial = await StepProgress.ReadAsync(session, cancellationToken).ConfigureAwait(false);
            CompiledPlan plan = Compile(rows, partial);
            if (plan.Steps.Count == 0)
            {
                return failed;
            }

            await losses.EnsureBackedUpAsync(
                await losses.CountAsync(StepProgress.Rest(plan, partial), cancellationToken).ConfigureAwait(false), failed.RunId, cancellationToken).ConfigureAwait(false);
            progress.Report(new Note($"Verification failed: taking back what this run has applied (verify_policy: revert): {string.Join(", ", plan.Steps.Select(step => step.Revision))}.", IsWarning: true));
            RunIdentity own = RunIdentity.Create(identity.Tool) with { Context = identity.Context };
            RunResult back = await new MigrationRunner(session, own, settings with { Hooks = RunHooks.None }, watch, null, progress).RunAsync(
                MigrationDirection.Downgrade, Compile, null, cancellationToken).ConfigureAwait(false);
            return With(failed, back);
        }
        catch (DataLossException e)
        {
            progress.Report(new Note($"What this run has applied stays: taking it back would lose data, {string.Join(", ", e.Losses)}. {e.Hint}", IsWarning: true));
            return failed;
        }
        catch (Exception e) when (e is MigrationException or OperationCanceledException or BatchFailedException)
        {
            progress.Report(new Note($"What this run has applied could not be taken back: {e.Message}", IsWarning: true));
            return e is MigrationException { Run: { } part } ? With(failed, part) : failed;
        }

        CompiledPlan Compile(IReadOnlyList<string> now, IReadOnlyDictionary<string, StepProgress> unfinished) => project.Compiler.Compile(
            project.Planner.Revert(now, ids, new PartialRevisions(project.Map, unfinished).Begun(now)), cancellationToken);
    }

    private static RunResult With(RunResult run, RunResult back) => run with { EndHeads = back.EndHeads, Steps = [.. run.Steps, .. back.Steps] };
}
