using System.Diagnostics;
using PSMigrate.Cli.Output.Text;

namespace PSMigrate.Cli.Output;

/// <summary>
/// Tells what happens while it happens: revisions on stdout as they complete; the database, notes, warnings, waiting and
/// the line of progress on stderr. In JSON only warnings. A CI system gets its commands on stdout, among the lines that they group; in JSON
/// there is no room for them.
/// </summary>
internal sealed class EventPrinter(Terminal terminal, bool isJson, bool isVerbose) : IProgress<MigrationEvent>
{
    private static readonly TimeSpan s_period = TimeSpan.FromSeconds(15);

    private readonly object _gate = new();
    private readonly ProgressLine _progress = new(terminal, isJson);
    private readonly Dictionary<string, string> _messages = new(StringComparer.Ordinal);
    private readonly CiLog? _ci = CiLog.Find(terminal.Variable);
    private readonly Stopwatch _sinceWaiting = new();
    private readonly Stopwatch _sinceBatch = Stopwatch.StartNew();
    private string? _waiting;
    private int _failedTargets;

    /// <summary>The database that was reached, if any was.</summary>
    public DatabaseInfo? Database { get; private set; }

    /// <summary>How the run ended, where there was one.</summary>
    public RunResult? Result { get; private set; }

    public void Report(MigrationEvent value)
    {
        // Events come from whatever thread they happen on.
        lock (_gate)
        {
            IReadOnlyList<string> commands = _ci?.Tell(value) ?? [];
            Print(value);
            if (!isJson)
            {
                WriteAll(commands);
            }
        }
    }

    /// <summary>Ends the line of progress, so that what is written next has a line of its own.</summary>
    public void Finish()
    {
        lock (_gate)
        {
            _progress.Clear();
        }
    }

    private void Print(MigrationEvent value)
    {
        switch (value)
        {
            case Connected connected:
                // --wait connects once more; a person needs to read it once.
                if (connected.Database != Database)
                {
                    Tell(connected.Database.ToString());
                }

                Database = connected.Database;
                break;
            case Note { IsWarning: true } warning:
                Warn(warning.Text);
                break;
            case Note note:
                Tell($"note: {note.Text}");
                break;
            case ServerNotice { Severity: "WARNING" } notice:
                Warn(notice.Text);
                break;
            case ServerNotice notice when isVerbose:
                Tell($"{notice.Severity.ToLowerInvariant()}: {notice.Text}");
                break;
            case LockWaiting waiting:
                PrintWaiting($"{waiting.Holder.ProcessId}", $"waiting for another run to end: {waiting.Holder} ({Amount.Of(waiting.Waited)} of {Amount.Of(waiting.Limit)})");
                break;
            case StatementWaiting waiting:
                PrintWaiting(
                    string.Join(' ', waiting.ProcessIds),
                    $"revision {waiting.Step.Revision} waits {Amount.Of(waiting.Waited)} for {string.Join("; ", waiting.Blockers)}");
                break;
            case ToolProgress tool:
                if (isVerbose)
                {
                    Tell(tool.ToString());
                }
                else
                {
                    _progress.Show(tool.ToString());
                }

                break;
            case StatementProgress progress:
                _progress.Show($"{Named(progress.Step.Direction, progress.Step.Revision)}: {progress.Phase}{(progress.Percent < 0 ? "" : $" {progress.Percent}%")}");
                break;
            case LockRetrying retrying:
                Tell($"note: revision {retrying.Step.Revision} did not get its locks (attempt {retrying.Attempt}), nothing is held; again in {Amount.Of(retrying.Pause)}"
                    + (retrying.Blockers.Count > 0 ? $". In the way: {string.Join("; ", retrying.Blockers)}" : ""));
                break;
            case RunStarted started:
                foreach (PlanStep step in started.Plan.Steps)
                {
                    _messages[step.Revision] = step.Message;
                }

                break;
            case StepStarted started:
                _messages[started.Step.Revision] = started.Step.Message;
                _progress.Show($"[{started.Number}/{started.Count}] {Named(started.Step.Direction, started.Step.Revision)}");
                break;
            case StatementStarted started when isVerbose:
                Tell($"{new SourcePosition(started.Step.Path, started.Statement.Line, started.Statement.Column)}: {started.Statement.Command}");
                break;
            case BatchCompleted batch:
                PrintBatch(batch);
                break;
            case StepCompleted completed when _ci is null || isJson:
                PrintStep(completed.Result);
                break;
            case RunCompleted completed:
                Result = completed.Result;
                break;
            case FleetStarted fleet:
                Tell($"{Amount.Of(fleet.Count, "target")}, {fleet.ThrottleLimit} at once{(fleet.Canary > 0 ? $", {fleet.Canary} first as a canary" : "")}");
                break;
            case FleetTargetEnded ended:
                PrintTarget(ended);
                break;
            case RunReported { ReportPath: { } path }:
                Tell($"report: {path}");
                break;
        }
    }

    private void WriteAll(IEnumerable<string> commands)
    {
        foreach (string command in commands)
        {
            terminal.Raw.WriteLine(command);
        }
    }

    private void PrintStep(StepResult step)
    {
        _progress.Clear();
        if (!isJson)
        {
            string end = step.Outcome == RunOutcome.Done ? Amount.Of(step.StatementCount, "statement") : step.Outcome.ToString().ToLowerInvariant();
            terminal.Out.WriteLine($"{Named(step.Direction, step.Revision)} ({end}, {Amount.Of(step.Duration)})");
        }
    }

    // Those that were not begun are counted at the end.
    private void PrintTarget(FleetTargetEnded ended)
    {
        _failedTargets += ended.Result.Outcome == FleetOutcome.Failed ? 1 : 0;
        if (!isJson && ended.Result.Outcome != FleetOutcome.NotBegun)
        {
            _progress.Clear();
            terminal.Out.WriteLine(FleetText.Line(ended.Result));
        }

        if (ended.Number < ended.Count)
        {
            _progress.Show($"[{ended.Number}/{ended.Count}]{(_failedTargets > 0 ? $" {_failedTargets} failed" : "")}");
        }
    }

    private void PrintBatch(BatchCompleted batch)
    {
        string left = batch.Remaining is { } remaining ? $", about {Amount.Of(remaining)} left" : "";
        string percent = batch.Percent is { } done ? $" ({done}%)" : "";
        string text = $"{batch}{percent}{left}";
        if (!_progress.Show(text) && _sinceBatch.Elapsed > s_period)
        {
            _sinceBatch.Restart();
            Tell(text);
        }
    }

    // On a terminal the line of progress; elsewhere a line when it is somebody else, and now and then.
    private void PrintWaiting(string holder, string text)
    {
        if (!_progress.Show(text) && (holder != _waiting || _sinceWaiting.Elapsed > s_period))
        {
            _waiting = holder;
            _sinceWaiting.Restart();
            Tell(text);
        }
    }

    private string Named(MigrationDirection direction, string revision) =>
        $"{Arrow.Of(direction)} {revision} {_messages.GetValueOrDefault(revision)}".TrimEnd();

    private void Warn(string text)
    {
        _progress.Clear();
        terminal.Error.WriteLine($"{Color.Paint("warning", Color.Yellow, terminal.ColorsError && !isJson)}: {text}");
    }

    private void Tell(string text)
    {
        if (!isJson)
        {
            _progress.Clear();
            terminal.Error.WriteLine(text);
        }
    }
}
