using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Execution.Offline;
using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Reports;
using PSMigrate.Engine.Sandbox;

namespace PSMigrate.Engine;

/// <summary>
/// The engine behind both doors: one method per verb. Nothing is read or connected to before a verb needs it. What happens
/// on the way is told through <c>progress</c>, from whatever thread it happens on.
/// </summary>
/// <param name="options">What the door knows.</param>
/// <param name="progress">Told what happens.</param>
public sealed partial class MigrationEngine(MigrationOptions options, IProgress<MigrationEvent> progress) : IAsyncDisposable
{
    private static readonly string s_tool = $"psmigrate {typeof(MigrationEngine).Assembly.GetName().Version?.ToString(3)}";

    // Whatever is told is also there to be reported.
    private readonly DatabaseDoor _door = new(options, progress = new RunRecorder(progress));
    private readonly RunIdentity _identity = RunIdentity.Create(s_tool);

    private MigrationProject Project
    {
        get => field ??= MigrationProject.Load(options);
        set;
    }

    /// <summary>Names of the environments that the configuration has, in its order; none without one. Asks no database.</summary>
    public IReadOnlyList<string> Environments => Project.Configuration.Environments;

    /// <summary>Starts a throwaway PostgreSQL that ends with this process or with <see cref="StopSandboxAsync"/>.</summary>
    /// <exception cref="ToolMissingException">There are no server programs.</exception>
    public static Task<SandboxInfo> StartSandboxAsync(CancellationToken cancellationToken) => SandboxRegistry.StartAsync(cancellationToken);

    /// <summary>Stops a sandbox that this process has started, and removes all of it.</summary>
    /// <param name="id">The sandbox's id.</param>
    public static Task StopSandboxAsync(string id) => SandboxRegistry.StopAsync(id);

    /// <summary>The sandboxes that this process has started.</summary>
    public static IReadOnlyList<SandboxInfo> Sandboxes => SandboxRegistry.Running;

    /// <summary>Says what an upgrade, downgrade or stamp would do. Writes nothing, locks nothing.</summary>
    public Task<MigrationPlan> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        EnsureTarget(request);
        return request is { From: { } from, AcceptEdits: false }
            ? Task.FromResult(PlanWithoutDatabase(request, from, cancellationToken))
            : OnDatabaseAsync(readOnly: true, migration => migration.PlanAsync(request, cancellationToken), cancellationToken);
    }

    /// <summary>Applies revisions up to the targets.</summary>
    /// <returns>What became of it; null when the plan was declined.</returns>
    public Task<RunResult?> UpgradeAsync(IReadOnlyList<string> targets, RunOptions run, CancellationToken cancellationToken) =>
        RunAsync(new PlanRequest { Direction = MigrationDirection.Upgrade, Targets = targets, AllowNewer = run.AllowNewer }, run, cancellationToken);

    /// <summary>Reverts revisions down to the target.</summary>
    /// <returns>What became of it; null when the plan was declined.</returns>
    public Task<RunResult?> DowngradeAsync(string target, RunOptions run, CancellationToken cancellationToken) =>
        RunAsync(new PlanRequest { Direction = MigrationDirection.Downgrade, Targets = [target], FromLog = run.FromLog }, run, cancellationToken);

    /// <summary>Writes the version table as if the targets had been reached, and runs no script.</summary>
    /// <returns>What became of it; null when the plan was declined.</returns>
    public Task<RunResult?> StampAsync(IReadOnlyList<string> targets, RunOptions run, CancellationToken cancellationToken) =>
        RunAsync(new PlanRequest { Direction = MigrationDirection.Stamp, Targets = targets, Purge = run.Purge }, run, cancellationToken);

    /// <summary>Takes applied revisions whose upgrade section was edited as they are now: their checksums are written to the ledger.</summary>
    /// <param name="ids">Which; none for all that are edited. One that was put below applied ones and never ran is taken only where it is named.</param>
    /// <param name="run">How to run.</param>
    /// <returns>What became of it, a step for each revision; null when it was declined.</returns>
    public Task<RunResult?> AcceptEditsAsync(IReadOnlyList<string> ids, RunOptions run, CancellationToken cancellationToken) =>
        OnDatabaseAsync(readOnly: false, migration => migration.AcceptEditsAsync(ids, run, cancellationToken), cancellationToken);

    /// <summary>Turns an upgrade or a downgrade into a script of SQL, and writes it to a file where one is named. Nothing is written unless all of it can be.</summary>
    public async Task<MigrationScript> ExportAsync(ExportRequest request, CancellationToken cancellationToken)
    {
        PlanRequest plan = ExportRange.Plan(request);
        // Read before a database is asked: what is wrong with the files has nothing to do with one.
        _ = Project.Map;
        CompiledPlan compiled = plan.From is { } from
            ? Project.Compiler.Compile(Migration.Plan(Project, plan, StartRows.Read(from, Project.Map)), cancellationToken)
            : await PlanExportAsync(plan, cancellationToken).ConfigureAwait(false);
        ExportRange.EnsureForward(request, compiled);
        return await new OfflineExport(Project, s_tool).WriteAsync(compiled, request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads the history table, newest first.</summary>
    public async Task<IReadOnlyList<LogEntry>> GetLogAsync(LogQuery query, CancellationToken cancellationToken)
    {
        MigrationSession session = await _door.OpenAsync(Project, _identity, readOnly: true, cancellationToken).ConfigureAwait(false);
        return await UseAsync(session, () => new LedgerReader(session).ReadLogAsync(query, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Ends the engine's own sandbox, if it has one.</summary>
    public ValueTask DisposeAsync() => _door.DisposeAsync();

    private async Task<CompiledPlan> PlanExportAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await OnDatabaseAsync(readOnly: true, migration => migration.CompileWholeAsync(request, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (MigrationException e) when (OfflineExport.WithoutDatabase(e) is not null)
        {
            throw OfflineExport.WithoutDatabase(e)!;
        }
    }

    private Task<RunResult?> RunAsync(PlanRequest request, RunOptions run, CancellationToken cancellationToken)
    {
        EnsureTarget(request);
        return ReportAsync(
            request.Direction,
            run,
            () => OnDatabaseAsync(readOnly: false, migration => migration.RunAsync(request, run, cancellationToken), cancellationToken));
    }

    // Before a database is asked: no target is no wish for any.
    private static void EnsureTarget(PlanRequest request)
    {
        if (request.FromLog && (request.Direction != MigrationDirection.Downgrade || request.From is not null))
        {
            throw new TargetInvalidException(
                "Scripts come from the history table for a downgrade of a database.", "Leave out -FromLog (--from-log), or ask for a downgrade without -From (--from).");
        }

        if (request is { Targets.Count: 0, AcceptEdits: false })
        {
            throw request.Direction switch
            {
                MigrationDirection.Upgrade => new TargetInvalidException("An upgrade has to name a target.", "Name head, or a revision."),
                MigrationDirection.Downgrade => new TargetInvalidException("A downgrade has to name a target.", "Name one revision, base, or -1."),
                _ => new TargetInvalidException("A stamp has to name a target.", "Name what to record: head, a revision, or base."),
            };
        }
    }

    private async Task<T> OnDatabaseAsync<T>(bool readOnly, Func<Migration, Task<T>> verb, CancellationToken cancellationToken)
    {
        Task reading = Project.ReadAheadAsync();
        return await OnDatabaseAsync(readOnly, VerbAsync, cancellationToken).ConfigureAwait(false);

        async Task<T> VerbAsync(MigrationSession session)
        {
            await reading.ConfigureAwait(false);
            return await verb(new Migration(Project, _door, session, _identity, progress)).ConfigureAwait(false);
        }
    }

    private async Task<T> OnDatabaseAsync<T>(bool readOnly, Func<MigrationSession, Task<T>> verb, CancellationToken cancellationToken)
    {
        MigrationSession session = await _door.OpenAsync(Project, _identity, readOnly, cancellationToken).ConfigureAwait(false);
        return await UseAsync(session, () => verb(session)).ConfigureAwait(false);
    }

    /// <summary>What the server refuses of a script says itself what it is; the rest can only be our own tables.</summary>
    private static async Task<T> UseAsync<T>(MigrationSession session, Func<Task<T>> verb)
    {
        await using (session.ConfigureAwait(false))
        {
            try
            {
                return await verb().ConfigureAwait(false);
            }
            catch (BatchFailedException e)
            {
                throw BookkeepingErrors.CannotUse(session, e);
            }
        }
    }
}
