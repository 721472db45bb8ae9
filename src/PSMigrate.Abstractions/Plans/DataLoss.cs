using System.Globalization;

namespace PSMigrate;

/// <summary>
/// Data that a downgrade would take away for good: rows of a table, or values of a column. They were counted when the plan was made, nothing is locked
/// since, so what is written meanwhile is lost too.
/// </summary>
public sealed record DataLoss
{
    /// <summary>Id of the revision whose downgrade loses them.</summary>
    public required string Revision { get; init; }

    /// <summary>The statement of its downgrade, from 1.</summary>
    public required int Statement { get; init; }

    /// <summary>Line of the statement in the revision's file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>What is lost, in words, such as <c>the rows of orders</c>.</summary>
    public required string What { get; init; }

    /// <summary>The table, as a SQL name with its schema; null where the statement's text does not lead to one.</summary>
    public string? Table { get; init; }

    /// <summary>The column, where the rest of the row stays; else null.</summary>
    public string? Column { get; init; }

    /// <summary>How many rows, or values that are not NULL; null where they could not be counted.</summary>
    public long? RowCount { get; init; }

    /// <summary>How near the number is.</summary>
    public CountAccuracy Accuracy { get; init; }

    /// <summary>In one line: <c>3 values of notes in public.orders</c>, <c>about 1200000 rows of public.events</c>.</summary>
    public override string ToString()
    {
        if (Table is null)
        {
            return $"{What} (not counted)";
        }

        string of = Column is null ? $"of {Table}" : $"of {Column} in {Table}";
        string unit = (Column is null ? "row" : "value") + (RowCount == 1 ? "" : "s");
        return RowCount is not { } count ? $"{unit} {of} (not counted)" : $"{Near}{count.ToString(CultureInfo.InvariantCulture)} {unit} {of}";
    }

    private string Near => Accuracy switch
    {
        CountAccuracy.AtMost => "at most ",
        CountAccuracy.AtLeast => "at least ",
        CountAccuracy.Estimate => "about ",
        _ => "",
    };
}
