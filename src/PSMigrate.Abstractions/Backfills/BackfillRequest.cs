namespace PSMigrate;

/// <summary>A change of many rows outside a migration, to run in batches.</summary>
public sealed record BackfillRequest
{
    /// <summary>
    /// An UPDATE, a DELETE or an INSERT ... SELECT that says <c>BETWEEN :batch_start AND :batch_end</c>; both ends belong to a batch. Null where it
    /// stands in <see cref="File"/>.
    /// </summary>
    public string? Statement { get; init; }

    /// <summary>File to read the statement from; relative to the door's working directory.</summary>
    public string? File { get; init; }

    /// <summary>The table whose rows are visited, as in SQL: <c>jobs</c>, <c>app.jobs</c>, <c>"Jobs"</c>.</summary>
    public required string Table { get; init; }

    /// <summary>The column it is cut by, as in SQL; null for the table's primary key.</summary>
    public string? Key { get; init; }

    /// <summary>Rows of the first batch; later ones have between a fiftieth and fifty times as many.</summary>
    public int BatchSize { get; init; } = 5000;

    /// <summary>How long to rest between two batches.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>How long a batch should take: the size adapts to it.</summary>
    public TimeSpan TargetDuration { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Begin anew, instead of going on behind what an unfinished run of the same statement has committed.</summary>
    public bool Restart { get; init; }
}
