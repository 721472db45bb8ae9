using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Execution.Offline;
using PSMigrate.Engine.Import;
using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Revisions;
using PSMigrate.Engine.Sandbox;
using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine;

/// <summary>
/// The engine behind both doors: one method per verb. Nothing is read or connected to before a verb needs it. What happens
/// on the way is told through <c>progress</c>, from whatever thread it happens on.
/// </summary>
/// <param name="options">What the door knows.</param>
/// <param name="progress">Told what happens.</param>
public sealed class MigrationEngine(MigrationOptions options, IProgress<MigrationEvent> progress) : IAsyncDisposable
{
    private static readonly string s_tool = $"psmigrate {typeof(MigrationEngine).Assembly.GetName().Version?.ToString(3)}";

    private readonly DatabaseDoor _door = new(options, progress);
    private readonly RunIdentity _identity = RunIdentity.Create(s_tool);

    private MigrationProject Project => field ??= MigrationProject.Load(options);

    /// <summary>Starts a throwaway PostgreSQL that ends with this process or with <see cref="StopSandboxAsync"/>.</summary>
    /// <exception cref="ToolMissingException">There are no server programs.</exception>
    public static Task<SandboxInfo> StartSandboxAsync(CancellationToken cancellationToken) => SandboxRegistry.StartAsync(cancellationToken);

    /// <summary>Stops a sandbox that this process has started, and removes all of it.</summary>
    /// <param name="id">The sandbox's id.</param>
    public static Task StopSandboxAsync(string id) => SandboxRegistry.StopAsync(id);

    /// <summary>The sandboxes that this process has started.</summary>
    public static IReadOnlyList<SandboxInfo> Sandboxes => SandboxRegistry.Running;

    /// <summary>Says what an upgrade, downgrade or stamp would do. Writes nothing, locks nothing.</summary>
    public async Task<MigrationPlan> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        if (request.From is { } from)
        {
            GraphPlan offline = Plan(request.Direction, StartRows.Read(from, Project.Map), request.Targets, request.Purge);
            return Project.Compiler.Compile(offline, cancellationToken).ToPlan(null);
        }

        MigrationSession session = await _door.OpenAsync(Project, _identity, readOnly: true, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            IReadOnlyList<string> rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
            GraphPlan graph = await PlanAsync(session, request.Direction, rows, request.Targets, request.Purge, request.AllowNewer, cancellationToken).ConfigureAwait(false);
            return Project.Compiler.Compile(graph, cancellationToken).ToPlan(session.Connection.Database.Database);
        }
    }

    /// <summary>Applies revisions up to the targets.</summary>
    /// <returns>What became of it; null when the plan was declined.</returns>
    public Task<RunResult?> UpgradeAsync(IReadOnlyList<string> targets, RunOptions run, CancellationToken cancellationToken) =>
        RunAsync(MigrationDirection.Upgrade, targets, run, cancellationToken);

    /// <summary>Reverts revisions down to the target.</summary>
    /// <returns>What became of it; null when the plan was declined.</returns>
    public Task<RunResult?> DowngradeAsync(string target, RunOptions run, CancellationToken cancellationToken) =>
        RunAsync(MigrationDirection.Downgrade, [target], run, cancellationToken);

    /// <summary>Writes the version table as if the targets had been reached, and runs no script.</summary>
    /// <returns>What became of it; null when the plan was declined.</returns>
    public Task<RunResult?> StampAsync(IReadOnlyList<string> targets, RunOptions run, CancellationToken cancellationToken) =>
        RunAsync(MigrationDirection.Stamp, targets, run, cancellationToken);

    /// <summary>Turns an upgrade or a downgrade into a script of SQL, and writes it to a file where one is named. Nothing is written unless all of it can be.</summary>
    public async Task<MigrationScript> ExportAsync(ExportRequest request, CancellationToken cancellationToken)
    {
        ExportRange range = ExportRange.Of(request);
        CompiledPlan plan = range.From is { } from
            ? Project.Compiler.Compile(Plan(request.Direction, StartRows.Read(from, Project.Map), range.Targets, purge: false), cancellationToken)
            : await PlanOnDatabaseAsync(request.Direction, range.Targets, cancellationToken).ConfigureAwait(false);
        return await new OfflineExport(Project, s_tool).WriteAsync(plan, request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists revisions. Where the listing makes sense without a database, one that cannot be reached is no error but a note.</summary>
    public async Task<IReadOnlyList<Revision>> GetRevisionsAsync(RevisionQuery query, CancellationToken cancellationToken)
    {
        if (query.From is { } from)
        {
            return Listing(StartRows.Read(from, Project.Map)).List(query);
        }

        MigrationSession session;
        try
        {
            session = await _door.OpenAsync(Project, _identity, readOnly: true, cancellationToken).ConfigureAwait(false);
        }
        catch (MigrationException e) when (!query.NeedsDatabase && e is ConnectionFailedException or ConfigurationInvalidException { Position: null })
        {
            IReadOnlyList<Revision> unmarked = Listing([]).List(query);
            progress.Report(new Note($"Without a database, so nothing is marked as applied: {e.Message}"));
            return unmarked;
        }

        await using (session.ConfigureAwait(false))
        {
            LedgerReader ledger = new(session);
            return new RevisionListing(
                Project,
                await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false),
                await ledger.ReadLastChangesAsync(cancellationToken).ConfigureAwait(false),
                await StepProgress.ReadAsync(session, cancellationToken).ConfigureAwait(false)).List(query);
        }
    }

    /// <summary>Writes a new revision file.</summary>
    public async Task<Revision> CreateRevisionAsync(NewRevision request, CancellationToken cancellationToken) =>
        RevisionAuthor.Describe(await new RevisionAuthor(GrowingProject()).CreateAsync(request, cancellationToken).ConfigureAwait(false));

    /// <summary>Writes a revision file that joins heads.</summary>
    /// <param name="request">Heads to join (none: all of them), message and the rest.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The merge revision; null when there is nothing to join.</returns>
    public async Task<Revision?> MergeHeadsAsync(NewRevision request, CancellationToken cancellationToken)
    {
        if (new RevisionAuthor(Project).PlanMerge(request) is { } merge)
        {
            return await CreateRevisionAsync(merge, cancellationToken).ConfigureAwait(false);
        }

        progress.Report(new Note(Project.Map.Heads is [string head] ? $"Nothing to merge: {head} is the only head." : "Nothing to merge: there are no revisions."));
        return null;
    }

    /// <summary>Reads the history table, newest first.</summary>
    public async Task<IReadOnlyList<LogEntry>> GetLogAsync(LogQuery query, CancellationToken cancellationToken)
    {
        MigrationSession session = await _door.OpenAsync(Project, _identity, readOnly: true, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return await new LedgerReader(session).ReadLogAsync(query, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Connects and says to what.</summary>
    /// <param name="wait">How long to keep trying while the server cannot be reached.</param>
    public async Task<DatabaseInfo> PingAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        MigrationSession session = await _door.OpenWhenReadyAsync(Project, _identity, wait, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return session.Connection.Database;
        }
    }

    /// <summary>Turns another tool's migrations into revision files of this project.</summary>
    public Task<ImportReport> ImportAsync(ImportRequest request, CancellationToken cancellationToken) =>
        MigrationImport.RunAsync(GrowingProject(), request, cancellationToken);

    /// <summary>Ends the engine's own sandbox, if it has one.</summary>
    public ValueTask DisposeAsync() => _door.DisposeAsync();

    private MigrationProject GrowingProject() => MigrationProject.Load(options, isGrowing: true);

    private RevisionListing Listing(IReadOnlyList<string> rows) => new(Project, rows, new Dictionary<string, LastChange>(), new Dictionary<string, StepProgress>());

    private async Task<CompiledPlan> PlanOnDatabaseAsync(MigrationDirection direction, IReadOnlyList<string> targets, CancellationToken cancellationToken)
    {
        MigrationSession session;
        try
        {
            session = await _door.OpenAsync(Project, _identity, readOnly: true, cancellationToken).ConfigureAwait(false);
        }
        catch (MigrationException e) when (OfflineExport.WithoutDatabase(e) is not null)
        {
            throw OfflineExport.WithoutDatabase(e)!;
        }

        await using (session.ConfigureAwait(false))
        {
            IReadOnlyList<string> rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
            CompiledPlan plan = Project.Compiler.Compile(
                await PlanAsync(session, direction, rows, targets, purge: false, allowNewer: false, cancellationToken).ConfigureAwait(false), cancellationToken);
            OfflineExport.EnsureWhole(plan, await StepProgress.ReadAsync(session, cancellationToken).ConfigureAwait(false));
            return plan;
        }
    }

    private async Task<RunResult?> RunAsync(MigrationDirection direction, IReadOnlyList<string> targets, RunOptions run, CancellationToken cancellationToken)
    {
        MigrationSession session = await _door.OpenAsync(Project, _identity, readOnly: false, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            IReadOnlyList<string> rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
            GraphPlan graph = await PlanAsync(session, direction, rows, targets, run.Purge, run.AllowNewer, cancellationToken).ConfigureAwait(false);
            CompiledPlan plan = Project.Compiler.Compile(graph, cancellationToken);
            if (plan.Steps.Count == 0)
            {
                return NothingToDo(graph, session.Connection.Database);
            }

            Protection.EnsureConfirmed(Project.Configuration, session.Connection.Database, run.ConfirmDatabase);
            await _door.RefuseTransactionPoolerAsync(Project, session, cancellationToken).ConfigureAwait(false);
            PlanConsent consent = run.Confirm is null ? PlanConsent.Given : await run.Confirm(plan.ToPlan(session.Connection.Database.Database)).ConfigureAwait(false);
            if (consent == PlanConsent.Declined)
            {
                return null;
            }

            RunSettings settings = new(
                Project.Configuration.TransactionPerMigration, run.LockWait ?? Project.Configuration.LockWait, Project.Configuration.ConcurrentTimeout);
            return await new MigrationRunner(session, _identity, settings, progress).RunAsync(
                graph,
                now => Project.Compiler.Compile(Project.Planner.Replan(graph, now), cancellationToken),
                consent == PlanConsent.GivenByPerson ? rows : null,
                cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<GraphPlan> PlanAsync(
        MigrationSession session,
        MigrationDirection direction,
        IReadOnlyList<string> rows,
        IReadOnlyList<string> targets,
        bool purge,
        bool allowNewer,
        CancellationToken cancellationToken)
    {
        if (direction != MigrationDirection.Stamp && Project.Planner.UnknownRows(rows) is { Count: > 0 } unknown)
        {
            UnknownRows facts = new(unknown, await new LedgerReader(session).ReadLastChangesAsync(cancellationToken).ConfigureAwait(false));
            if (!allowNewer || direction != MigrationDirection.Upgrade || !facts.AllWereApplied(Project.Planner.ResolveUpgrade(rows, targets)))
            {
                throw facts.ToException();
            }

            progress.Report(new Note(facts.Describe(), IsWarning: true));
            return new GraphPlan(direction, rows, rows, [], new ResolvedTarget([]));
        }

        return Plan(direction, rows, targets, purge);
    }

    private GraphPlan Plan(MigrationDirection direction, IReadOnlyList<string> rows, IReadOnlyList<string> targets, bool purge) => direction switch
    {
        MigrationDirection.Upgrade => Project.Planner.Upgrade(rows, targets),
        MigrationDirection.Downgrade => Project.Planner.Downgrade(rows, SingleTarget(targets)),
        _ => Project.Planner.Stamp(rows, targets, purge),
    };

    private static string SingleTarget(IReadOnlyList<string> targets) => targets.Count == 1
        ? targets[0]
        : throw new TargetInvalidException("A downgrade has exactly one target.", "Name one revision, base, or -1.");

    private RunResult NothingToDo(GraphPlan graph, DatabaseInfo database)
    {
        RunResult result = new()
        {
            RunId = _identity.RunId,
            Database = database.Database,
            Direction = graph.Direction,
            StartHeads = graph.StartRows,
            EndHeads = graph.EndRows,
            Outcome = RunOutcome.Done,
            Steps = [],
        };
        progress.Report(new RunCompleted(result));
        return result;
    }
}
