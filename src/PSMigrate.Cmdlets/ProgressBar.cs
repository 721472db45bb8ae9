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
    private string _status = "";
    private StepStarted? _step;
    private int _statements;
    private int _statement;
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
        _statement = 0;
        Keep(Percent());
    }

    /// <summary>A statement begins.</summary>
    public void Show(StatementStarted started)
    {
        // One that is tried again is no further one.
        _statement = Math.Min(_statement + 1, _statements);
        Keep(Percent(), operation: $"statement {_statement} of {_statements}: {FirstLine(started.Statement.Sql)}");
    }

    /// <summary>The run waits for another one.</summary>
    public void Show(LockWaiting waiting)
    {
        _status = $"waiting for {waiting.Holder}";
        Keep(-1, (int)Math.Max(0, (waiting.Limit - waiting.Waited).TotalSeconds));
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

    private int Percent() => _step is null ? -1
        : (int)(100 * (_step.Number - 1 + (_statements == 0 ? 0 : Math.Max(0, _statement - 1) / (double)_statements)) / _step.Count);

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
