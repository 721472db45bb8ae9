using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Execution.Batches;
using PSMigrate.Engine.Execution.Blockers;
using PSMigrate.Engine.Execution.Calls;
using PSMigrate.Engine.Execution.Offline;
using PSMigrate.Engine.Import;
using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Reports;
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
    /// <param name="ids">Which; none for all that are edited.</param>
    /// <param name="run">How to run.</param>
    /// <returns>What became of it, a step for each revision; null when it was declined.</returns>
    public Task<RunResult?> AcceptEditsAsync(IReadOnlyList<string> ids, RunOptions run, CancellationToken cancellationToken) =>
        OnDatabaseAsync(readOnly: false, migration => migration.AcceptEditsAsync(ids, run, cancellationToken), cancellationToken);

    /// <summary>Says what a backfill would do. Writes nothing, locks nothing.</summary>
    public Task<BackfillPlan> PlanBackfillAsync(BackfillRequest request, CancellationToken cancellationToken) =>
        OnBackfillAsync(request, readOnly: true, backfill => backfill.PlanAsync(cancellationToken), cancellationToken);

    /// <summary>
    /// Runs one statement over a table in batches, each with a commit of its own, outside a migration. One that did not get to its end goes on
    /// behind its last batch when it is given again.
    /// </summary>
    /// <returns>What became of it; null when it was declined.</returns>
    public Task<BackfillResult?> BackfillAsync(BackfillRequest request, BackfillOptions run, CancellationToken cancellationToken) =>
        OnBackfillAsync(request, readOnly: false, backfill => backfill.RunAsync(run, cancellationToken), cancellationToken);

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

    /// <summary>Lists revisions. Where the listing makes sense without a database, one that cannot be reached is no error but a note.</summary>
    public async Task<IReadOnlyList<Revision>> GetRevisionsAsync(RevisionQuery query, CancellationToken cancellationToken) =>
        (await ListingAsync(query, cancellationToken).ConfigureAwait(false)).List(query);

    /// <summary>Asks what somebody wants to know before a deployment: is anything pending, is there one head, was an applied script edited, is anything left to write.</summary>
    public async Task<IReadOnlyList<CheckAnswer>> CheckAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Revision> revisions = await GetRevisionsAsync(new RevisionQuery { MustReachDatabase = true }, cancellationToken).ConfigureAwait(false);
        return ProjectCheck.Ask(revisions, Project.Map.Heads, Project.Scripts.Read, unknown => SquashHint.For(Project.Map.Squashes, unknown));
    }

    /// <summary>Opens the files of revisions in the editor that VISUAL or EDITOR names, and waits for it.</summary>
    /// <returns>The revisions, as they are then.</returns>
    public async Task<IReadOnlyList<Revision>> EditAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        RevisionQuery query = new() { Ids = ids };
        RevisionListing listing = await ListingAsync(query, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Revision> revisions = listing.List(query);
        string[] paths = [.. revisions.Select(revision => revision.Path).Where(path => path.Length > 0)];
        if (paths.Length == 0)
        {
            // Nothing is applied, or only what no file has: without a file an editor would open an empty one.
            string names = string.Join(", ", ids);
            throw new RevisionNotFoundException(names, $"There is no file to edit for '{names}'.", "List the revisions with Get-DbRevision (psmigrate history).");
        }

        await Editor.OpenAsync(paths, cancellationToken).ConfigureAwait(false);

        // Read again: what was broken is best told while the editor is still warm.
        Project = MigrationProject.Load(options);
        ILookup<string, Revision> now = listing.On(Project).List(new RevisionQuery()).ToLookup(revision => revision.Path);
        return [.. paths.SelectMany(path => now[path])];
    }

    /// <summary>Writes the files that a new project begins with.</summary>
    /// <returns>The files written; those that were there already are left alone.</returns>
    public Task<IReadOnlyList<string>> InitializeAsync(NewProject request, CancellationToken cancellationToken) =>
        ProjectFiles.CreateAsync(request, options.WorkingDirectory, cancellationToken);

    /// <summary>Writes a new revision file. For a baseline see also <see cref="CreateRevisionAsync(NewRevision, RunOptions, CancellationToken)"/>.</summary>
    public async Task<Revision> CreateRevisionAsync(NewRevision request, CancellationToken cancellationToken) =>
        (await CreateRevisionAsync(request, new RunOptions(), cancellationToken).ConfigureAwait(false))!;

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
        return await UseAsync(session, () => new LedgerReader(session).ReadLogAsync(query, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Finds the sessions that others wait for, or that a change of a table would have to wait for.</summary>
    /// <exception cref="TargetInvalidException">There is no such table.</exception>
    public async Task<IReadOnlyList<Blocker>> GetBlockersAsync(BlockerQuery query, CancellationToken cancellationToken)
    {
        MigrationSession session = await _door.OpenAsync(Project, _identity, readOnly: true, cancellationToken).ConfigureAwait(false);
        return await UseAsync(session, () => new BlockerReader(session).ReadAsync(query, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Cancels a session's statement, or ends the session.</summary>
    /// <returns>What was done; null when it was declined.</returns>
    /// <exception cref="TargetInvalidException">The session has ended.</exception>
    /// <exception cref="ConfirmationRequiredException">It is a run of psmigrate and was not named as one, or the environment is protected.</exception>
    public async Task<StoppedBlocker?> StopBlockerAsync(BlockerStop request, CancellationToken cancellationToken)
    {
        MigrationSession session = await _door.OpenAsync(Project, _identity, readOnly: true, cancellationToken).ConfigureAwait(false);
        return await UseAsync(session, () => new BlockerStopper(session, Project.Configuration).StopAsync(request, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Connects and says to what.</summary>
    /// <param name="wait">How long to keep trying while the server cannot be reached.</param>
    public async Task<DatabaseInfo> PingAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        MigrationSession session = await _door.OpenWhenReadyAsync(Project, _identity, wait, readOnly: true, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return session.Connection.Database;
        }
    }

    /// <summary>
    /// Runs SQL that belongs to no revision, in one transaction; a statement that cannot be in one, by itself. Where the environment is protected
    /// it can only read, unless the call names the database.
    /// </summary>
    /// <returns>The rows of each statement that answered with rows.</returns>
    public async Task<IReadOnlyList<SqlRows>> ExecuteSqlAsync(SqlCall call, CancellationToken cancellationToken)
    {
        MigrationSession session = await _door.OpenAsync(Project, _identity, readOnly: false, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return await new DirectCall(session.Connection, Project.Configuration).RunAsync(call, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Turns another tool's migrations into revision files of this project.</summary>
    public Task<ImportReport> ImportAsync(ImportRequest request, CancellationToken cancellationToken) =>
        MigrationImport.RunAsync(GrowingProject(), request, cancellationToken);

    /// <summary>Ends the engine's own sandbox, if it has one.</summary>
    public ValueTask DisposeAsync() => _door.DisposeAsync();

    private MigrationProject GrowingProject() => MigrationProject.Load(options, isGrowing: true);

    private async Task<RevisionListing> ListingAsync(RevisionQuery query, CancellationToken cancellationToken)
    {
        if (query.From is { } from)
        {
            return Listing(StartRows.Read(from, Project.Map));
        }

        MigrationSession session;
        try
        {
            session = await _door.OpenAsync(Project, _identity, readOnly: true, cancellationToken).ConfigureAwait(false);
        }
        catch (MigrationException e) when (!query.NeedsDatabase && e is ConnectionFailedException or ConfigurationInvalidException)
        {
            // What is wrong with the files comes first: it has nothing to do with a database.
            RevisionListing unmarked = Listing([]);
            progress.Report(new Note($"Without a database, so nothing is marked as applied: {e.Message}"));
            return unmarked;
        }

        return await UseAsync(session, async () => new RevisionListing(
            Project,
            await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false),
            await new LedgerReader(session).ReadLastChangesAsync(cancellationToken).ConfigureAwait(false),
            await StepProgress.ReadAsync(session, cancellationToken).ConfigureAwait(false))).ConfigureAwait(false);
    }

    private RevisionListing Listing(IReadOnlyList<string> rows) => new(Project, rows, new Dictionary<string, LastChange>(), new Dictionary<string, StepProgress>());

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

    private async Task<T> OnBackfillAsync<T>(BackfillRequest request, bool readOnly, Func<Backfill, Task<T>> verb, CancellationToken cancellationToken)
    {
        // Read before a database is asked: what is wrong with the statement has nothing to do with one.
        BatchTask task = BackfillStatement.Read(request, options.WorkingDirectory);
        return await OnDatabaseAsync(
            readOnly, session => verb(new Backfill(Project, _door, session, _identity, progress, task, request.Restart)), cancellationToken).ConfigureAwait(false);
    }

    private Task<T> OnDatabaseAsync<T>(bool readOnly, Func<Migration, Task<T>> verb, CancellationToken cancellationToken) =>
        OnDatabaseAsync(readOnly, session => verb(new Migration(Project, _door, session, _identity, progress)), cancellationToken);

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
