using System.Globalization;
using System.Text.RegularExpressions;

namespace PSMigrate.Engine.Execution.Calls;

/// <summary>Makes values of .NET of what the server writes. What has no natural one (infinity, a month, a type of the user's own) stays text.</summary>
internal static partial class TextValues
{
    private const uint Void = 2278;

    private static readonly Dictionary<uint, Func<string, object?>> s_readers = new()
    {
        [16] = text => text == "t",
        [17] = text => text.StartsWith(@"\x", StringComparison.Ordinal) ? Convert.FromHexString(text.AsSpan(2)) : null,
        [20] = text => long.Parse(text, CultureInfo.InvariantCulture),
        [21] = text => short.Parse(text, CultureInfo.InvariantCulture),
        [23] = text => int.Parse(text, CultureInfo.InvariantCulture),
        [26] = text => long.Parse(text, CultureInfo.InvariantCulture),
        [700] = text => float.Parse(text, CultureInfo.InvariantCulture),
        [701] = text => double.Parse(text, CultureInfo.InvariantCulture),
        [1700] = text => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal value) ? value : null,
        [2950] = text => Guid.Parse(text),
        [1082] = text => Time(text, "yyyy-MM-dd"),
        [1114] = text => Time(text, "yyyy-MM-dd HH:mm:ss.FFFFFF"),
        [1184] = text => Moment(text, "yyyy-MM-dd HH:mm:ss.FFFFFFzz", "yyyy-MM-dd HH:mm:ss.FFFFFFzzz"),
        [1083] = text => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out TimeOnly time) ? time : null,
        [1186] = Interval,
    };

    /// <summary>Types of text, JSON among them: nothing to ask about.</summary>
    private static readonly HashSet<uint> s_texts = [18, 19, 25, 114, 705, 1042, 1043, 3802];

    private static readonly Dictionary<uint, uint> s_elements = new()
    {
        [1000] = 16, [1001] = 17, [1002] = 18, [1003] = 19, [1005] = 21, [1007] = 23, [1009] = 25, [1014] = 1042, [1015] = 1043, [1016] = 20, [1021] = 700,
        [1022] = 701, [1028] = 26, [1115] = 1114, [1182] = 1082, [1183] = 1083, [1185] = 1184, [1187] = 1186, [1231] = 1700, [199] = 114, [2951] = 2950, [3807] = 3802,
    };

    /// <summary>Whether only the catalog knows if a type is an array.</summary>
    public static bool IsKnown(uint type) => type == Void || s_readers.ContainsKey(type) || s_texts.Contains(type) || s_elements.ContainsKey(type);

    /// <param name="text">What the server wrote; null is NULL.</param>
    /// <param name="type">Its type.</param>
    /// <param name="elements">What the catalog says of arrays of other types: the type of their elements.</param>
    public static object? Read(string? text, uint type, IReadOnlyDictionary<uint, uint> elements)
    {
        if (text is null || type == Void)
        {
            return null;
        }

        if (s_elements.TryGetValue(type, out uint element) || elements.TryGetValue(type, out element))
        {
            return ArrayText.Read(text, value => Read(value, element, elements));
        }

        return s_readers.TryGetValue(type, out Func<string, object?>? read) ? read(text) ?? text : text;
    }

    private static object? Time(string text, string format) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time) ? time : null;

    private static object? Moment(string text, params string[] formats) =>
        DateTimeOffset.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset time) ? time : null;

    private static object? Interval(string text)
    {
        Match match = DaysAndTime().Match(text);
        if (!match.Success || text.Length == 0)
        {
            return null;
        }

        decimal seconds = (Number("hours") * 3600) + (Number("minutes") * 60) + Number("seconds");
        return TimeSpan.FromDays((double)Number("days")) + TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond) * (match.Groups["sign"].Value == "-" ? -1 : 1));

        decimal Number(string group) => match.Groups[group] is { Success: true, Value: var digits } ? decimal.Parse(digits, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex(@"^(?:(?<days>-?\d{1,7}) days?)? ?(?:(?<sign>[-+]?)(?<hours>\d{1,9}):(?<minutes>\d\d):(?<seconds>\d\d(?:\.\d+)?))?$", RegexOptions.CultureInvariant)]
    private static partial Regex DaysAndTime();
}
