namespace PSMigrate;

/// <summary>What became of one target of a fleet.</summary>
public enum FleetOutcome
{
    /// <summary>Its turn did not come: a canary failed, too many others did, or the fleet was stopped. It is as it was.</summary>
    NotBegun,

    /// <summary>It was there already.</summary>
    UpToDate,

    /// <summary>It has something to do, and nothing was to be run.</summary>
    Pending,

    /// <summary>It was upgraded.</summary>
    Done,

    /// <summary>Its upgrade failed; it is at its last whole revision.</summary>
    Failed,

    /// <summary>It was stopped on request; it is at its last whole revision.</summary>
    Interrupted,
}
