using Npgsql;

namespace PSMigrate.Engine.Execution.Losses;

/// <summary>What the catalogs say of a table of which something is lost.</summary>
/// <param name="Schema">Its schema.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Its rows by the statistics; 0 where there are none.</param>
/// <param name="ColumnType">Type of the column; null when there is no such column.</param>
/// <param name="KnowsNewType">Whether the server knows the type that the column is to get.</param>
internal sealed record LossTable(string Schema, string Name, long Rows, string? ColumnType, bool KnowsNewType)
{
    public static LossTable Read(NpgsqlDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.IsDBNull(2) ? 0 : row.GetInt64(2),
        row.IsDBNull(3) ? null : row.GetString(3),
        row.GetBoolean(4));

    /// <summary>How many there are by the statistics, where counting stopped at a bound or took too long.</summary>
    /// <param name="nullShare">Share of NULLs in the column.</param>
    /// <param name="bound">Where counting stopped.</param>
    /// <param name="counted">What was counted; null where it took too long.</param>
    public (long? Count, CountAccuracy Accuracy) Estimate(double nullShare, long bound, long? counted)
    {
        long estimate = (long)(Rows * (1 - nullShare));
        return counted is null
            ? estimate > 0 ? (estimate, CountAccuracy.Estimate) : (null, CountAccuracy.Unknown)
            : estimate > bound ? (estimate, CountAccuracy.Estimate) : (bound, CountAccuracy.AtLeast);
    }
}
