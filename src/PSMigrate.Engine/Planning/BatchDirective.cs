using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Planning;

/// <summary>How a statement runs in batches.</summary>
/// <param name="Table">The table whose rows are visited.</param>
/// <param name="Key">The column it is cut by; null for the table's primary key.</param>
/// <param name="Position">Where that is said; null for what was typed.</param>
internal sealed record BatchDirective(TableName Table, string? Key, SourcePosition? Position)
{
    public const int DefaultSize = 5000;
    public const int LargestSize = 10_000_000;

    public static readonly TimeSpan DefaultTarget = TimeSpan.FromMilliseconds(500);

    /// <summary>Rows of the first batch.</summary>
    public int Size { get; init; } = DefaultSize;

    /// <summary>Rest between two batches.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>How long a batch should take.</summary>
    public TimeSpan Target { get; init; } = DefaultTarget;

    public PlanBatch ToPlan() => new(Table.ToString(), Key, Size, Pause, Target);
}
