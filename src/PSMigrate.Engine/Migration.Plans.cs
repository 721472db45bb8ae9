using PSMigrate.Engine.Catalog.Drift;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Plans;
using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine;

/// <summary>Plan files: writing one, looking whether it fits, running exactly what it says.</summary>
internal sealed partial class Migration
{
    private DriftDetector Catalog => new(project, session, identity, progress);

    /// <summary>Writes a plan to a file.</summary>
    /// <param name="request">What to plan.</param>
    /// <param name="path">Full path of the file.</param>
    /// <param name="tool">What writes it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<PlanFile> SavePlanAsync(PlanRequest request, string path, string tool, CancellationToken cancellationToken)
    {
        Migration here = request.FromLog ? await WithLogAsync([], cancellationToken).ConfigureAwait(false) : this;
        return await here.SavePlanAsync(() => here.PlanAsync(request, cancellationToken), path, tool, cancellationToken).ConfigureAwait(false);
    }

    private Task<PlanFile> SavePlanAsync(Func<Task<MigrationPlan>> plan, string path, string tool, CancellationToken cancellationToken) =>
        new PlanSaver(project, session, Catalog, tool) { FromLog = Logged is not null }.SaveAsync(plan, path, cancellationToken);

    /// <summary>Looks whether a plan file can be run; see <see cref="RunPlanAsync(PlanFile, RunOptions, CancellationToken)"/>.</summary>
    public async Task<PlanFile> CheckPlanAsync(PlanFile file, CancellationToken cancellationToken)
    {
        Migration here = await WithScriptsOfAsync(file, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<string> rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<string, StepProgress> partial = await StepProgress.ReadAsync(session, cancellationToken).ConfigureAwait(false);
        await here.Guard(file).EnsureFitsAsync(rows, partial, cancellationToken).ConfigureAwait(false);
        return file;
    }

    /// <summary>Runs exactly what a plan file says.</summary>
    /// <returns>What became of it; null when it was declined.</returns>
    /// <exception cref="PlanStaleException">It would be something else.</exception>
    public async Task<RunResult?> RunPlanAsync(PlanFile file, RunOptions run, CancellationToken cancellationToken)
    {
        Migration here = await WithScriptsOfAsync(file, cancellationToken).ConfigureAwait(false);
        return await here.RunPlanAsync(here.Guard(file), file.Direction, run, cancellationToken).ConfigureAwait(false);
    }

    private async Task<RunResult?> RunPlanAsync(PlanGuard guard, MigrationDirection direction, RunOptions run, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<string, StepProgress> partial = await StepProgress.ReadAsync(session, cancellationToken).ConfigureAwait(false);
        await guard.EnsureFitsAsync(rows, partial, cancellationToken).ConfigureAwait(false);
        await EnforceEditedAsync(new PlanRequest { Direction = direction }, rows, cancellationToken).ConfigureAwait(false);
        GraphPlan graph = guard.Plan(rows, partial);
        return await RunAsync(
            graph,
            partial,
            (now, unfinished) => project.Compiler.Compile(Replan(graph, now, unfinished), cancellationToken),
            run,
            cancellationToken,
            guard).ConfigureAwait(false);
    }

    /// <summary>The same with the stored scripts, where the plan was made with those.</summary>
    private async Task<Migration> WithScriptsOfAsync(PlanFile file, CancellationToken cancellationToken)
    {
        if (!file.FromLog)
        {
            return this;
        }

        Migration here = await WithLogAsync([], cancellationToken).ConfigureAwait(false);
        GraphStep[] steps = [.. file.Steps.Select(step => new GraphStep(step.Revision, []))];
        await here.ChooseScriptsAsync(new GraphPlan(file.Direction, file.StartHeads, file.EndHeads, steps, new ResolvedTarget([])), cancellationToken).ConfigureAwait(false);
        return here;
    }

    private PlanGuard Guard(PlanFile file) => new(project, session, Catalog, file);
}
