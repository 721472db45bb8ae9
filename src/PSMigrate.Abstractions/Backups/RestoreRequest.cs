namespace PSMigrate;

/// <summary>Which backup to restore, and how.</summary>
public sealed record RestoreRequest
{
    /// <summary>The dump: a file or a folder.</summary>
    public required string Path { get; init; }

    /// <summary>The SHA-256 that it must have; null for the one in its manifest.</summary>
    public string? Hash { get; init; }

    /// <summary>Restore into the database as it is, in one transaction, in place of a new one that takes its name.</summary>
    public bool InPlace { get; init; }

    /// <summary>Keep the database there was, under a name with the time in it; else it is dropped once the new one has its name.</summary>
    public bool KeepOld { get; init; }

    /// <summary>Leave out owners and privileges: all belongs to the role that restores. For a server that does not have the roles.</summary>
    public bool NoOwner { get; init; }

    /// <summary>How many tables to write at the same time; not together with <see cref="InPlace"/>.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>End the sessions that others have on the database.</summary>
    public bool EndSessions { get; init; }

    /// <summary>How long to wait, in place, for a run to end; null for the configuration's <c>lock_wait</c>.</summary>
    public TimeSpan? LockWait { get; init; }

    /// <summary>Only look and ask; change nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Name of the database, where the environment is protected.</summary>
    public string? ConfirmDatabase { get; init; }

    /// <summary>Asked before anything is changed; null asks nobody. A person's yes ends sessions too.</summary>
    public Func<RestorePlan, Task<PlanConsent>>? Confirm { get; init; }
}
