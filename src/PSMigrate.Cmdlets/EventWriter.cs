using System.Diagnostics;
using System.Management.Automation;

namespace PSMigrate.Cmdlets;

/// <summary>
/// Tells on PowerShell's streams what the engine reports: results are output, warnings warnings, the story Verbose and SQL Debug.
/// The one line that people must see without asking, which database a run is about to change, is information shown on the
/// host, as Write-Host does; reading cmdlets say it in Verbose.
/// </summary>
/// <param name="cmdlet">The cmdlet to write through.</param>
/// <param name="isRun">Whether it runs a plan, or would without -WhatIf.</param>
internal sealed class EventWriter(PSCmdlet cmdlet, bool isRun)
{
    private const int ActivityId = 0x505351;

    // With -Debug a compiled cmdlet asks "Continue with this operation?" at each verbose line and each warning, and fails where nobody
    // answers. A run that holds a lock must do neither.
    private readonly bool _asksAtEachLine =
        cmdlet.MyInvocation.BoundParameters.TryGetValue("Debug", out object? debug) && LanguagePrimitives.IsTrue(debug);

    private static readonly TimeSpan s_batchPeriod = TimeSpan.FromSeconds(10);

    private readonly bool _showsProgress = Interaction.ShowsProgress(cmdlet.Host);
    private ProgressRecord? _progress;
    private string _database = "";
    private bool _hasWarnedOfLock;
    private readonly Stopwatch _sinceBatch = Stopwatch.StartNew();

    public void Write(MigrationEvent migrationEvent)
    {
        switch (migrationEvent)
        {
            case StepCompleted completed:
                cmdlet.WriteObject(completed.Result);
                break;
            case Connected connected:
                _database = connected.Database.Database;
                Announce(connected.Database.ToString());
                break;
            case ServerNotice { Severity: "WARNING" } notice:
                Warn(notice.Text);
                break;
            case ServerNotice notice:
                Tell($"{notice.Severity}: {notice.Text}");
                break;
            case Note { IsWarning: true } note:
                Warn(note.Text);
                break;
            case Note note:
                Tell(note.Text);
                break;
            case LockWaiting waiting:
                Write(waiting);
                break;
            case RunStarted started:
                Tell($"run {started.RunId} holds the lock: {PlanText.Summary(started.Plan)}");
                break;
            case StepStarted started:
                Write(started);
                break;
            case StatementStarted started:
                cmdlet.WriteDebug(started.Statement.Sql);
                Show(_progress?.StatusDescription ?? started.Step.Revision, _progress?.PercentComplete ?? -1, operation: FirstLine(started.Statement.Sql));
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
        }
    }

    /// <summary>Takes the progress bar away. A stopped pipeline takes nothing more, and has none.</summary>
    public void Close(bool isStopped)
    {
        if (_progress is not null && !isStopped)
        {
            cmdlet.WriteProgress(new ProgressRecord(ActivityId, _progress.Activity, _progress.StatusDescription) { RecordType = ProgressRecordType.Completed });
        }

        _progress = null;
    }

    private void Announce(string text)
    {
        if (isRun)
        {
            cmdlet.WriteInformation(new HostInformationMessage { Message = text }, ["PSHOST"]);
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
            cmdlet.WriteVerbose(text);
        }
    }

    private void Warn(string text)
    {
        if (!_asksAtEachLine || IsBound("WarningAction"))
        {
            cmdlet.WriteWarning(text);
        }
        else
        {
            cmdlet.Host.UI?.WriteWarningLine(text);
        }
    }

    private bool IsBound(string parameter) => cmdlet.MyInvocation.BoundParameters.ContainsKey(parameter);

    private void Write(LockWaiting waiting)
    {
        if (!_hasWarnedOfLock)
        {
            _hasWarnedOfLock = true;
            Warn($"Waiting for {waiting.Holder}, at most {waiting.Limit.TotalSeconds:0} s (-LockWait).");
        }

        Show($"waiting for {waiting.Holder}", -1, (int)Math.Max(0, (waiting.Limit - waiting.Waited).TotalSeconds));
    }

    private void Write(BatchCompleted batch)
    {
        if (_sinceBatch.Elapsed > s_batchPeriod)
        {
            _sinceBatch.Restart();
            Tell(batch.ToString());
        }

        Show(batch.ToString(), batch.Percent ?? -1, (int?)batch.Remaining?.TotalSeconds ?? -1, FirstLine(batch.Statement.Sql));
    }

    private void Write(StepStarted started)
    {
        PlanStep step = started.Step;
        Tell($"{PlanText.Verb(step.Direction)} {step.Revision} {step.Message} ({started.Number} of {started.Count}, {step.Path})");
        Show($"{started.Number} of {started.Count}: {step.Revision} {step.Message}", 100 * (started.Number - 1) / started.Count);
    }

    // A new record each time: whoever gets one may keep it.
    private void Show(string status, int percent, int seconds = -1, string operation = "")
    {
        if (!_showsProgress)
        {
            return;
        }

        _progress = new ProgressRecord(ActivityId, $"Migrating {_database}".TrimEnd(), status)
        {
            PercentComplete = percent,
            SecondsRemaining = seconds,
            CurrentOperation = operation,
        };
        cmdlet.WriteProgress(_progress);
    }

    private static string FirstLine(string text)
    {
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }
}
