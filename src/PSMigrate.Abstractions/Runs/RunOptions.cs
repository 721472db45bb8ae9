namespace PSMigrate;

/// <summary>How to run.</summary>
public sealed record RunOptions
{
    /// <summary>How long to wait for another run to end; zero fails at once; null takes the configuration's <c>lock_wait</c>.</summary>
    public TimeSpan? LockWait { get; init; }

    /// <summary>Treat something newer than the target in the database as a warning and success.</summary>
    public bool AllowNewer { get; init; }

    /// <summary>Version rows that a person saw when agreeing to the plan; others at the start of the run are <see cref="HeadsChangedException"/>.</summary>
    public IReadOnlyList<string>? ConfirmedHeads { get; init; }

    /// <summary>For a stamp: forget every row first, unknown ones included.</summary>
    public bool Purge { get; init; }

    /// <summary>The person's word that it is meant for this database, needed where the environment is protected.</summary>
    public string? ConfirmDatabase { get; init; }
}
