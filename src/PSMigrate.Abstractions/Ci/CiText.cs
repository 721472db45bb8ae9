using System.Text.RegularExpressions;

namespace PSMigrate;

/// <summary>
/// Keeps what somebody else has written, such as a server's message with somebody's data in it, from being taken for a command by a CI system that reads
/// along. GitHub takes <c>::</c> at the beginning of a line and <c>##[</c> anywhere, Azure <c>##vso[</c> and <c>##[</c> anywhere; a lone carriage return ends a line for both.
/// </summary>
public static partial class CiText
{
    /// <summary>The text with a blank in what would be the beginning of a command.</summary>
    /// <param name="text">Text of one line or several.</param>
    /// <param name="isAtLineStart">Whether it begins a line.</param>
    public static string Guard(string text, bool isAtLineStart = true)
    {
        string inner = Bracket().Replace(text, "# #");
        return Colons().Replace(inner, colons => isAtLineStart || colons.Value[0] is '\r' or '\n' ? $"{colons.Groups["before"].Value}: :" : colons.Value);
    }

    /// <summary>The same for JSON, which stays the same document.</summary>
    /// <param name="json">JSON.</param>
    public static string GuardJson(string json) => Bracket().Replace(json, @"#\u0023");

    [GeneratedRegex(@"##(?=\[|vso\[)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"(?<before>(\A|[\r\n])\s*)::", RegexOptions.CultureInvariant)]
    private static partial Regex Colons();
}
