using System.Text.RegularExpressions;

namespace PSMigrate.Engine.Scripts;

/// <summary>How ids and branch labels may look.</summary>
internal static partial class RevisionId
{
    private static readonly HashSet<string> s_symbols = new(StringComparer.OrdinalIgnoreCase) { "head", "heads", "base", "current" };

    public const string IdRule = "1 to 64 letters, digits, '_' and '.', not beginning with '.', and not head, heads, base or current";

    public const string LabelRule = "1 to 64 letters, digits, '_', '.' and inner '-', not beginning with '.', and not head, heads, base or current";

    public static bool IsId(string text) => Id().IsMatch(text) && !s_symbols.Contains(text);

    public static bool IsLabel(string text) => Label().IsMatch(text) && !s_symbols.Contains(text);

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9_.]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(@"^[A-Za-z0-9_]([A-Za-z0-9_.-]{0,62}[A-Za-z0-9_.])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
