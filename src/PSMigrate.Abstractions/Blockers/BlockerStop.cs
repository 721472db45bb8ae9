namespace PSMigrate;

/// <summary>Which session to stop, and how.</summary>
public sealed record BlockerStop
{
    /// <summary>The server's process of the session.</summary>
    public required int ProcessId { get; init; }

    /// <summary>When the session began, where that is known: another session of the same process id is left alone.</summary>
    public DateTimeOffset? SessionStarted { get; init; }

    /// <summary>Cancel the statement only; the session stays, and so does its transaction.</summary>
    public bool CancelOnly { get; init; }

    /// <summary>Also when it is a run of psmigrate that holds its lock.</summary>
    public bool IncludeRun { get; init; }

    /// <summary>Name of the database, where the environment is protected.</summary>
    public string? ConfirmDatabase { get; init; }

    /// <summary>Asks whether to; null asks nobody.</summary>
    public Func<Blocker, Task<PlanConsent>>? Confirm { get; init; }
}
