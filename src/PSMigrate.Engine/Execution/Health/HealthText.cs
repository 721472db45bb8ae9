using System.Globalization;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Health;

/// <summary>Words that several answers use.</summary>
internal static class HealthText
{
    private const int MostNamed = 3;

    public static string GrantMonitor(DatabaseInfo database) => $"As a superuser: GRANT pg_monitor TO {Identifier.Quote(database.User)};";

    public static string Bytes(long bytes)
    {
        (double amount, string unit) = Math.Abs(bytes) switch
        {
            < 1L << 10 => (bytes, "bytes"),
            < 1L << 20 => (bytes / 1024d, "kB"),
            < 1L << 30 => (bytes / 1048576d, "MB"),
            _ => (bytes / 1073741824d, "GB"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{amount:0.#} {unit}");
    }

    public static string Count(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>The first few of a list, and how many more there are.</summary>
    public static string Some(IReadOnlyList<string> items) =>
        items.Count <= MostNamed ? string.Join("; ", items) : $"{string.Join("; ", items.Take(MostNamed))}; and {items.Count - MostNamed} more";
}
