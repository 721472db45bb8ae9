using System.Globalization;
using System.Text.RegularExpressions;

namespace PSMigrate.Engine.Catalog.Changes;

/// <summary>Whether values of one type may not fit another.</summary>
internal static partial class Narrowing
{
    private static readonly string[] s_integers = ["smallint", "integer", "bigint", "numeric"];
    private static readonly string[] s_floats = ["real", "double precision", "numeric"];
    private static readonly string[] s_times = ["date", "timestamp without time zone", "timestamp with time zone"];

    /// <returns>What may be lost, in words; null where every value fits.</returns>
    public static string? Between(string from, string to)
    {
        (string fromName, int[] fromLimits) = Split(from);
        (string toName, int[] toLimits) = Split(to);
        if (fromName == toName || (IsText(fromName) && IsText(toName)))
        {
            return toLimits.Length == 0 || (fromLimits.Length == toLimits.Length && fromLimits.Zip(toLimits).All(pair => pair.First <= pair.Second))
                ? null
                : $"values that do not fit {to}";
        }

        if (IsText(toName) && toLimits.Length == 0 || Widens(s_integers) || Widens(s_floats) || Widens(s_times))
        {
            return null;
        }

        return $"values of {from} that {to} cannot hold";

        bool Widens(string[] order) => Array.IndexOf(order, fromName) is >= 0 and var low && Array.IndexOf(order, toName) > low && toLimits.Length == 0;
    }

    /// <summary>Whether the server converts values of one type to another by itself when a column takes them.</summary>
    public static bool IsAssigned(string from, string to)
    {
        (string fromName, string toName) = (Split(from).Name, Split(to).Name);
        return fromName == toName || IsText(toName) || IsNumber(fromName) && IsNumber(toName) || s_times.Contains(fromName) && s_times.Contains(toName);
    }

    private static bool IsNumber(string type) => s_integers.Contains(type) || s_floats.Contains(type);

    private static bool IsText(string type) => type is "text" or "character varying";

    private static (string Name, int[] Limits) Split(string type)
    {
        Match match = Limits().Match(type);
        return match.Success
            ? (type.Remove(match.Index, match.Length), [.. match.Groups[1].Value.Split(',').Select(limit => int.Parse(limit, CultureInfo.InvariantCulture))])
            : (type, []);
    }

    [GeneratedRegex(@"\((-?\d+(?:,-?\d+)?)\)")]
    private static partial Regex Limits();
}
