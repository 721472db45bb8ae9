namespace PSMigrate;

/// <summary>How to run a backfill.</summary>
public sealed record BackfillOptions
{
    /// <summary>How long to wait for another run to end; zero fails at once; null takes the configuration's <c>lock_wait</c>.</summary>
    public TimeSpan? LockWait { get; init; }

    /// <summary>Asked once, before anything is locked; null runs without asking.</summary>
    public Func<BackfillPlan, Task<PlanConsent>>? Confirm { get; init; }

    /// <summary>Name of the database, as a person typed it: needed where the environment is protected.</summary>
    public string? ConfirmDatabase { get; init; }
}
