using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Revisions;
using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine;

/// <summary>Applied scripts that are not any more what ran, and those that never ran: said before an upgrade, and accepted.</summary>
internal sealed partial class Migration
{
    /// <summary>Writes the checksums of edited revisions as they are now; see <see cref="MigrationEngine.AcceptEditsAsync"/>.</summary>
    public async Task<RunResult?> AcceptEditsAsync(IReadOnlyList<string> ids, RunOptions run, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
        GraphPlan graph = await FindEditsAsync(ids, rows, cancellationToken).ConfigureAwait(false);
        return await RunAsync(
            graph,
            new Dictionary<string, StepProgress>(),
            (now, _) => Accept(graph with { StartRows = now, EndRows = now }),
            run,
            cancellationToken).ConfigureAwait(false);

        CompiledPlan Accept(GraphPlan accepted) => project.Compiler.Compile(accepted, cancellationToken) with
        {
            Applied = [.. accepted.Steps.Select(step => (step.Revision, (RevisionScript?)project.Scripts.Read(step.Revision)))],
        };
    }

    /// <summary>A stamp that moves no row: a step for each edited revision that is wanted, and for each that was skipped and is named.</summary>
    private async Task<GraphPlan> FindEditsAsync(IReadOnlyList<string> ids, IReadOnlyList<string> rows, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, LastChange> changes = await new LedgerReader(session).ReadLastChangesAsync(cancellationToken).ConfigureAwait(false);
        RevisionView view = project.Map.Squashes.For(rows);
        IReadOnlyList<string> wanted = new RevisionLookup(view.Map).Resolve(ids, view.Rows);
        IEnumerable<string> edited = EditedScripts.Find(project, rows, changes).Where(id => ids.Count == 0 || wanted.Contains(id));
        // What never ran nobody accepts unseen.
        IEnumerable<string> skipped = SkippedRevisions.Find(project, rows, changes).Select(one => one.Revision).Where(wanted.Contains);
        GraphStep[] steps = [.. edited.Concat(skipped).Select(id => new GraphStep(id, []))];
        return new GraphPlan(MigrationDirection.Stamp, rows, rows, steps, new ResolvedTarget([]));
    }

    private async Task EnforceEditedAsync(PlanRequest request, IReadOnlyList<string> rows, CancellationToken cancellationToken)
    {
        if (request.Direction == MigrationDirection.Upgrade && project.Configuration.Edited != EditedPolicy.Ignore)
        {
            IReadOnlyDictionary<string, LastChange> changes = await new LedgerReader(session).ReadLastChangesAsync(cancellationToken).ConfigureAwait(false);
            SkippedRevisions.Warn(project, rows, changes, Warn);
            EditedScripts.Enforce(project, rows, changes, Warn);
        }
    }

    private void Warn(string text) => progress.Report(new Note(text, IsWarning: true));
}
