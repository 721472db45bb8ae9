using System.Management.Automation;

namespace PSMigrate.Cmdlets;

/// <summary>
/// The progress bar of a run: revision, statement, percentage. Keeps what is newest and writes it when a clock says so, because a
/// run may have thousands of statements in a second, and the last of them may take an hour.
/// </summary>
/// <param name="cmdlet">The cmdlet to write through.</param>
internal sealed class ProgressBar(PSCmdlet cmdlet)
{
    private const int ActivityId = 0x505351;

    private string _activity = "Migrating";
    private string _status = "running";
    private StepStarted? _step;
    private int _statements;
    private int _failed;
    private ProgressRecord? _next;
    private bool _isShown;

    /// <summary>Time between two writes.</summary>
    public static TimeSpan Pace { get; } = TimeSpan.FromMilliseconds(200);

    /// <summary>A revision begins.</summary>
    public void Show(StepStarted started, DatabaseInfo? database)
    {
        PlanStep step = started.Step;
        _activity = $"Migrating {database?.Database}".TrimEnd();
        _status = $"{started.Number} of {started.Count}: {step.Revision} {step.Message}".TrimEnd();
        _step = started;
        _statements = step.Statements.Count();
        Keep(Percent(done: 0));
    }

    /// <summary>A statement begins. Those of a transaction go to the server together, and it does not say how far it is among them.</summary>
    public void Show(StatementStarted started)
    {
        int number = started.Statement.Number;
        if (started.Step.Segments.FirstOrDefault(segment => segment.Statements.Count > 0 && segment.Statements[^1].Number >= number) is not { } segment)
        {
            // A PowerShell script: how many it will send, nobody knows.
            Keep(Percent(done: 0), operation: $"statement {number}: {FirstLine(started.Statement.Sql)}");
            return;
        }

        PlanStatement first = segment.IsTransactional ? segment.Statements[0] : started.Statement;
        if (number == first.Number)
        {
            int done = started.Step.Statements.TakeWhile(statement => statement.Number < number).Count();
            int together = segment.IsTransactional ? segment.Statements.Count : 1;
            string which = together == 1 ? $"statement {done + 1}" : $"statements {done + 1} to {done + together}";
            Keep(Percent(done), operation: $"{which} of {_statements}: {FirstLine(first.Sql)}");
        }
    }

    /// <summary>A batch is committed: what is to come of this statement is known better than what comes behind it.</summary>
    public void Show(BatchCompleted batch, DatabaseInfo? database)
    {
        _activity = $"Migrating {database?.Database}".TrimEnd();
        Keep(batch.Percent ?? -1, (int?)batch.Remaining?.TotalSeconds ?? -1, $"{batch}: {FirstLine(batch.Statement.Sql)}");
    }

    /// <summary>The run waits for another one.</summary>
    public void Show(LockWaiting waiting)
    {
        _status = $"waiting for {waiting.Holder}";
        Keep(-1, (int)Math.Max(0, (waiting.Limit - waiting.Waited).TotalSeconds));
    }

    /// <summary>A statement waits for others.</summary>
    public void Show(StatementWaiting waiting) => Keep(-1, operation: $"waits {waiting.Waited.TotalSeconds:0} s for {string.Join("; ", waiting.Blockers)}");

    /// <summary>The server says how far a statement is.</summary>
    public void Show(StatementProgress progress) => Keep(progress.Percent, operation: progress.Phase);

    /// <summary>pg_dump or pg_restore says what it does; how much is left, it does not say.</summary>
    public void Show(ToolProgress tool, DatabaseInfo? database)
    {
        _activity = $"{tool.Tool} {database?.Database}".TrimEnd();
        Keep(-1, operation: tool.Text);
    }

    /// <summary>A target of a fleet has ended.</summary>
    public void Show(FleetTargetEnded ended)
    {
        _failed += ended is { Result.Outcome: FleetOutcome.Failed } ? 1 : 0;
        _activity = "Migrating a fleet";
        _status = $"{ended.Number} of {ended.Count}{(_failed > 0 ? $", {_failed} failed" : "")}";
        Keep(100 * ended.Number / ended.Count);
    }

    /// <summary>Writes what is new since the last time.</summary>
    public void Write()
    {
        if (_next is not null)
        {
            cmdlet.WriteProgress(_next);
            _next = null;
            _isShown = true;
        }
    }

    /// <summary>Takes the bar away, if there ever was one.</summary>
    public void Close()
    {
        if (_isShown)
        {
            cmdlet.WriteProgress(new ProgressRecord(ActivityId, _activity, _status) { RecordType = ProgressRecordType.Completed });
        }
    }

    private int Percent(int done) => _step is null ? -1 : (int)(100 * (_step.Number - 1 + (done / (double)Math.Max(1, _statements))) / _step.Count);

    // A new record each time: whoever gets one may keep it.
    private void Keep(int percent, int seconds = -1, string operation = "") => _next = new ProgressRecord(ActivityId, _activity, _status)
    {
        PercentComplete = percent,
        SecondsRemaining = seconds,
        CurrentOperation = operation,
    };

    private static string FirstLine(string text)
    {
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }
}
