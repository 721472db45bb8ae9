namespace PSMigrate;

/// <summary>How a run, a step or a statement ended, as the history table has it.</summary>
public enum RunOutcome
{
    /// <summary>Begun, end unknown.</summary>
    Started,

    /// <summary>Finished and recorded.</summary>
    Done,

    /// <summary>Failed and rolled back to the last whole segment.</summary>
    Failed,

    /// <summary>Cancelled, or its connection was lost.</summary>
    Interrupted,

    /// <summary>A word in the history table that this version does not know; it is never written.</summary>
    Unknown,
}
