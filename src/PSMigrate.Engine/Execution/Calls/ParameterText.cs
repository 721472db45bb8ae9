using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace PSMigrate.Engine.Execution.Calls;

/// <summary>
/// A value as PostgreSQL reads it. A text has no type, as a literal has none: it becomes a uuid, a timestamp or an enum where one is needed.
/// Everything else has the type that it has in .NET.
/// </summary>
/// <param name="Text">The text; null is NULL.</param>
/// <param name="Type">The type, as a cast names it; null for none.</param>
internal sealed record ParameterText(string? Text, string? Type)
{
    // Which type takes the values of which: 1 and 2.5 in one list are two of numeric.
    private static readonly string[] s_numbers = ["integer", "bigint", "numeric", "real", "double precision"];

    /// <exception cref="FormatException">No statement can take such a value.</exception>
    public static ParameterText Of(object? value) => value switch
    {
        null or DBNull => new(null, null),
        string or char or Enum => new(value.ToString(), null),
        bool flag => new(flag ? "true" : "false", "boolean"),
        byte or sbyte or short or ushort or int => new(Invariant(value), "integer"),
        uint or long => new(Invariant(value), "bigint"),
        ulong or decimal or BigInteger => new(Invariant(value), "numeric"),
        float => new(Invariant(value), "real"),
        double => new(Invariant(value), "double precision"),
        Guid => new(value.ToString(), "pg_catalog.uuid"),
        DateTime { Kind: DateTimeKind.Unspecified } time => new(Time(time), "timestamp"),
        // Get-Date gives local time, which is a moment; the session may be in another zone.
        DateTime time => new($"{Time(time.ToUniversalTime())}+00", "timestamp with time zone"),
        DateTimeOffset time => new($"{Time(time.UtcDateTime)}+00", "timestamp with time zone"),
        DateOnly date => new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "pg_catalog.date"),
        TimeOnly time => new(time.ToString("HH:mm:ss.ffffff", CultureInfo.InvariantCulture), "time"),
        TimeSpan span => new(string.Create(CultureInfo.InvariantCulture, $"{span.Days} days {(span - TimeSpan.FromDays(span.Days)).TotalSeconds:0.######} seconds"), "interval"),
        byte[] bytes => new($@"\x{Convert.ToHexString(bytes)}", "pg_catalog.bytea"),
        IDictionary => throw Refused(value),
        IList list => List(list),
        _ => throw Refused(value),
    };

    private static ParameterText List(IList list)
    {
        ParameterText[] elements = [.. list.Cast<object?>().Select(Of)];
        string[] types = [.. elements.Where(element => element.Text is not null).Select(element => element.Type ?? "").Distinct()];
        string? type = types switch
        {
            [] => "",
            [string one] => one,
            _ when types.All(one => s_numbers.Contains(one)) => types.MaxBy(one => Array.IndexOf(s_numbers, one)),
            _ => throw new FormatException("The values of the list are of different types."),
        };
        StringBuilder text = new("{");
        for (int i = 0; i < elements.Length; i++)
        {
            bool isList = list[i] is IList and not byte[];
            text.Append(i == 0 ? "" : ",").Append(elements[i].Text is not { } element ? "NULL" : isList ? element : Quoted(element));
        }

        return new(text.Append('}').ToString(), type is null or "" ? null : type.EndsWith("[]", StringComparison.Ordinal) ? type : $"{type}[]");
    }

    private static string Quoted(string element) =>
        $"\"{element.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Time(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);

    private static string Invariant(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static FormatException Refused(object value) => new($"A value of type {value.GetType().Name} cannot be sent.");
}
