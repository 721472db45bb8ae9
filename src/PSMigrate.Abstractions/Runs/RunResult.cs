namespace PSMigrate;

/// <summary>What became of an upgrade, a downgrade or a stamp.</summary>
public sealed record RunResult
{
    /// <summary>Id of the run, as the history table has it.</summary>
    public required Guid RunId { get; init; }

    /// <summary>Name of the database.</summary>
    public required string Database { get; init; }

    /// <summary>Which way it went.</summary>
    public required MigrationDirection Direction { get; init; }

    /// <summary>Rows of the version table before, sorted.</summary>
    public required IReadOnlyList<string> StartHeads { get; init => field = value.ToArray(); }

    /// <summary>Rows of the version table after, sorted.</summary>
    public required IReadOnlyList<string> EndHeads { get; init => field = value.ToArray(); }

    /// <summary>How it ended.</summary>
    public required RunOutcome Outcome { get; init; }

    /// <summary>The revisions it ran or tried, in order.</summary>
    public required IReadOnlyList<StepResult> Steps { get; init => field = value.ToArray(); }

    /// <summary>The error that ended it, or null.</summary>
    public MigrationException? Error { get; init; }
}
