namespace PSMigrate;

/// <summary>What was done to a session.</summary>
public sealed record StoppedBlocker
{
    /// <summary>The server's process of the session.</summary>
    public required int ProcessId { get; init; }

    /// <summary>Its role.</summary>
    public string? User { get; init; }

    /// <summary>Its application_name.</summary>
    public string? Application { get; init; }

    /// <summary>When the session began.</summary>
    public DateTimeOffset? SessionStarted { get; init; }

    /// <summary><c>cancelled</c>: its statement was; <c>terminated</c>: the session was.</summary>
    public required string Action { get; init; }

    /// <summary>Whether it was seen to be gone; a session that is being terminated may still be rolling back.</summary>
    public bool HasEnded { get; init; }

    /// <summary>How long its transaction was open; null without one, or when it may not be seen.</summary>
    public TimeSpan? TransactionAge { get; init; }
}
