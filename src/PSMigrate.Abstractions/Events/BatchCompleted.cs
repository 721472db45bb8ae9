namespace PSMigrate;

/// <summary>A batch of a statement is committed, and so is how far it got.</summary>
/// <param name="Step">The revision's part of the plan; null for a backfill outside a migration.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Batch">Number of the batch, from 1, those of earlier runs counted.</param>
/// <param name="Rows">Rows changed so far.</param>
/// <param name="Visited">Rows of the table visited so far.</param>
/// <param name="Total">How many rows there are to visit, estimated; null where nobody knows.</param>
/// <param name="Remaining">How long the rest will take at this pace; null where nobody knows.</param>
public sealed record BatchCompleted(PlanStep? Step, PlanStatement Statement, int Batch, long Rows, long Visited, long? Total, TimeSpan? Remaining)
    : MigrationEvent
{
    /// <summary>How much of the table is visited, from 0 to 100; null where nobody knows.</summary>
    public int? Percent => Total is { } total and > 0 ? (int)Math.Min(100, 100m * Visited / total) : null;

    /// <summary>The line that people read: <c>batch 57: 285000 of about 1000000 rows visited</c>.</summary>
    public override string ToString() => Total is { } total
        ? $"batch {Batch}: {Visited} of about {total} rows visited"
        : $"batch {Batch}: {Visited} rows visited";
}
