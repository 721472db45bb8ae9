using System.Globalization;

namespace PSMigrate.Cli.Output.Text;

/// <summary>Counts, durations, times and version rows as people read them.</summary>
internal static class Amount
{
    public static string Of(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    public static string Of(TimeSpan duration) => Duration.Describe(duration);

    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Rows(IReadOnlyList<string> rows) => rows.Count == 0 ? "base" : string.Join(", ", rows);
}
