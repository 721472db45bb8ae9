namespace PSMigrate.Engine.Execution;

/// <summary>What a step has done so far.</summary>
internal sealed class StepTally
{
    public int Statements { get; set; }

    public long Rows { get; set; }
}
