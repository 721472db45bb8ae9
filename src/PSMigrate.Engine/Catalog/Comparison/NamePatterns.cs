using System.Text.RegularExpressions;

namespace PSMigrate.Engine.Catalog.Comparison;

/// <summary>Patterns of names: <c>*</c> is any text, <c>?</c> one character. Upper and lower case differ, as they do to the server.</summary>
internal sealed class NamePatterns(IEnumerable<string> patterns)
{
    private readonly Regex[] _expressions =
    [
        .. patterns.Select(pattern => new Regex(
            $"\\A{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal).Replace(@"\?", ".", StringComparison.Ordinal)}\\z",
            RegexOptions.CultureInvariant | RegexOptions.Singleline)),
    ];

    public bool AreNone => _expressions.Length == 0;

    public bool Match(string name) => _expressions.Any(expression => expression.IsMatch(name));
}
