namespace PSMigrate;

/// <summary>How to run.</summary>
public sealed record RunOptions
{
    /// <summary>How long to wait for another run to end; zero fails at once; null takes the configuration's <c>lock_wait</c>.</summary>
    public TimeSpan? LockWait { get; init; }

    /// <summary>Treat something newer than the target in the database as a warning and success.</summary>
    public bool AllowNewer { get; init; }

    /// <summary>Asked once, with the whole plan and before anything is locked; null runs without asking.</summary>
    public Func<MigrationPlan, Task<PlanConsent>>? Confirm { get; init; }

    /// <summary>For a stamp: forget every row first, unknown ones included.</summary>
    public bool Purge { get; init; }

    /// <summary>What to do with a statement outside a transaction that an earlier run began and of which neither the history table nor the catalog knows how it ended.</summary>
    public UnfinishedStatement Unfinished { get; init; }

    /// <summary>For a downgrade: lose data, without a recent backup too.</summary>
    public bool AllowDataLoss { get; init; }

    /// <summary>For a downgrade: take the scripts that the history table has stored where files are gone, or their downgrade is not any more the one that was applied.</summary>
    public bool FromLog { get; init; }

    /// <summary>Name of the database, as a person typed it: needed where the environment is protected.</summary>
    public string? ConfirmDatabase { get; init; }
}
