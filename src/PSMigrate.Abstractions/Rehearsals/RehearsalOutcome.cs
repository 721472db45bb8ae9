namespace PSMigrate;

/// <summary>What became of the rehearsal of a revision.</summary>
public enum RehearsalOutcome
{
    /// <summary>It went up, down and up again, and left what it should; one without a downgrade went up.</summary>
    Passed,

    /// <summary>A section failed, or the schema was not the same afterwards.</summary>
    Failed,

    /// <summary>It was not tried, because one before it failed; in a trial also, or not to its end, because it cannot be taken back.</summary>
    Skipped,
}
