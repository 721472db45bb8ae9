namespace PSMigrate;

/// <summary>How far a revision got that was begun and is not finished.</summary>
/// <param name="Direction">Which way it was going.</param>
/// <param name="Segment">The segment it stopped in, from 1.</param>
/// <param name="SegmentCount">How many segments the script has; 0 where it cannot be read any more.</param>
/// <param name="Statement">The statement it stopped at, from 1.</param>
/// <param name="StatementCount">How many statements the script has; 0 where it cannot be read any more.</param>
/// <param name="Error">The error it stopped with; null when it was interrupted.</param>
public sealed record RevisionProgress(MigrationDirection Direction, int Segment, int SegmentCount, int Statement, int StatementCount, string? Error)
{
    /// <summary>As in <c>segment 2/3, statement 4/7: division by zero</c>.</summary>
    public override string ToString()
    {
        string place = $"segment {Segment}{Of(SegmentCount)}, statement {Statement}{Of(StatementCount)}";
        string way = Direction == MigrationDirection.Downgrade ? "downgrade, " : "";
        return $"{way}{place}{(Error is null ? "" : $": {Error.AsSpan(0, Error.AsSpan().IndexOf('\n') is var end && end >= 0 ? end : Error.Length)}")}";

        static string Of(int count) => count > 0 ? $"/{count}" : "";
    }
}
