using System.Globalization;
using System.Text.RegularExpressions;

namespace PSMigrate;

/// <summary>Reads durations the way every option of PSMigrate takes them, and writes them for people.</summary>
/// <example><c>Duration.Parse("500ms")</c>, <c>"30s"</c>, <c>"5m"</c>, <c>"1h"</c>, <c>"00:05:00"</c>, and <c>"30"</c>, which is seconds.</example>
public static partial class Duration
{
    /// <summary>Reads a duration: <c>500ms</c>, <c>30s</c>, <c>5m</c>, <c>1h</c>, a TimeSpan, or a bare number of seconds.</summary>
    /// <param name="text">The text to read; white space around it is ignored.</param>
    /// <param name="duration">The duration read, or zero.</param>
    /// <returns>Whether the text is a duration. A negative one is not, nor one longer than 24 days (PostgreSQL's own limit for a timeout).</returns>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        ArgumentNullException.ThrowIfNull(text);
        duration = TimeSpan.Zero;
        string trimmed = text.Trim();
        Match match = NumberAndUnit().Match(trimmed);
        if (!match.Success)
        {
            return trimmed.Contains(':') && TimeSpan.TryParse(trimmed, CultureInfo.InvariantCulture, out duration) && IsUsable(duration);
        }

        double milliseconds = double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) * match.Groups["unit"].Value switch
        {
            "ms" => 1,
            "m" => 60_000,
            "h" => 3_600_000,
            _ => 1000,
        };
        if (milliseconds > int.MaxValue)
        {
            return false;
        }

        duration = TimeSpan.FromMilliseconds(milliseconds);
        return true;
    }

    /// <summary>Reads a duration, see <see cref="TryParse"/>.</summary>
    /// <param name="text">The text to read.</param>
    /// <returns>The duration.</returns>
    /// <exception cref="FormatException">The text is no duration.</exception>
    public static TimeSpan Parse(string text) => TryParse(text, out TimeSpan duration)
        ? duration
        : throw new FormatException($"'{text}' is not a duration: write 500ms, 30s, 5m, 1h, 00:05:00 or a number of seconds.");

    /// <summary>Writes a duration for people: <c>250 ms</c>, <c>3.5 s</c>, <c>5 min</c>, <c>3 min 5 s</c>.</summary>
    /// <param name="duration">The duration.</param>
    /// <returns>The text.</returns>
    public static string Describe(TimeSpan duration) => duration switch
    {
        { TotalMilliseconds: < 999.5 } => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds:0} ms"),
        { TotalSeconds: < 59.95 } => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0} s"),
        { Seconds: 0 } => string.Create(CultureInfo.InvariantCulture, $"{(long)duration.TotalMinutes} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(long)duration.TotalMinutes} min {duration.Seconds} s"),
    };

    private static bool IsUsable(TimeSpan duration) => duration >= TimeSpan.Zero && duration.TotalMilliseconds <= int.MaxValue;

    [GeneratedRegex(@"^(?<number>[0-9]{1,12}(\.[0-9]{1,6})?)\s*(?<unit>ms|s|m|h)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberAndUnit();
}
