using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Execution.Undo;
using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine;

/// <summary>The way back to where a run began.</summary>
internal sealed partial class Migration
{
    private static readonly string s_upgrade = Ledger.Word(MigrationDirection.Upgrade);
    private static readonly string s_downgrade = Ledger.Word(MigrationDirection.Downgrade);

    /// <summary>The run that this one takes back; null where it is no undo.</summary>
    private Guid? Undoes { get; init; }

    /// <summary>Whether that one ran a plan file. Who approved the way there has approved the way back, at any time: it is needed when the window is over, too.</summary>
    private bool UndoesPlan { get; init; }

    public async Task<MigrationPlan> PlanUndoAsync(string? runId, CancellationToken cancellationToken)
    {
        (Migration here, GraphPlan graph) = await FindUndoAsync(runId, cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<string, StepProgress> partial = await StepProgress.ReadAsync(session, cancellationToken).ConfigureAwait(false);
        return await here.DescribeAsync(graph, partial, cancellationToken).ConfigureAwait(false);
    }

    /// <returns>What became of it; null when the plan was declined.</returns>
    public async Task<RunResult?> UndoAsync(string? runId, RunOptions run, CancellationToken cancellationToken)
    {
        (Migration here, GraphPlan graph) = await FindUndoAsync(runId, cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<string, StepProgress> partial = await StepProgress.ReadAsync(session, cancellationToken).ConfigureAwait(false);
        return await here.RunAsync(graph, partial, run, cancellationToken).ConfigureAwait(false);
    }

    private async Task<(Migration Here, GraphPlan Graph)> FindUndoAsync(string? runId, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
        if (await new RunLookup(session).FindAsync(runId, cancellationToken).ConfigureAwait(false) is not { } run)
        {
            progress.Report(new Note("Nothing to undo: nothing has run here."));
            return (this, Nothing(rows));
        }

        if (run.Direction != s_upgrade && run.Direction != s_downgrade)
        {
            throw new TargetInvalidException(
                $"Run {run} ran no script of a revision, so there is nothing that takes it back.",
                run.Direction == Ledger.Word(MigrationDirection.Stamp) ? "Stamp what holds instead, with Set-DbRevision (psmigrate stamp)." : "What it changed in tables only a backup has.");
        }

        RunEffect effect = await RunEffect.ReadAsync(session, run.RunId, cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<string, StepProgress> unfinished = await StepProgress.ReadAsync(session, cancellationToken).ConfigureAwait(false);
        string[] begun = [.. effect.Begun.Where(id => unfinished.GetValueOrDefault(id)?.Direction == run.Direction)];
        string[] ids = [.. effect.Left, .. begun.Except(effect.Left, StringComparer.Ordinal)];
        if (ids.Length == 0)
        {
            progress.Report(new Note($"Nothing to undo: of run {run} nothing is left in the database."));
            return (this, Nothing(rows));
        }

        EnsureLast(run, effect);
        bool wasUpgrade = run.Direction == s_upgrade;
        if (!wasUpgrade && begun.Length > 0)
        {
            throw new RevisionPartialException(
                $"Run {run} left revision {begun[0]} half reverted, and its upgrade cannot begin in its middle.",
                begun[0],
                "Finish the downgrade with Invoke-DbDowngrade (psmigrate downgrade), then undo.");
        }

        Migration here = await new Migration(project, door, session, identity, progress) { Undoes = run.RunId, UndoesPlan = run.Plan is not null }.WithLogAsync(ids, cancellationToken).ConfigureAwait(false);
        GraphPlan graph = here.Back(ids, wasUpgrade ? MigrationDirection.Downgrade : MigrationDirection.Upgrade, rows, unfinished);
        EnsureExact(run, ids, graph);
        progress.Report(new Note($"Undoing run {run}."));
        await here.ChooseScriptsAsync(graph, cancellationToken).ConfigureAwait(false);
        return (here, graph);
    }

    private GraphPlan Back(string[] ids, MigrationDirection direction, IReadOnlyList<string> rows, IReadOnlyDictionary<string, StepProgress> unfinished) =>
        project.Planner.Replan(new GraphPlan(direction, rows, rows, [], new ResolvedTarget(ids)), rows, new PartialRevisions(project.Map, unfinished).Begun(rows));

    /// <exception cref="HeadsChangedException">Something else ran since, and was not taken back.</exception>
    private static void EnsureLast(LoggedRun run, RunEffect effect)
    {
        if (effect.Later.Count > 0)
        {
            string moves = string.Join(", ", effect.Later.Select(move => $"{move.Direction} {move.Revision}").Distinct());
            string runs = string.Join(", ", effect.Later.Select(move => move.RunId.ToString()[..8]).Distinct());
            throw new HeadsChangedException(
                effect.Left, [.. effect.Later.Select(move => move.Revision)], $"Run {run} cannot be undone: since then there was {moves} (run {runs}). Undo that first; the last run goes first.");
        }
    }

    /// <exception cref="HeadsChangedException">The version table is not as the history table tells.</exception>
    private static void EnsureExact(LoggedRun run, IReadOnlyCollection<string> ids, GraphPlan graph)
    {
        string[] steps = [.. graph.Steps.Select(step => step.Revision).Order(StringComparer.Ordinal)];
        string[] wanted = [.. ids.Order(StringComparer.Ordinal)];
        if (!steps.SequenceEqual(wanted, StringComparer.Ordinal))
        {
            throw new HeadsChangedException(
                wanted, steps, $"Run {run} cannot be undone: taking back {string.Join(", ", wanted)} would mean {(steps.Length == 0 ? "nothing" : string.Join(", ", steps))} by the version table as it is now.");
        }
    }

    private static GraphPlan Nothing(IReadOnlyList<string> rows) => new(MigrationDirection.Downgrade, rows, rows, [], new ResolvedTarget([]));
}
