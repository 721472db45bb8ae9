namespace PSMigrate;

/// <summary>A session that others wait for, or would. What the role may not see (pg_read_all_stats) is null.</summary>
public sealed record Blocker
{
    /// <summary>The server's process of the session.</summary>
    public required int ProcessId { get; init; }

    /// <summary>Its role.</summary>
    public string? User { get; init; }

    /// <summary>Its database.</summary>
    public string? Database { get; init; }

    /// <summary>Its application_name.</summary>
    public string? Application { get; init; }

    /// <summary>The address it connects from; null for a local socket.</summary>
    public string? Address { get; init; }

    /// <summary>What it is doing: <c>active</c>, <c>idle in transaction</c>, <c>idle</c>, …, as pg_stat_activity has it.</summary>
    public string? State { get; init; }

    /// <summary>When the session began. Together with the process id it names the session: the server uses process ids again.</summary>
    public DateTimeOffset? SessionStarted { get; init; }

    /// <summary>How long its transaction is open; null without one.</summary>
    public TimeSpan? TransactionAge { get; init; }

    /// <summary>How long it is in its state.</summary>
    public TimeSpan? StateAge { get; init; }

    /// <summary>How long ago its current, or last, statement began.</summary>
    public TimeSpan? QueryAge { get; init; }

    /// <summary>Whether it is a run of psmigrate and holds the lock that lets one run work at a time.</summary>
    public bool IsRun { get; init; }

    /// <summary>The processes that wait for it.</summary>
    public IReadOnlyList<int> Blocks { get; init => field = value.ToArray(); } = Array.Empty<int>();

    /// <summary>The processes that it waits for itself.</summary>
    public IReadOnlyList<int> WaitsFor { get; init => field = value.ToArray(); } = Array.Empty<int>();

    /// <summary>The locks it holds on relations of this database.</summary>
    public IReadOnlyList<BlockerLock> Locks { get; init => field = value.ToArray(); } = Array.Empty<BlockerLock>();

    /// <summary>Its current, or last, statement, with passwords masked; null unless it was asked for.</summary>
    public string? Query { get; init; }

    /// <summary>What stopping it does, and what would be lost, on one line.</summary>
    /// <param name="cancelOnly">Whether only its statement is to be cancelled.</param>
    public string Describe(bool cancelOnly) => (cancelOnly, TransactionAge) switch
    {
        (true, _) => "Cancel the statement, and keep the session",
        (false, { } age) => $"End the session, and roll back its transaction of {Duration.Describe(age)}",
        _ when State == "idle" => "End the session, which has no transaction open",
        _ => "End the session, and roll back what it has not committed",
    };

    /// <summary>Who it is, on one line.</summary>
    public override string ToString() => $"process {ProcessId}{(User is null ? "" : $" of {User}")}"
        + $"{(string.IsNullOrEmpty(Application) ? "" : $" ({Application})")}{(Address is null ? "" : $" from {Address}")}";
}
