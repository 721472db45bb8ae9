namespace PSMigrate;

/// <summary>What became of one target of a fleet.</summary>
public sealed record FleetTargetResult
{
    /// <summary>Name of the target.</summary>
    public required string Name { get; init; }

    /// <summary>Name of its database.</summary>
    public required string Database { get; init; }

    /// <summary>Its server, host and port.</summary>
    public required string Server { get; init; }

    /// <summary>The schema that it is; null for the whole database.</summary>
    public string? Schema { get; init; }

    /// <summary>How it ended.</summary>
    public required FleetOutcome Outcome { get; init; }

    /// <summary>Id of its run, as its history table has it; null where none began.</summary>
    public Guid? RunId { get; init; }

    /// <summary>Rows of its version table before, sorted; null where nobody looked.</summary>
    public IReadOnlyList<string>? StartHeads { get; init => field = value?.ToArray(); }

    /// <summary>Rows of its version table after, sorted; null where nobody looked.</summary>
    public IReadOnlyList<string>? EndHeads { get; init => field = value?.ToArray(); }

    /// <summary>The revisions that were applied, oldest first; of a pending target those that would be.</summary>
    public IReadOnlyList<string> Revisions { get; init => field = value.ToArray(); } = [];

    /// <summary>How long it took, waiting for its lock included.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Id of the error that ended it, such as <c>StatementFailed</c>; null without one.</summary>
    public string? ErrorId => Exception?.ErrorId;

    /// <summary>The error that ended it, with file and line; null without one.</summary>
    public string? Error => Exception?.Report;

    /// <summary>The same with all that it knows; null without one.</summary>
    public MigrationException? Exception { get; init; }
}
