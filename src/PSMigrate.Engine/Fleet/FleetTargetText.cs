using System.Text.RegularExpressions;
using PSMigrate.Engine.Configuration;

namespace PSMigrate.Engine.Fleet;

/// <summary>
/// Reads a target from a line: a URL, a keyword string, the name of an environment, or <c>name = </c> and one of these. Its errors repeat nothing of the line, which may
/// hold a password.
/// </summary>
internal static partial class FleetTargetText
{
    private const string Forms = "Write a URL (postgresql://...), Host=...;Database=..., the name of an environment, or 'name = ' and one of these.";

    public static FleetTarget Read(FleetTarget target)
    {
        string text = target.Text!.Trim();
        string? name = target.Name;
        if (Named().Match(text) is { Success: true } named && (IsUrl(named.Groups["rest"].Value) || !ConnectionText.IsKeyword(named.Groups["name"].Value)))
        {
            name = named.Groups["name"].Value;
            text = named.Groups["rest"].Value;
        }

        target = target with { Name = name, Text = null };
        if (IsUrl(text) || text.Contains('='))
        {
            return target with { ConnectionString = text };
        }

        return Word().IsMatch(text)
            ? target with { Environment = text }
            : throw new ConfigurationInvalidException("A target names no database.", Forms, target.Position);
    }

    private static bool IsUrl(string text) => Scheme().IsMatch(text);

    // A URL has no blank before its first =, and a colon before that.
    [GeneratedRegex(@"\A(?<name>[^=:/?]*[^=:/?\s])\s*=\s*(?<rest>\S.*)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9+_]*://", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"\A[^\s:/@]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
