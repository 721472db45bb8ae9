using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Execution.Context;
using PSMigrate.Engine.Execution.Offline;
using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Revisions;
using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine;

/// <summary>An upgrade, a downgrade or a stamp on an open session: plan it, ask, run it.</summary>
internal sealed class Migration(
    MigrationProject project, DatabaseDoor door, MigrationSession session, RunIdentity identity, IProgress<MigrationEvent> progress)
{
    private DatabaseInfo Database => session.Connection.Database;

    /// <summary>The way through the graph without a database.</summary>
    public static GraphPlan Plan(MigrationProject project, PlanRequest request, IReadOnlyList<string> rows) => request.Direction switch
    {
        MigrationDirection.Upgrade => project.Planner.Upgrade(rows, request.Targets),
        MigrationDirection.Downgrade => project.Planner.Downgrade(rows, SingleTarget(request.Targets)),
        _ => project.Planner.Stamp(rows, request.Targets, request.Purge),
    };

    public async Task<MigrationPlan> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
        GraphPlan graph = request.AcceptEdits
            ? await FindEditsAsync(request.Targets, rows, cancellationToken).ConfigureAwait(false)
            : await FindWayAsync(request, rows, cancellationToken).ConfigureAwait(false);
        return project.Compiler.Compile(graph, cancellationToken).ToPlan(Database.Database);
    }

    /// <summary>The plan with all that an offline script of it takes; a revision that is half done cannot be in one.</summary>
    public async Task<CompiledPlan> CompileWholeAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
        CompiledPlan plan = project.Compiler.Compile(await FindWayAsync(request, rows, cancellationToken).ConfigureAwait(false), cancellationToken);
        await EnforceEditedAsync(request, rows, cancellationToken).ConfigureAwait(false);
        OfflineExport.EnsureWhole(plan, await StepProgress.ReadAsync(session, cancellationToken).ConfigureAwait(false));
        return plan;
    }

    /// <returns>What became of it; null when the plan was declined.</returns>
    public async Task<RunResult?> RunAsync(PlanRequest request, RunOptions run, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
        GraphPlan graph = await FindWayAsync(request, rows, cancellationToken).ConfigureAwait(false);
        await EnforceEditedAsync(request, rows, cancellationToken).ConfigureAwait(false);
        return await RunAsync(
            graph,
            now => project.Compiler.Compile(now.SequenceEqual(rows) ? graph : project.Planner.Replan(graph, now), cancellationToken),
            run,
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes the checksums of edited revisions as they are now; see <see cref="MigrationEngine.AcceptEditsAsync"/>.</summary>
    public async Task<RunResult?> AcceptEditsAsync(IReadOnlyList<string> ids, RunOptions run, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
        GraphPlan graph = await FindEditsAsync(ids, rows, cancellationToken).ConfigureAwait(false);
        return await RunAsync(graph, now => Accept(graph with { StartRows = now, EndRows = now }), run, cancellationToken).ConfigureAwait(false);

        CompiledPlan Accept(GraphPlan accepted) => project.Compiler.Compile(accepted, cancellationToken) with
        {
            Applied = [.. accepted.Steps.Select(step => (step.Revision, (RevisionScript?)project.Scripts.Read(step.Revision)))],
        };
    }

    /// <summary>A stamp that moves no row: a step for each edited revision that is wanted.</summary>
    private async Task<GraphPlan> FindEditsAsync(IReadOnlyList<string> ids, IReadOnlyList<string> rows, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, LastChange> changes = await new LedgerReader(session).ReadLastChangesAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<string> wanted = new RevisionLookup(project.Map).Resolve(ids, rows);
        GraphStep[] steps = [.. EditedScripts.Find(project, rows, changes).Where(id => ids.Count == 0 || wanted.Contains(id)).Select(id => new GraphStep(id, []))];
        return new GraphPlan(MigrationDirection.Stamp, rows, rows, steps, new ResolvedTarget([]));
    }

    /// <summary>Nothing to do is success; then protection, then the question, then the lock.</summary>
    private async Task<RunResult?> RunAsync(
        GraphPlan graph, Func<IReadOnlyList<string>, CompiledPlan> compile, RunOptions run, CancellationToken cancellationToken)
    {
        CompiledPlan plan = compile(graph.StartRows);
        if (plan.Steps.Count == 0)
        {
            return NothingToDo(graph);
        }

        Protection.EnsureConfirmed(project.Configuration, Database, run.ConfirmDatabase);
        await door.RefuseTransactionPoolerAsync(project, session, cancellationToken).ConfigureAwait(false);
        PlanConsent consent = run.Confirm is null ? PlanConsent.Given : await run.Confirm(plan.ToPlan(Database.Database)).ConfigureAwait(false);
        if (consent == PlanConsent.Declined)
        {
            return null;
        }

        ProjectConfiguration configuration = project.Configuration;
        RunSettings settings = new(configuration.TransactionPerMigration, run.LockWait ?? configuration.LockWait, configuration.ConcurrentTimeout);
        RunIdentity known = identity with { Context = RunContext.Describe(configuration.VersionLocations, Environment.GetEnvironmentVariable) };
        return await new MigrationRunner(session, known, settings, progress).RunAsync(
            graph.Direction, compile, consent == PlanConsent.GivenByPerson ? graph.StartRows : null, cancellationToken).ConfigureAwait(false);
    }

    private async Task EnforceEditedAsync(PlanRequest request, IReadOnlyList<string> rows, CancellationToken cancellationToken)
    {
        if (request.Direction == MigrationDirection.Upgrade && project.Configuration.Edited != EditedPolicy.Ignore)
        {
            IReadOnlyDictionary<string, LastChange> changes = await new LedgerReader(session).ReadLastChangesAsync(cancellationToken).ConfigureAwait(false);
            EditedScripts.Enforce(project, rows, changes, text => progress.Report(new Note(text, IsWarning: true)));
        }
    }

    /// <summary>The way through the graph. A row that no file has stops it, unless it is known to be on top of the targets and that is fine.</summary>
    private async Task<GraphPlan> FindWayAsync(PlanRequest request, IReadOnlyList<string> rows, CancellationToken cancellationToken)
    {
        if (request.Direction == MigrationDirection.Stamp || project.Planner.UnknownRows(rows) is not { Count: > 0 } unknown)
        {
            return Plan(project, request, rows);
        }

        UnknownRows facts = new(unknown, await new LedgerReader(session).ReadLastChangesAsync(cancellationToken).ConfigureAwait(false));
        if (!request.AllowNewer || request.Direction != MigrationDirection.Upgrade
            || !facts.AllWereApplied(project.Planner.ResolveUpgrade(rows, request.Targets)))
        {
            throw facts.ToException();
        }

        progress.Report(new Note(facts.Describe(), IsWarning: true));
        return new GraphPlan(request.Direction, rows, rows, [], new ResolvedTarget([]));
    }

    private RunResult NothingToDo(GraphPlan graph)
    {
        RunResult result = new()
        {
            RunId = identity.RunId,
            Database = Database.Database,
            Direction = graph.Direction,
            StartHeads = graph.StartRows,
            EndHeads = graph.EndRows,
            Outcome = RunOutcome.Done,
            Steps = [],
        };
        progress.Report(new RunCompleted(result));
        return result;
    }

    private static string SingleTarget(IReadOnlyList<string> targets) => targets.Count == 1
        ? targets[0]
        : throw new TargetInvalidException("A downgrade has exactly one target.", "Name one revision, base, or -1.");
}
