namespace PSMigrate;

/// <summary>What came of the rehearsal of one revision.</summary>
public sealed record RehearsalResult
{
    /// <summary>The revision.</summary>
    public required string Revision { get; init; }

    /// <summary>The revision's message.</summary>
    public string Message { get; init; } = "";

    /// <summary>Whether it passed.</summary>
    public required RehearsalOutcome Outcome { get; init; }

    /// <summary>Whether it has a downgrade; one without is rehearsed up only.</summary>
    public bool IsReversible { get; init; }

    /// <summary>How long the first upgrade took; null when it did not get to its end.</summary>
    public TimeSpan? UpDuration { get; init; }

    /// <summary>How long the downgrade took; null when there is none, or it did not get to its end.</summary>
    public TimeSpan? DownDuration { get; init; }

    /// <summary>Locks that the transactions of the first upgrade held before their commits. What runs outside a transaction shows none.</summary>
    public IReadOnlyList<RehearsalLock> Locks { get; init => field = value.ToArray(); } = [];

    /// <summary>Tables and materialized views that the first upgrade wrote anew.</summary>
    public IReadOnlyList<string> Rewrites { get; init => field = value.ToArray(); } = [];

    /// <summary>What the downgrade did not bring back, or the second upgrade made otherwise than the first.</summary>
    public IReadOnlyList<SchemaDifference> Differences { get; init => field = value.ToArray(); } = [];

    /// <summary>Why it failed or was skipped, with file, line and column of what is to blame; null when it passed.</summary>
    public string? Error { get; init; }
}
