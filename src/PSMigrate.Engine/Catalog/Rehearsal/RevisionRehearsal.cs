using PSMigrate.Engine.Catalog.Comparison;
using PSMigrate.Engine.Catalog.Sources;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Execution.Watch;
using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Catalog.Rehearsal;

/// <summary>Runs one revision up, down and up again on a scratch database, with the runner that runs it anywhere else.</summary>
internal sealed class RevisionRehearsal(MigrationProject project, MigrationSession session, RunIdentity identity, StatementWatch watch)
{
    private readonly OwnTables _own = new(project.Bookkeeping);

    /// <summary>Rehearses a revision.</summary>
    /// <param name="id">The revision, whose ancestors are all applied.</param>
    /// <returns>What came of it, and whether the revision is applied now, so that others can follow.</returns>
    public async Task<(RehearsalResult Result, bool IsApplied)> RunAsync(string id, CancellationToken cancellationToken)
    {
        RehearsalResult result = new() { Revision = id, Message = project.Scripts.Read(id).Header.Message, Outcome = RehearsalOutcome.Passed };
        SourcedSchema before = await ReadAsync("before the upgrade", cancellationToken).ConfigureAwait(false);
        RelationFiles files = await RelationFiles.ReadAsync(session, cancellationToken).ConfigureAwait(false);
        LockWitness witness = new(files);
        string at = "upgrade";
        try
        {
            IReadOnlyList<string> rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
            CompiledPlan up = Compile(project.Planner.Upgrade(rows, [id]), cancellationToken);
            TimeSpan upDuration = await RunAsync(up, witness, cancellationToken).ConfigureAwait(false);
            RelationFiles later = await RelationFiles.ReadAsync(session, cancellationToken).ConfigureAwait(false);
            result = result with
            {
                UpDuration = upDuration,
                Locks = witness.Beside(up.Steps[0].Plan),
                Rewrites = files.RewrittenIn(later),
            };
            SourcedSchema after = await ReadAsync("after the upgrade", cancellationToken).ConfigureAwait(false);

            CompiledPlan down;
            try
            {
                rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
                GraphPlan wanted = new(MigrationDirection.Downgrade, rows, rows, [], new ResolvedTarget([id]));
                down = Compile(project.Planner.Replan(wanted, rows), cancellationToken);
            }
            catch (IrreversibleException)
            {
                return (result, true);
            }

            at = "downgrade";
            result = result with { IsReversible = true };
            result = result with { DownDuration = await RunAsync(down, null, cancellationToken).ConfigureAwait(false) };
            SourcedSchema back = await ReadAsync("after the downgrade", cancellationToken).ConfigureAwait(false);
            result = Compare(result, before, back, "The downgrade does not bring back what was there before the upgrade");

            at = "second upgrade";
            rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
            await RunAsync(Compile(project.Planner.Upgrade(rows, [id]), cancellationToken), null, cancellationToken).ConfigureAwait(false);
            return (Compare(result, after, await ReadAsync("after the second upgrade", cancellationToken).ConfigureAwait(false), "The second upgrade builds something else than the first"), true);
        }
        catch (MigrationException e) when (e is not (CancelledException or ConnectionFailedException))
        {
            string earlier = result.Error is null ? "" : $"{result.Error} ";
            return (result with { Outcome = RehearsalOutcome.Failed, Error = $"{earlier}The {at} failed: {e.Report}" }, false);
        }
    }

    private static RehearsalResult Compare(RehearsalResult result, SourcedSchema from, SourcedSchema to, string message)
    {
        IReadOnlyList<SchemaDifference> differences = SchemaComparer.Compare(from, to, new SchemaSelection(new SchemaFilter())).Differences;
        return differences.Count == 0 ? result : result with
        {
            Outcome = RehearsalOutcome.Failed,
            Differences = [.. result.Differences, .. differences],
            Error = $"{(result.Error is null ? "" : $"{result.Error} ")}{message}: {string.Join("; ", differences)}.",
        };
    }

    private CompiledPlan Compile(GraphPlan graph, CancellationToken cancellationToken) => project.Compiler.Compile(graph, cancellationToken);

    private async Task<TimeSpan> RunAsync(CompiledPlan plan, LockWitness? witness, CancellationToken cancellationToken)
    {
        RunSettings settings = new(TransactionPerMigration: true, project.Configuration.LockWait, project.Configuration.ConcurrentTimeout)
        {
            BeforeCommit = witness is null ? null : witness.LookAsync,
        };
        // Up, down and up are three runs: what one has recorded is not counted to another.
        RunIdentity own = identity with { RunId = Guid.NewGuid() };
        RunResult run = await new MigrationRunner(session, own, settings, watch, null, new Scratch.NoProgress()).RunAsync(
            plan.Graph.Direction, (_, _) => plan, null, cancellationToken).ConfigureAwait(false);
        return run.Steps[^1].Duration;
    }

    // From a session of its own: what a script does to ours is not how others see the schema.
    private async Task<SourcedSchema> ReadAsync(string moment, CancellationToken cancellationToken) => new(
        moment, _own.LeaveOut(await Scratch.ScratchDatabase.ReadAsync(session.Connection.Target, cancellationToken).ConfigureAwait(false)));
}
