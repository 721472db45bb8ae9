using System.Management.Automation;
using System.Management.Automation.Host;
using System.Reflection;
using PSMigrate.Cmdlets.Arguments;
using PSMigrate.Engine;

namespace PSMigrate.Cmdlets;

/// <summary>Base of the cmdlets that run a plan: shows it for -WhatIf, asks once for all of it, runs it.</summary>
public abstract class RunCmdlet : ProjectCmdlet
{
    private protected RunCmdlet()
    {
    }

    /// <summary>
    /// How long to wait for another run on the database to end: 500ms, 30s, 5m, 1h, a TimeSpan, or a number of seconds; 0 fails at once.
    /// Default: lock_wait of the configuration, 5 minutes. When it is over: LockUnavailable, which says who holds the lock.
    /// </summary>
    [Parameter]
    [DurationArgument]
    public TimeSpan? LockWait { get; set; }

    /// <summary>
    /// Name of the database, typed by whoever means it: needed where the environment is protected, where neither -Force nor a yes is
    /// enough. Another database's name is ConfirmationRequired.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ConfirmDatabase { get; set; }

    /// <summary>Does not ask. Where a question is due and nobody can be asked, a run without it is ConfirmationRequired.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected bool IsWhatIf => Preference<bool>("WhatIf", "WhatIfPreference");

    private protected bool MustAsk => MyInvocation.BoundParameters.TryGetValue("Confirm", out object? confirm)
        ? LanguagePrimitives.IsTrue(confirm)
        : !Force && Preference<ConfirmImpact>("", "ConfirmPreference") is var least && least != ConfirmImpact.None
            && GetType().GetCustomAttribute<CmdletAttribute>()!.ConfirmImpact >= least;

    /// <summary>Shows the plan under -WhatIf, else runs the verb, which asks when it has to.</summary>
    private protected void Run(PlanRequest request, RunOptions run, Func<MigrationEngine, RunOptions, CancellationToken, Task<RunResult?>> verb) =>
        Run((engine, stop) => engine.PlanAsync(request, stop), run, verb);

    /// <summary>The same for a verb that plans in a way of its own.</summary>
    private protected void Run(
        Func<MigrationEngine, CancellationToken, Task<MigrationPlan>> planner, RunOptions run, Func<MigrationEngine, RunOptions, CancellationToken, Task<RunResult?>> verb)
    {
        if (IsWhatIf)
        {
            Show(planner);
            return;
        }

        Run(run, verb);
    }

    /// <summary>The same for what a plan file says; under -WhatIf it is shown where it could be run.</summary>
    private protected void RunPlan(MigrationDirection direction, string path, RunOptions run)
    {
        string file = FileSystemPath(path);
        if (IsWhatIf)
        {
            Show(async (engine, stop) => await engine.CheckPlanAsync(direction, file, stop));
            return;
        }

        Run(run, (engine, options, stop) => engine.RunPlanAsync(direction, file, options, stop));
    }

    private void Show(Func<MigrationEngine, CancellationToken, Task<MigrationPlan>> plan) =>
        ShouldProcess(PlanText.Full(Await(plan, isRun: true), withSql: true), null, null);

    private void Run(RunOptions run, Func<MigrationEngine, RunOptions, CancellationToken, Task<RunResult?>> verb)
    {
        bool mustAsk = MustAsk;
        Await(
            (engine, pump, stop) => verb(
                engine,
                Around(pump, run) with
                {
                    LockWait = LockWait,
                    ConfirmDatabase = ConfirmDatabase,
                    Summary = CiLog.Find(System.Environment.GetEnvironmentVariable)?.Summary ?? RunSummary.None,
                    Backup = BackupOf(pump),
                    Confirm = mustAsk ? plan => pump.AskAsync(() => Ask(PlanText.Summary(plan), PlanText.Full(plan, withSql: false)), stop) : null,
                },
                stop),
            isRun: true);
    }

    /// <summary>Tries the upgrade and takes it back; under -WhatIf it is shown.</summary>
    private protected void Try(PlanRequest request)
    {
        if (IsWhatIf)
        {
            Show((engine, stop) => engine.PlanAsync(request, stop));
            return;
        }

        bool mustAsk = MustAsk;
        IReadOnlyList<RehearsalResult>? results = Await(
            (engine, pump, stop) => engine.TryUpgradeAsync(
                request.Targets,
                new RunOptions
                {
                    AllowNewer = request.AllowNewer,
                    LockWait = LockWait,
                    ConfirmDatabase = ConfirmDatabase,
                    Confirm = mustAsk ? plan => pump.AskAsync(() => Ask($"Try and take back: {PlanText.Summary(plan)}", PlanText.Full(plan, withSql: false)), stop) : null,
                },
                stop),
            isRun: false);
        WriteObject(results ?? [], enumerateCollection: true);
    }

    /// <summary>Where a run is reported to. Several databases that come through the pipeline have a page each.</summary>
    private protected string? ReportFile(string? path)
    {
        if (path is null)
        {
            return null;
        }

        string file = FileSystemPath(path);
        return Number == 1 || IsPiped("ReportPath")
            ? file
            : Path.Join(Path.GetDirectoryName(file), $"{Path.GetFileNameWithoutExtension(file)}-{Number}{Path.GetExtension(file)}");
    }

    /// <summary>The backup to take first.</summary>
    /// <param name="pump">Runs a script block of the caller's.</param>
    private protected virtual RunBackup BackupOf(EnginePump pump) => new();

    /// <summary>The same run with what shall happen around it, on the pipeline thread.</summary>
    private protected virtual RunOptions Around(EnginePump pump, RunOptions run) => run;

    private protected static UnfinishedStatement Unfinished(bool retry, bool skip) => (retry, skip) switch
    {
        (true, true) => throw new TargetInvalidException("-Retry and -SkipStatement exclude each other.", "Look whether the statement took effect: -SkipStatement if it did, -Retry if not."),
        (true, _) => UnfinishedStatement.Retry,
        (_, true) => UnfinishedStatement.Skip,
        _ => UnfinishedStatement.Stop,
    };

    /// <summary>Asks once for all of it, on the pipeline thread.</summary>
    /// <param name="summary">What would be done, in one line.</param>
    /// <param name="full">The same with what a person needs for the answer.</param>
    private protected PlanConsent Ask(string summary, string full)
    {
        if (!Interaction.CanAsk(Host))
        {
            throw NobodyToAsk(summary, null);
        }

        try
        {
            return ShouldProcess(summary, $"{full}\nGo ahead?", MyInvocation.MyCommand.Name) ? PlanConsent.GivenByPerson : PlanConsent.Declined;
        }
        catch (Exception e) when (e is HostException or NotImplementedException or PSInvalidOperationException)
        {
            throw NobodyToAsk(summary, e);
        }
    }

    private static ConfirmationRequiredException NobodyToAsk(string summary, Exception? inner) => new(
        $"This needs a yes, and nobody can be asked: {summary}.",
        "Look at it with -WhatIf, then run it with -Force (or -Confirm:$false).",
        inner: inner);

    private T Preference<T>(string parameter, string variable) => LanguagePrimitives.ConvertTo<T>(
        MyInvocation.BoundParameters.TryGetValue(parameter, out object? bound) ? LanguagePrimitives.IsTrue(bound) : GetVariableValue(variable));
}
