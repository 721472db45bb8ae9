using System.Globalization;
using System.Text.RegularExpressions;

namespace PSMigrate.Engine.Configuration;

/// <summary>
/// Hours of the week: <c>Mon-Fri 06:00-20:00</c>, <c>Sat,Sun</c> (all day), <c>22:00-04:00</c> (every day, over midnight; it belongs to the day it begins
/// on). The end is not part of it.
/// </summary>
internal sealed partial record TimeWindow(string Text, IReadOnlySet<DayOfWeek> Days, TimeSpan Start, TimeSpan Length)
{
    private const int DaysOfWeek = 7;

    private static readonly string[] s_days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
    private static readonly TimeSpan s_day = TimeSpan.FromHours(24);

    /// <returns>The window; null when the text says none.</returns>
    public static TimeWindow? Parse(string text)
    {
        Match match = Form().Match(text.Trim());
        if (!match.Success || (DaysOf(match.Groups["days"].Value) is not { Count: > 0 } days))
        {
            return null;
        }

        if (!match.Groups["start"].Success)
        {
            return match.Groups["days"].Success ? new TimeWindow(text.Trim(), days, TimeSpan.Zero, s_day) : null;
        }

        TimeSpan start = Time(match.Groups["start"].Value);
        TimeSpan end = Time(match.Groups["end"].Value);
        return start == end || start >= s_day || end > s_day
            ? null
            : new TimeWindow(text.Trim(), days, start, end > start ? end - start : end - start + s_day);
    }

    /// <param name="local">The time, in the zone that is meant.</param>
    public bool Contains(DateTime local) =>
        Begins(local.Date, local, TimeSpan.Zero) || Begins(local.Date.AddDays(-1), local, s_day);

    /// <summary>When it opens next.</summary>
    public DateTime Next(DateTime local) => Enumerable.Range(0, DaysOfWeek + 1)
        .Select(days => local.Date.AddDays(days))
        .Where(day => Days.Contains(day.DayOfWeek))
        .Select(day => day + Start)
        .First(opens => opens > local);

    private bool Begins(DateTime day, DateTime local, TimeSpan passed) =>
        Days.Contains(day.DayOfWeek) && local.TimeOfDay + passed >= Start && local.TimeOfDay + passed < Start + Length;

    private static HashSet<DayOfWeek>? DaysOf(string text)
    {
        if (text.Length == 0)
        {
            return [.. Enum.GetValues<DayOfWeek>()];
        }

        HashSet<DayOfWeek> days = [];
        foreach (string part in text.Split(','))
        {
            int[] ends = [.. part.Trim().Split('-').Select(name => Array.IndexOf(s_days, name.Trim().ToLowerInvariant()))];
            if (ends.Length is 0 or > 2 || ends.Contains(-1))
            {
                return null;
            }

            // Fri-Mon goes over the end of the week.
            for (int day = ends[0]; ; day = (day + 1) % DaysOfWeek)
            {
                days.Add((DayOfWeek)day);
                if (day == ends[^1])
                {
                    break;
                }
            }
        }

        return days;
    }

    private static TimeSpan Time(string text)
    {
        string[] parts = text.Split(':');
        return new TimeSpan(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), 0);
    }

    [GeneratedRegex("^(?<days>[A-Za-z][A-Za-z, -]*?)?[ \t]*(?:(?<start>[0-9]{1,2}:[0-5][0-9])[ \t]*-[ \t]*(?<end>[0-9]{1,2}:[0-5][0-9]))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
