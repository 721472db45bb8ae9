using System.Management.Automation;
using PSMigrate.Cmdlets.Arguments;
using PSMigrate.Cmdlets.Completion;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Applies revisions to a database, oldest first, up to a target. Each is applied and recorded in one go, and comes out as a step
/// result the moment it is done; nothing to do is success without output. A failure ends the statement with the file, line and column of
/// what the server refused, and leaves the database at the last whole revision. With -SchemaQuery, -TargetFile, -ThrottleLimit, -Canary or -StopAfterFailures it upgrades many
/// databases, or many schemas of one, side by side, each with a lock and a history of its own, and puts out one result for each; see about_PSMigrate_Fleet.
/// </summary>
/// <example>
/// <code>Invoke-DbUpgrade</code>
/// <para>Applies everything up to the only head.</para>
/// </example>
/// <example>
/// <code>Invoke-DbUpgrade +1 -WhatIf</code>
/// <para>Prints what the next revision would do, and writes nothing.</para>
/// </example>
/// <example>
/// <code>Invoke-DbUpgrade billing@head -LockWait 30s</code>
/// <para>Applies the branch labelled billing, and waits at most 30 seconds for another run to end.</para>
/// </example>
/// <example>
/// <code>Invoke-DbUpgrade -ReportPath report.html</code>
/// <para>Applies everything, and leaves a page that shows how it went, or where it failed.</para>
/// </example>
/// <example>
/// <code>Invoke-DbUpgrade -Backup Dump</code>
/// <para>Takes a dump before anything runs, where there is something to run; the history table has its path.</para>
/// </example>
/// <example>
/// <code>Invoke-DbUpgrade -Backup { New-StorageSnapshot }</code>
/// <para>Takes the backup with a command of your own; what it puts out is in the history table.</para>
/// </example>
/// <example>
/// <code>Invoke-DbUpgrade -Plan plan.json</code>
/// <para>Runs exactly what a file of Get-DbMigrationPlan -Path says, or nothing.</para>
/// </example>
/// <example>
/// <code>Invoke-DbUpgrade -Verify { (Invoke-WebRequest https://app.example/health).StatusCode -eq 200 } -VerifyFor 60s</code>
/// <para>Gives the application a minute to answer that all is well; else the run has failed, and with verify_policy: revert it is taken back, unless that would lose data.</para>
/// </example>
/// <example>
/// <code>Invoke-DbUpgrade -Hook @{ BeforeRun = { Stop-Worker }; AfterRun = { Start-Worker } } -Notify https://chat.example/hooks/db</code>
/// <para>Stops the workers around the run, and posts how it ended.</para>
/// </example>
/// <example>
/// <code>Invoke-DbUpgrade -Trial</code>
/// <para>Runs everything on the database itself, and takes it back: what would fail on its rows fails now.</para>
/// </example>
/// <example>
/// <code>Get-Content customers.txt | Invoke-DbUpgrade -ThrottleLimit 8 -Canary 1 -StopAfterFailures 3</code>
/// <para>Upgrades the databases that the lines name, eight at once: the first one alone, the others when it is done, and no more after three failures.</para>
/// </example>
/// <example>
/// <code>Invoke-DbUpgrade -SchemaQuery "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'tenant%' ORDER BY 1" -WhatIf</code>
/// <para>Lists what each schema of the database has before it, and changes none.</para>
/// </example>
/// <seealso cref="InvokeDbDowngradeCommand"/>
/// <seealso cref="BackupDbDatabaseCommand"/>
/// <seealso cref="GetDbMigrationPlanCommand"/>
/// <seealso cref="GetDbMigrationLogCommand"/>
/// <seealso cref="TestDbRevisionCommand"/>
[Cmdlet(VerbsLifecycle.Invoke, "DbUpgrade", SupportsShouldProcess = true, DefaultParameterSetName = "Target")]
[OutputType(typeof(StepResult), ParameterSetName = ["Target", "Plan"])]
[OutputType(typeof(RehearsalResult), ParameterSetName = ["Trial"])]
[OutputType(typeof(FleetTargetResult), ParameterSetName = [Fleet])]
public sealed class InvokeDbUpgradeCommand : MigrateCmdlet, IDynamicParameters
{
    private const string Fleet = "Fleet";

    private readonly List<object?> _piped = [];
    private FleetPipeline? _pipeline;

    /// <summary>
    /// Where to go: an id or the beginning of one (at least 4 characters), head, heads, +N, label@head, label@+N, id+N; several for several
    /// branches. Default: head. Several heads are MultipleHeads, an unknown id is RevisionNotFound.
    /// </summary>
    [Parameter(ParameterSetName = "Target", Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = "Trial", Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Fleet, Position = 0)]
    [Alias("Revision")]
    [RevisionArgument]
    [ArgumentCompleter(typeof(RevisionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Target { get; set; } = ["head"];

    /// <summary>Takes a database on which something newer than the target is applied as done, with a warning, instead of failing with RevisionNotFound.</summary>
    [Parameter(ParameterSetName = "Target")]
    [Parameter(ParameterSetName = "Trial")]
    [Parameter(ParameterSetName = Fleet)]
    public SwitchParameter AllowNewer { get; set; }

    /// <summary>
    /// After RevisionPartial: runs the statement again of which nobody saw how it ended. Look first whether it took effect; if it did, -SkipStatement is meant.
    /// </summary>
    [Parameter]
    public SwitchParameter Retry { get; set; }

    /// <summary>After RevisionPartial: goes on behind the statement of which nobody saw how it ended, because it did take effect.</summary>
    [Parameter]
    public SwitchParameter SkipStatement { get; set; }

    /// <summary>
    /// File to write the upgrade to as one HTML page, replacing what is there: timeline, statements, locks, waits, the error, the graph. It is written also when
    /// the run fails, and not with -WhatIf. Of several databases that come through the pipeline, the second has -2 behind the file's name, and so on.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? ReportPath { get; set; }

    /// <summary>
    /// The backup to take under the lock before anything runs, and only where there is something to run: Dump, as Backup-DbDatabase takes one; RestorePoint, a named restore
    /// point, for a server whose write-ahead log is archived; a script block that takes one and puts out what it is found by; or Required: the one that the configuration
    /// names, and without any the upgrade is ConfirmationRequired. When it fails, that is BackupFailed, and nothing has run. Default: backup of the configuration.
    /// </summary>
    [Parameter]
    [BackupArgument]
    [ArgumentCompleter(typeof(BackupCompleter))]
    public object? Backup { get; set; }

    /// <summary>With -Backup Dump: where to, as -Path of Backup-DbDatabase. Default: backup_path of the configuration, else backups beside it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? BackupPath { get; set; }

    /// <summary>
    /// Plan file to run, as Get-DbMigrationPlan -Path writes it. What it was made for is looked at under the lock; where the database, its rows or its schema, or a script has
    /// moved, that is PlanStale and nothing runs. Where the environment has require_approval, a run needs a plan with as many approvals, else it is NotApproved.
    /// </summary>
    [Parameter(ParameterSetName = "Plan", Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string? Plan { get; set; }

    /// <summary>
    /// Runs everything on the database itself, under the lock, in one transaction that is rolled back, and emits a result for each revision, as Test-DbMigration does. Nothing is
    /// recorded. Its locks are held until the end, so others wait for them as in a run. It ends before a statement that cannot run in a transaction, such as CREATE INDEX CONCURRENTLY, and
    /// before a PowerShell script: what comes there and behind it is Skipped. What no rollback takes back stays: numbers that were drawn from sequences. Hooks
    /// and the like are for a run and have no part in it: -Hook, -Verify, -Notify, -Backup and -ReportPath are TargetInvalid.
    /// </summary>
    [Parameter(ParameterSetName = "Trial", Mandatory = true)]
    public SwitchParameter Trial { get; set; }

    /// <summary>
    /// A script block that says behind the run whether all is well, for example by asking the application's health URL; it gets the run as $_. When it puts
    /// out $false, or any error happens in it, that is VerificationFailed; verify_policy of the configuration says what comes of it: stop (what the
    /// run did stays), revert (it is taken back, unless that would lose data) or warn. It does not run where nothing was to be done.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public ScriptBlock? Verify { get; set; }

    /// <summary>How long to run -Verify again while it fails, with growing waits: 500ms, 30s, 5m, 1h, a TimeSpan, or a number of seconds. Default: it runs once.</summary>
    [Parameter]
    [DurationArgument]
    public TimeSpan VerifyFor { get; set; }

    /// <summary>
    /// File with a database in each line: a URL, or 'name = ' and a URL; # begins a comment, at the start of a line or behind a blank, and ${NAME} is an environment variable. A line
    /// that is none is ConfigurationInvalid with file and line.
    /// </summary>
    [Parameter(ParameterSetName = Fleet)]
    [ValidateNotNullOrEmpty]
    public string? TargetFile { get; set; }

    /// <summary>
    /// SQL that answers with names of schemas in one column. Each is upgraded by itself: its search_path begins with it, and the version and history tables are in it. It is asked of
    /// the database that a single upgrade would take, or of each that is given. One that fails is TargetInvalid.
    /// </summary>
    [Parameter(ParameterSetName = Fleet)]
    [ValidateNotNullOrEmpty]
    public string? SchemaQuery { get; set; }

    /// <summary>How many databases or schemas are upgraded at once. Default: 8.</summary>
    [Parameter(ParameterSetName = Fleet)]
    [ValidateRange(1, int.MaxValue)]
    public int? ThrottleLimit { get; set; }

    /// <summary>
    /// How many go first, one after the other: the first ones that have something to do. When one of them fails, no other begins. Default: none.
    /// </summary>
    [Parameter(ParameterSetName = Fleet)]
    [ValidateRange(0, int.MaxValue)]
    public int? Canary { get; set; }

    /// <summary>After how many failures no other begins; those that run go on to their end. Default: never.</summary>
    [Parameter(ParameterSetName = Fleet)]
    [ValidateRange(1, int.MaxValue)]
    public int? StopAfterFailures { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => Plan ?? string.Join(", ", Target);

    /// <summary>Gives the pipeline another meaning where a fleet is meant: each object is a database or a schema then.</summary>
    /// <returns>The parameter for it; null for a single upgrade.</returns>
    public object? GetDynamicParameters() =>
        _pipeline = (SchemaQuery, TargetFile, ThrottleLimit, Canary, StopAfterFailures) is (null, null, null, null, null) ? null : new FleetPipeline();

    /// <inheritdoc/>
    protected override void Execute()
    {
        if (ParameterSetName == Fleet)
        {
            if (MyInvocation.ExpectingInput)
            {
                _piped.Add(_pipeline?.InputObject);
            }

            return;
        }

        PlanRequest request = new() { Direction = MigrationDirection.Upgrade, Targets = Target, AllowNewer = AllowNewer };
        if (Trial)
        {
            string[] others = [nameof(Retry), nameof(SkipStatement), nameof(ReportPath), nameof(Backup), nameof(BackupPath), nameof(Verify), nameof(VerifyFor), nameof(Hook), nameof(Notify)];
            if (others.FirstOrDefault(other => MyInvocation.BoundParameters.ContainsKey(other) && !IsPiped(other)) is { } other)
            {
                throw new TargetInvalidException($"-{other} is for a run, and -Trial takes everything back.", "Leave one of them out.");
            }

            Try(request);
            return;
        }

        RunOptions options = new() { AllowNewer = AllowNewer, Unfinished = Unfinished(Retry, SkipStatement), ReportPath = ReportFile(ReportPath) };
        if (Plan is not null)
        {
            RunPlan(MigrationDirection.Upgrade, Plan, options);
            return;
        }

        Run(request, options, (engine, run, stop) => engine.UpgradeAsync(Target, run, stop));
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        if (ParameterSetName == Fleet)
        {
            RunFleet(
                new FleetRequest
                {
                    Revisions = Target,
                    Targets = [.. _piped.Select((input, index) => FleetInput.Read(input, index + 1))],
                    TargetFile = TargetFile is null ? null : FileSystemPath(TargetFile),
                    SchemaQuery = SchemaQuery,
                    ThrottleLimit = ThrottleLimit ?? FleetRequest.DefaultThrottleLimit,
                    Canary = Canary ?? 0,
                    StopAfterFailures = StopAfterFailures ?? 0,
                },
                new RunOptions { AllowNewer = AllowNewer });
        }
    }

    /// <inheritdoc/>
    private protected override RunOptions Around(EnginePump pump, RunOptions run)
    {
        if (MyInvocation.BoundParameters.ContainsKey(nameof(VerifyFor)) && Verify is null)
        {
            throw new TargetInvalidException("-VerifyFor goes with -Verify.", "Add -Verify { ... }, or leave it out.");
        }

        return base.Around(pump, run) with
        {
            VerifyFor = VerifyFor,
            Verify = Verify is { } script
                ? async (result, stop) => !(await RunAsync(pump, "The script block of -Verify", script, result, stop)).Contains(false)
                : null,
        };
    }

    /// <inheritdoc/>
    private protected override RunBackup BackupOf(EnginePump pump) => new()
    {
        Kind = Backup switch { BackupKind kind => kind, null => BackupKind.Configured, _ => BackupKind.Script },
        Path = BackupPath is null ? null : FileSystemPath(BackupPath),
        Take = Backup is ScriptBlock script ? stop => pump.AskAsync(() => BackupScript.Run(script), stop) : null,
    };
}
