using Npgsql;

namespace PSMigrate.Engine.Execution.Losses;

/// <summary>What the catalogs say of a table of which something is lost.</summary>
/// <param name="Schema">Its schema.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Its rows by the statistics; 0 where there are none.</param>
/// <param name="ColumnType">Type of the column; null when there is no such column.</param>
/// <param name="NullShare">Share of NULLs in the column by the statistics; null where there are none.</param>
/// <param name="KnowsNewType">Whether the server knows the type that the column is to get.</param>
internal sealed record LossTable(string Schema, string Name, long Rows, string? ColumnType, double? NullShare, bool KnowsNewType)
{
    public static LossTable Read(NpgsqlDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.IsDBNull(2) ? 0 : row.GetInt64(2),
        row.IsDBNull(3) ? null : row.GetString(3),
        row.IsDBNull(4) ? null : row.GetDouble(4),
        row.GetBoolean(5));

    /// <summary>How many there are by the statistics, where counting stopped at a bound or took too long.</summary>
    public (long? Count, CountAccuracy Accuracy) Estimate(LossPlace place, long bound, long? counted)
    {
        double share = place.Column is null ? 1 : 1 - (NullShare ?? 0);
        long estimate = (long)(Rows * share);
        return counted is null
            ? estimate > 0 ? (estimate, CountAccuracy.Estimate) : (null, CountAccuracy.Unknown)
            : estimate > bound ? (estimate, CountAccuracy.Estimate) : (bound, CountAccuracy.AtLeast);
    }
}
