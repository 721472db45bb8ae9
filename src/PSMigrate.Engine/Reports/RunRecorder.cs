namespace PSMigrate.Engine.Reports;

/// <summary>Passes on what is told, and where a run is to be reported takes down what and when. Told from whatever thread it happens on.</summary>
internal sealed class RunRecorder(IProgress<MigrationEvent> progress, Func<DateTimeOffset>? clock = null) : IProgress<MigrationEvent>
{
    private const int MostMessages = 200;

    private readonly object _gate = new();
    private readonly Dictionary<string, StepRecord> _steps = new(StringComparer.Ordinal);
    private readonly List<WaitRecord> _waits = [];
    private readonly List<MessageRecord> _messages = [];
    private bool _isOn;
    private DateTimeOffset _began;
    private DatabaseInfo? _database;
    private MigrationPlan? _plan;
    private RunResult? _result;
    private PieceRecord? _open;

    /// <summary>From now on all is taken down.</summary>
    public void Begin()
    {
        _began = Now();
        _isOn = true;
    }

    public void Report(MigrationEvent value)
    {
        if (_isOn)
        {
            lock (_gate)
            {
                Record(value, Now());
            }
        }

        progress.Report(value);
    }

    /// <summary>What was taken down.</summary>
    /// <param name="direction">Which way it was to go, in case it did not come to a plan.</param>
    /// <param name="error">What ended it, or null.</param>
    public RunRecord End(MigrationDirection direction, MigrationException? error)
    {
        lock (_gate)
        {
            _isOn = false;
            DateTimeOffset ended = Now();
            Close(ended);
            RunResult? result = error?.Run ?? _result;
            foreach (StepResult step in result?.Steps ?? [])
            {
                if (_steps.TryGetValue(step.Revision, out StepRecord? record))
                {
                    record.Result = step;
                }
            }

            return new RunRecord
            {
                Direction = direction,
                Began = _began,
                Ended = ended,
                Outcome = result?.Outcome ?? (error is null ? RunOutcome.Done : error.Kind == MigrationErrorKind.Cancelled ? RunOutcome.Interrupted : RunOutcome.Failed),
                Database = _database,
                StartHeads = result?.StartHeads ?? _plan?.StartHeads,
                EndHeads = result?.EndHeads,
                Error = error,
                Steps = [.. _steps.Values],
                Waits = _waits,
                Messages = _messages,
            };
        }
    }

    private void Record(MigrationEvent value, DateTimeOffset now)
    {
        switch (value)
        {
            case Connected connected:
                _database = connected.Database;
                break;
            case RunStarted started:
                _plan = started.Plan;
                foreach (PlanStep step in started.Plan.Steps)
                {
                    _steps[step.Revision] = new StepRecord(step);
                }

                break;
            case StepStarted started:
                Close(now);
                break;
            case StatementStarted started when _steps.TryGetValue(started.Step.Revision, out StepRecord? step):
                PieceRecord piece = step.PieceOf(started.Statement, now);
                if (piece != _open)
                {
                    Close(now);
                    _open = piece;
                }

                piece.Ended = null;
                break;
            case StepCompleted completed:
                Close(now);
                if (_steps.TryGetValue(completed.Result.Revision, out StepRecord? done))
                {
                    done.Result = completed.Result;
                }

                break;
            case StatementWaiting waiting:
                Wait(waiting.Step.Revision, waiting.Blockers, waiting.Waited, now);
                break;
            case LockWaiting waiting:
                Wait(null, [waiting.Holder.ToString()], waiting.Waited, now);
                break;
            case LockRetrying retrying:
                _waits.Add(new WaitRecord(retrying.Step.Revision, retrying.Blockers, now) { Attempt = retrying.Attempt, Lasted = retrying.Pause });
                break;
            case Note note:
                Say(note.IsWarning ? "warning" : "note", note.Text, now);
                break;
            case ServerNotice notice:
                Say(notice.Severity.ToLowerInvariant(), notice.Text, now);
                break;
            case RunCompleted completed:
                Close(now);
                _result = completed.Result;
                break;
        }
    }

    // The same wait is told every second.
    private void Wait(string? revision, IReadOnlyList<string> blockers, TimeSpan waited, DateTimeOffset now)
    {
        DateTimeOffset began = now - waited;
        if (_waits.LastOrDefault() is { Attempt: 0 } last && last.Revision == revision && began - last.Began < TimeSpan.FromSeconds(1))
        {
            last.Lasted = waited;
            last.Blockers = blockers;
        }
        else
        {
            _waits.Add(new WaitRecord(revision, blockers, began) { Lasted = waited });
        }
    }

    private void Say(string severity, string text, DateTimeOffset now)
    {
        if (_messages.Count < MostMessages)
        {
            _messages.Add(new MessageRecord(now, severity, text));
        }
    }

    private void Close(DateTimeOffset now)
    {
        if (_open is not null)
        {
            _open.Ended = now;
            _open = null;
        }
    }

    private DateTimeOffset Now() => clock?.Invoke() ?? DateTimeOffset.UtcNow;
}
