namespace PSMigrate;

/// <summary>The rows that a statement answered with.</summary>
/// <param name="Columns">Names of the columns, in order.</param>
/// <param name="Rows">
/// The rows: bool, int and its kin, decimal, double, Guid, DateTime, DateTimeOffset, TimeOnly, TimeSpan, byte[], arrays of these, null, and text for
/// everything else, JSON included.
/// </param>
public sealed record SqlRows(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>Names of the columns, in order.</summary>
    public IReadOnlyList<string> Columns { get; init => field = value.ToArray(); } = Columns.ToArray();

    /// <summary>The rows, each with a value for every column.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Rows { get; init => field = value.ToArray(); } = Rows.ToArray();
}
