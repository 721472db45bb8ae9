using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Execution;

/// <summary>What a run has done so far, for whoever waits for its result.</summary>
/// <param name="identity">The run.</param>
/// <param name="database">Name of the database.</param>
/// <param name="direction">Which way it goes.</param>
/// <param name="start">Rows of the version table before it.</param>
/// <param name="progress">Told of each step once it is committed, and of the end.</param>
internal sealed class RunRecord(
    RunIdentity identity, string database, MigrationDirection direction, IReadOnlyList<string> start, IProgress<MigrationEvent> progress)
{
    private readonly List<StepResult> _steps = [];
    private readonly List<StepResult> _uncommitted = [];
    private readonly IReadOnlyList<string> _start = start;
    private IReadOnlyList<string> _committedRows = start;
    private IReadOnlyList<string> _rows = start;

    /// <summary>How many steps have run that are not committed yet.</summary>
    public int Uncommitted => _uncommitted.Count;

    /// <summary>A step has run, and its transaction may still be open.</summary>
    public void Ran(CompiledStep step, StepTally tally)
    {
        _rows = HeadRows.Apply(_rows, step.Graph.Changes);
        _uncommitted.Add(Result(step, RunOutcome.Done, tally, null));
    }

    /// <summary>What has run is committed.</summary>
    /// <returns>The steps of which that is new.</returns>
    public IReadOnlyList<StepResult> Commit()
    {
        StepResult[] committed = [.. _uncommitted];
        _uncommitted.Clear();
        _committedRows = _rows;
        foreach (StepResult result in committed)
        {
            _steps.Add(result);
            progress.Report(new StepCompleted(result));
        }

        return committed;
    }

    /// <summary>What is not committed is gone.</summary>
    public void RollBack()
    {
        _uncommitted.Clear();
        _rows = _committedRows;
    }

    /// <summary>A step was stopped, which takes with it what is not committed.</summary>
    public void Stopped(CompiledStep step, RunOutcome outcome, StepTally tally, MigrationException error)
    {
        RollBack();
        _steps.Add(Result(step, outcome, tally, error));
    }

    public RunResult Complete(RunOutcome outcome, MigrationException? error)
    {
        RunResult result = new()
        {
            RunId = identity.RunId,
            Database = database,
            Direction = direction,
            StartHeads = _start,
            EndHeads = _committedRows,
            Outcome = outcome,
            Steps = [.. _steps],
            Error = error,
        };
        progress.Report(new RunCompleted(result));
        return result;
    }

    private StepResult Result(CompiledStep step, RunOutcome outcome, StepTally tally, MigrationException? error) => new()
    {
        Revision = step.Revision,
        Direction = step.Direction,
        Database = database,
        RunId = identity.RunId,
        Outcome = outcome,
        Started = tally.Started,
        Duration = tally.Duration,
        StatementCount = tally.Statements,
        RowCount = tally.Rows,
        Error = error?.Message,
    };
}
