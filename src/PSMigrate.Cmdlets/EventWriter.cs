using System.Diagnostics;
using System.Management.Automation;

namespace PSMigrate.Cmdlets;

/// <summary>
/// Tells on PowerShell's streams what the engine reports: results are output, warnings warnings, the story Verbose and SQL Debug.
/// The one line that people must see without asking, which database a run is about to change, is information shown on the
/// host, as Write-Host does; reading cmdlets say it in Verbose. Commands for a CI system go the same way, so that none is in the output.
/// </summary>
/// <param name="cmdlet">The cmdlet to write through.</param>
/// <param name="isRun">Whether it runs a plan, or would without -WhatIf.</param>
internal sealed class EventWriter(DbCmdlet cmdlet, bool isRun)
{
    // With -Debug a compiled cmdlet asks "Continue with this operation?" at each verbose line and each warning, and fails where nobody
    // answers. A run that holds a lock must do neither.
    private readonly bool _asksAtEachLine =
        cmdlet.MyInvocation.BoundParameters.TryGetValue("Debug", out object? debug) && LanguagePrimitives.IsTrue(debug);

    private static readonly TimeSpan s_batchPeriod = TimeSpan.FromSeconds(10);

    private readonly ProgressBar? _progress = Interaction.ShowsProgress(cmdlet.Host) ? new ProgressBar(cmdlet) : null;
    private bool _hasWarnedOfLock;
    private readonly Stopwatch _sinceBatch = Stopwatch.StartNew();
    private readonly CiLog? _ci = CiLog.Find(Environment.GetEnvironmentVariable);
    private string? _blockers;

    /// <summary>The database it is about, once it is known.</summary>
    public DatabaseInfo? Database { get; private set; }

    public void Write(MigrationEvent migrationEvent)
    {
        IReadOnlyList<string> commands = _ci?.Tell(migrationEvent) ?? [];
        WriteToStreams(migrationEvent);
        Write(cmdlet, commands);
    }

    /// <summary>Writes commands for a CI system to the host.</summary>
    public static void Write(Cmdlet cmdlet, IEnumerable<string> commands)
    {
        foreach (string command in commands)
        {
            cmdlet.WriteInformation(new HostInformationMessage { Message = command }, ["PSHOST"]);
        }
    }

    private void WriteToStreams(MigrationEvent migrationEvent)
    {
        switch (migrationEvent)
        {
            case StepCompleted completed when cmdlet is RunCmdlet:
                cmdlet.WriteObject(completed.Result);
                break;
            case FleetStarted fleet:
                Tell($"{fleet.Count} targets, {fleet.ThrottleLimit} at once{(fleet.Canary > 0 ? $", {fleet.Canary} first as a canary" : "")}");
                break;
            case FleetTargetEnded ended:
                if (isRun)
                {
                    cmdlet.WriteObject(ended.Result);
                }

                _progress?.Show(ended);
                break;
            case Connecting connecting:
                Database = connecting.Database;
                Tell($"connecting to {connecting.Database}");
                break;
            case Connected connected:
                Database = connected.Database;
                Announce(connected.Database.ToString());
                break;
            case ServerNotice { Severity: "WARNING" } notice:
                Warn(notice.Text);
                break;
            case ServerNotice notice:
                Tell($"{notice.Severity}: {notice.Text}");
                break;
            case Note { IsWarning: true } note when cmdlet.IsNews(note.Text):
                Warn(note.Text);
                break;
            case Note { IsWarning: true }:
                break;
            case Note note:
                Tell(note.Text);
                break;
            case LockWaiting waiting:
                Write(waiting);
                break;
            case StatementWaiting waiting:
                Write(waiting);
                break;
            case ToolProgress tool:
                Tell(tool.ToString());
                _progress?.Show(tool, Database);
                break;
            case StatementProgress progress:
                _progress?.Show(progress);
                break;
            case LockRetrying retrying:
                Warn($"Revision {retrying.Step.Revision} did not get its locks (attempt {retrying.Attempt}). Nothing is held; again in {retrying.Pause.TotalSeconds:0.#} s."
                    + (retrying.Blockers.Count == 0 ? "" : $" In the way: {string.Join("; ", retrying.Blockers)}."));
                break;
            case RunStarted started:
                Tell($"run {started.RunId} holds the lock: {PlanText.Summary(started.Plan)}");
                break;
            case StepStarted started:
                Write(started);
                break;
            case StatementStarted started:
                cmdlet.WriteDebug(Guarded(started.Statement.Sql));
                _progress?.Show(started);
                break;
            case ProgressDue:
                _progress?.Write();
                break;
            case BatchCompleted batch:
                Write(batch);
                break;
            case RunCompleted { Result: { Steps.Count: 0, Error: null } result }:
                Announce($"nothing to do: {PlanText.Rows(result.EndHeads)}");
                break;
            case RunCompleted { Result: var result }:
                Tell($"run {result.RunId} {result.Outcome.ToString().ToLowerInvariant()}: {PlanText.Rows(result.EndHeads)}");
                break;
            case RunReported { ReportPath: { } path }:
                Announce($"report: {path}");
                break;
        }
    }

    /// <summary>Has the progress bar written at an even pace, where there is one.</summary>
    /// <returns>What ends that; null where nobody watches.</returns>
    public IDisposable? StartClock(EnginePump pump) =>
        _progress is null ? null : new Timer(_ => pump.Report(new ProgressDue()), null, ProgressBar.Pace, ProgressBar.Pace);

    /// <summary>Takes the progress bar away. A stopped pipeline takes nothing more, and has none.</summary>
    public void Close(bool isStopped)
    {
        if (!isStopped)
        {
            _progress?.Close();
        }
    }

    private void Announce(string text)
    {
        if (isRun)
        {
            cmdlet.WriteInformation(new HostInformationMessage { Message = Guarded(text) }, ["PSHOST"]);
        }
        else
        {
            Tell(text);
        }
    }

    private void Tell(string text)
    {
        if (!_asksAtEachLine || IsBound("Verbose"))
        {
            cmdlet.WriteVerbose(Guarded(text));
        }
    }

    private void Warn(string text)
    {
        if (!_asksAtEachLine || IsBound("WarningAction"))
        {
            cmdlet.WriteWarning(Guarded(text));
        }
        else
        {
            cmdlet.Host.UI?.WriteWarningLine(Guarded(text));
        }
    }

    private string Guarded(string text) => _ci is null ? text : CiText.Guard(text);

    private bool IsBound(string parameter) => cmdlet.MyInvocation.BoundParameters.ContainsKey(parameter);

    private void Write(LockWaiting waiting)
    {
        if (!_hasWarnedOfLock)
        {
            _hasWarnedOfLock = true;
            Warn($"Waiting for {waiting.Holder}, at most {waiting.Limit.TotalSeconds:0} s (-LockWait).");
        }

        _progress?.Show(waiting);
    }

    // Told again when it is somebody else; the bar shows it all the time.
    private void Write(StatementWaiting waiting)
    {
        string blockers = string.Join(' ', waiting.ProcessIds);
        if (blockers != _blockers)
        {
            _blockers = blockers;
            Tell($"{waiting.Step.Revision} waits for {string.Join("; ", waiting.Blockers)}");
        }

        _progress?.Show(waiting);
    }

    private void Write(BatchCompleted batch)
    {
        if (_sinceBatch.Elapsed > s_batchPeriod)
        {
            _sinceBatch.Restart();
            Tell(batch.ToString());
        }

        _progress?.Show(batch, Database);
    }

    private void Write(StepStarted started)
    {
        PlanStep step = started.Step;
        Tell($"{PlanText.Verb(step.Direction)} {step.Revision} {step.Message} ({started.Number} of {started.Count}, {step.Path})");
        _progress?.Show(started, Database);
    }
}
