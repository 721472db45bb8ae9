namespace PSMigrate;

/// <summary>What became of one revision of a run.</summary>
public sealed record StepResult
{
    /// <summary>Id of the revision.</summary>
    public required string Revision { get; init; }

    /// <summary>Which way it went.</summary>
    public required MigrationDirection Direction { get; init; }

    /// <summary>Name of the database.</summary>
    public required string Database { get; init; }

    /// <summary>The run it belongs to.</summary>
    public required Guid RunId { get; init; }

    /// <summary>How it ended.</summary>
    public required RunOutcome Outcome { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>How many of its statements ran to their end.</summary>
    public int StatementCount { get; init; }

    /// <summary>How many rows they inserted, updated or deleted.</summary>
    public long RowCount { get; init; }

    /// <summary>The error that ended it, or null.</summary>
    public string? Error { get; init; }
}
