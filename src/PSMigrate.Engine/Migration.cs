using PSMigrate.Engine.Approval;
using PSMigrate.Engine.Backups;
using PSMigrate.Engine.Catalog.Drift;
using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Execution.Context;
using PSMigrate.Engine.Execution.Hooks;
using PSMigrate.Engine.Execution.Notify;
using PSMigrate.Engine.Execution.Offline;
using PSMigrate.Engine.Execution.Watch;
using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Plans;
using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine;

/// <summary>An upgrade, a downgrade or a stamp on an open session: plan it, ask, run it.</summary>
internal sealed partial class Migration(
    MigrationProject project, DatabaseDoor door, MigrationSession session, RunIdentity identity, IProgress<MigrationEvent> progress)
{
    private DatabaseInfo Database => session.Connection.Database;

    /// <summary>The way through the graph.</summary>
    /// <param name="project">The project.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="rows">Rows of the version table.</param>
    /// <param name="begun">Revisions without a row of which a part is in the database.</param>
    public static GraphPlan Plan(MigrationProject project, PlanRequest request, IReadOnlyList<string> rows, IReadOnlyList<string>? begun = null) => request.Direction switch
    {
        MigrationDirection.Upgrade => project.Planner.Upgrade(rows, request.Targets, begun),
        MigrationDirection.Downgrade => project.Planner.Downgrade(rows, SingleTarget(request.Targets), begun),
        _ => project.Planner.Stamp(rows, request.Targets, request.Purge),
    };

    public async Task<MigrationPlan> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        if (request.FromLog && Logged is null)
        {
            return await (await WithLogAsync([], cancellationToken).ConfigureAwait(false)).PlanAsync(request, cancellationToken).ConfigureAwait(false);
        }

        IReadOnlyList<string> rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<string, StepProgress> partial = await StepProgress.ReadAsync(session, cancellationToken).ConfigureAwait(false);
        GraphPlan graph = request.AcceptEdits
            ? await FindEditsAsync(request.Targets, rows, cancellationToken).ConfigureAwait(false)
            : await FindWayAsync(request, rows, partial, cancellationToken).ConfigureAwait(false);
        await ChooseScriptsAsync(graph, cancellationToken).ConfigureAwait(false);
        MigrationPlan plan = await DescribeAsync(graph, partial, cancellationToken).ConfigureAwait(false) with { OtherBranches = OtherBranches.Of(project.Map, graph) };
        return plan with { Tables = await PlanTables.ReadAsync(session, plan, cancellationToken).ConfigureAwait(false) };
    }

    private Task<MigrationPlan> DescribeAsync(GraphPlan graph, IReadOnlyDictionary<string, StepProgress> partial, CancellationToken cancellationToken) =>
        DescribeAsync(project.Compiler.Compile(graph, cancellationToken), partial, cancellationToken);

    /// <summary>The plan as people see it. Of a revision that was begun only the rest will run.</summary>
    private async Task<MigrationPlan> DescribeAsync(CompiledPlan plan, IReadOnlyDictionary<string, StepProgress> partial, CancellationToken cancellationToken)
    {
        CompiledPlan left = StepProgress.Rest(plan, partial);
        return left.ToPlan(Database.Database) with { Losses = await Losses.CountAsync(left, cancellationToken).ConfigureAwait(false) };
    }

    /// <summary>The plan with all that an offline script of it takes; a revision that is half done cannot be in one.</summary>
    public async Task<CompiledPlan> CompileWholeAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<string, StepProgress> partial = await StepProgress.ReadAsync(session, cancellationToken).ConfigureAwait(false);
        CompiledPlan plan = project.Compiler.Compile(await FindWayAsync(request, rows, partial, cancellationToken).ConfigureAwait(false), cancellationToken);
        await EnforceEditedAsync(request, rows, cancellationToken).ConfigureAwait(false);
        OfflineExport.EnsureWhole(plan, partial);
        return plan;
    }

    /// <returns>What became of it; null when the plan was declined.</returns>
    public async Task<RunResult?> RunAsync(PlanRequest request, RunOptions run, CancellationToken cancellationToken)
    {
        if (request.FromLog && Logged is null)
        {
            return await (await WithLogAsync([], cancellationToken).ConfigureAwait(false)).RunAsync(request, run, cancellationToken).ConfigureAwait(false);
        }

        IReadOnlyList<string> rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<string, StepProgress> partial = await ReadPartialAsync(request.Direction, cancellationToken).ConfigureAwait(false);
        GraphPlan graph = await FindWayAsync(request, rows, partial, cancellationToken).ConfigureAwait(false);
        await EnforceEditedAsync(request, rows, cancellationToken).ConfigureAwait(false);
        await ChooseScriptsAsync(graph, cancellationToken).ConfigureAwait(false);
        return await RunAsync(graph, partial, run, cancellationToken).ConfigureAwait(false);
    }

    private Task<RunResult?> RunAsync(GraphPlan graph, IReadOnlyDictionary<string, StepProgress> partial, RunOptions run, CancellationToken cancellationToken) =>
        RunAsync(graph, partial, (now, unfinished) => project.Compiler.Compile(Replan(graph, now, unfinished), cancellationToken), run, cancellationToken);

    /// <summary>The same plan for the database as it is now.</summary>
    private GraphPlan Replan(GraphPlan graph, IReadOnlyList<string> rows, IReadOnlyDictionary<string, StepProgress> unfinished)
    {
        PartialRevisions partial = new(project.Map, unfinished);
        switch (graph.Direction)
        {
            case MigrationDirection.Upgrade:
                GraphPlan upgrade = rows.SequenceEqual(graph.StartRows) && unfinished.Count == 0 ? graph : project.Planner.Replan(graph, rows, [.. unfinished.Keys]);
                partial.EnsureWholeBelow(upgrade);
                return upgrade;
            case MigrationDirection.Downgrade:
                return project.Planner.Replan(graph, rows, partial.Begun(rows));
            default:
                return partial.Settle(project.Planner.Replan(graph, rows));
        }
    }

    // Of an upgrade the runner finds out under the lock, which saves a round trip where nothing is to be done.
    private async Task<IReadOnlyDictionary<string, StepProgress>> ReadPartialAsync(MigrationDirection direction, CancellationToken cancellationToken) =>
        direction == MigrationDirection.Upgrade
            ? new Dictionary<string, StepProgress>()
            : await StepProgress.ReadAsync(session, cancellationToken).ConfigureAwait(false);

    /// <summary>Nothing to do is success; then protection, then the question, then the lock.</summary>
    private async Task<RunResult?> RunAsync(
        GraphPlan graph,
        IReadOnlyDictionary<string, StepProgress> partial,
        Func<IReadOnlyList<string>, IReadOnlyDictionary<string, StepProgress>, CompiledPlan> compile,
        RunOptions run,
        CancellationToken cancellationToken,
        PlanGuard? guard = null)
    {
        CompiledPlan plan = compile(graph.StartRows, partial);
        if (plan.Steps.Count == 0)
        {
            return NothingToDo(graph);
        }

        Protection.EnsureConfirmed(project.Configuration, Database, run.ConfirmDatabase);
        EnsureAllowed(graph.Direction, guard);
        RunNotifier notifier = new(run, progress);
        notifier.EnsureUsable();
        RunHooks hooks = graph.Direction == MigrationDirection.Stamp ? RunHooks.None : HooksOf(graph.Direction, run);
        await door.RefuseTransactionPoolerAsync(project, session, cancellationToken).ConfigureAwait(false);
        UpgradeBackup? backup = graph.Direction == MigrationDirection.Upgrade
            ? await UpgradeBackup.PrepareAsync(project, session, run.Backup, identity, progress, cancellationToken).ConfigureAwait(false)
            : null;
        MigrationPlan described = await DescribeAsync(plan, partial, cancellationToken).ConfigureAwait(false);
        if (!run.AllowDataLoss)
        {
            await Losses.EnsureBackedUpAsync(described.Losses, Undoes, cancellationToken).ConfigureAwait(false);
        }

        PlanConsent consent = run.Confirm is null ? PlanConsent.Given : await run.Confirm(described).ConfigureAwait(false);
        if (consent == PlanConsent.Declined)
        {
            return null;
        }

        ProjectConfiguration configuration = project.Configuration;
        RunSettings settings = new(configuration.TransactionPerMigration, run.LockWait ?? configuration.LockWait, configuration.ConcurrentTimeout)
        {
            LockRetryFor = configuration.LockRetryFor,
            Unfinished = run.Unfinished,
            Verify = configuration.VerifyPolicy,
            Hooks = hooks,
        };
        RunIdentity known = identity with
        {
            Context = RunContext.Describe(configuration.VersionLocations, Environment.GetEnvironmentVariable, Undoes, guard?.ApprovedBy),
            Plan = guard?.Hash,
        };
        StatementWatch watch = new(session, stop => door.OpenWatchAsync(project, identity, stop), progress);
        await using (watch.ConfigureAwait(false))
        {
            MigrationRunner runner = new(session, known, settings, watch, DriftGuard.For(project, session, known, progress), progress) { Guard = guard, Backup = backup };
            RunFrame frame = new(
                hooks, new RunVerification(run, settings.Verify, project.WorkingDirectory, progress), settings.Verify, new RunRevert(project, session, known, settings, watch, Losses, progress), notifier, progress);
            return await frame.RunAsync(
                () => runner.RunAsync(graph.Direction, compile, consent == PlanConsent.GivenByPerson ? graph.StartRows : null, cancellationToken),
                NotBegun(graph),
                cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The hooks of an upgrade or a downgrade; what is wrong with the folder is told before anything runs.</summary>
    private RunHooks HooksOf(MigrationDirection direction, RunOptions run)
    {
        HookContext context = new() { Point = HookPoint.BeforeRun, RunId = identity.RunId, Database = Database.Database, Direction = direction };
        RunHooks hooks = new(
            context,
            run.Hooks,
            HookFolder.Read(project.Configuration.Hooks, project.ScriptHost),
            new HookFileRunner(project, session, run.ConfirmDatabase, progress),
            progress);
        return project.Configuration.TransactionPerMigration || hooks.SqlBetweenSteps is not { } between
            ? hooks
            : throw new ConfigurationInvalidException(
                $"{between.Path} would run between revisions that share a transaction.", "Take transaction_per_migration: false out of psmigrate.yaml, or write the hook as .sh or .ps1.");
    }

    // A stamp runs nothing: it says what somebody has done.
    private void EnsureAllowed(MigrationDirection direction, PlanGuard? guard)
    {
        if (guard is not null)
        {
            guard.EnsureAllowed();
        }
        else if (direction != MigrationDirection.Stamp && !UndoesPlan)
        {
            RunPermission.For(project).Ensure(null, DateTimeOffset.UtcNow);
        }
    }

    /// <summary>The way through the graph. A row that no file has stops it, unless it is known to be on top of the targets and that is fine.</summary>
    private async Task<GraphPlan> FindWayAsync(
        PlanRequest request, IReadOnlyList<string> rows, IReadOnlyDictionary<string, StepProgress> unfinished, CancellationToken cancellationToken)
    {
        PartialRevisions partial = new(project.Map, unfinished);
        foreach ((string name, string standIn) in request.Direction == MigrationDirection.Downgrade ? [] : project.Planner.StandIns(rows, request.Targets))
        {
            progress.Report(new Note($"{name} here is {standIn}: one replaces the other."));
        }

        if (request.Direction == MigrationDirection.Stamp)
        {
            return partial.Settle(Plan(project, request, rows));
        }

        if (project.Planner.UnknownRows(rows) is not { Count: > 0 } unknown)
        {
            return Plan(project, request, rows, request.Direction == MigrationDirection.Upgrade ? [.. unfinished.Keys] : partial.Begun(rows));
        }

        UnknownRows facts = new(unknown, await new LedgerReader(session).ReadLastChangesAsync(cancellationToken).ConfigureAwait(false), project.Map.Squashes);
        if (!request.AllowNewer || request.Direction != MigrationDirection.Upgrade
            || !facts.AllWereApplied(project.Planner.ResolveUpgrade(rows, request.Targets)))
        {
            throw facts.ToException(request.Direction);
        }

        progress.Report(new Note(facts.Describe(), IsWarning: true));
        return new GraphPlan(request.Direction, rows, rows, [], new ResolvedTarget([]));
    }

    private RunResult NothingToDo(GraphPlan graph)
    {
        RunResult result = NotBegun(graph) with { EndHeads = graph.EndRows };
        progress.Report(new RunCompleted(result));
        return result;
    }

    private RunResult NotBegun(GraphPlan graph) => new()
    {
        RunId = identity.RunId,
        Database = Database.Database,
        Direction = graph.Direction,
        StartHeads = graph.StartRows,
        EndHeads = graph.StartRows,
        Outcome = RunOutcome.Done,
        Steps = [],
    };

    private static string SingleTarget(IReadOnlyList<string> targets) => targets.Count == 1
        ? targets[0]
        : throw new TargetInvalidException("A downgrade has exactly one target.", "Name one revision, base, or -1.");
}
