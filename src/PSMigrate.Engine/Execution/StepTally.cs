using System.Diagnostics;

namespace PSMigrate.Engine.Execution;

/// <summary>What a step has done so far, and for how long it has been at it, waits between tries included.</summary>
internal sealed class StepTally
{
    private (int Statements, long Rows) _kept;

    public DateTimeOffset Started { get; } = DateTimeOffset.UtcNow;

    public Stopwatch Clock { get; } = Stopwatch.StartNew();

    public int Statements { get; set; }

    public long Rows { get; set; }

    /// <summary>What has run so far stays, whatever comes.</summary>
    public void Keep() => _kept = (Statements, Rows);

    /// <summary>What was not kept is rolled back.</summary>
    public void RollBack() => (Statements, Rows) = _kept;
}
