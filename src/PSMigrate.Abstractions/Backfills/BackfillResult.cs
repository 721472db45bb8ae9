namespace PSMigrate;

/// <summary>What became of a backfill.</summary>
public sealed record BackfillResult
{
    /// <summary>Id of the run, as the history table has it.</summary>
    public required Guid RunId { get; init; }

    /// <summary>Name of the database.</summary>
    public required string Database { get; init; }

    /// <summary>The table whose rows were visited, with its schema.</summary>
    public required string Table { get; init; }

    /// <summary>The column it was cut by.</summary>
    public required string Key { get; init; }

    /// <summary>How it ended.</summary>
    public required RunOutcome Outcome { get; init; }

    /// <summary>Rows inserted, updated or deleted by this run.</summary>
    public long RowCount { get; init; }

    /// <summary>Batches committed by this run.</summary>
    public int BatchCount { get; init; }

    /// <summary>The last key of an unfinished run behind which this one went on; null when it began at the beginning.</summary>
    public string? ResumedBehind { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }
}
