using System.Diagnostics;

namespace PSMigrate.Engine.Execution;

/// <summary>
/// What a step has done so far, and for how long it has been at it, waits between tries included. Of one that went to the server together with
/// others the server tells how long its transaction took.
/// </summary>
internal sealed class StepTally
{
    private (int Statements, long Rows) _kept;

    public DateTimeOffset Started { get; private set; } = DateTimeOffset.UtcNow;

    public Stopwatch Clock { get; } = Stopwatch.StartNew();

    /// <summary>How long it took, of which the server may know better than our clock.</summary>
    public TimeSpan Duration { get => field == TimeSpan.Zero ? Clock.Elapsed : field; private set; }

    public int Statements { get; set; }

    public long Rows { get; set; }

    /// <summary>Of a step that went to the server together with others: what is known now that it is committed.</summary>
    public void Take(PipelinedStep step)
    {
        (Statements, Rows) = (step.Statements.Count, step.Rows);
        if (step.Started is { } started)
        {
            (Started, Duration) = (started, step.Duration);
        }
    }

    /// <summary>What has run so far stays, whatever comes.</summary>
    public void Keep() => _kept = (Statements, Rows);

    /// <summary>What was not kept is rolled back.</summary>
    public void RollBack() => (Statements, Rows) = _kept;
}
