using System.Text.RegularExpressions;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Scripts.PowerShell;

/// <summary>Finds the secrets in a PowerShell script: those of the SQL and the connection strings in its literals, and literals that are passwords by name.</summary>
internal static partial class PowerShellSecrets
{
    // How far a name may be from its value: -AsPlainText between ConvertTo-SecureString and the text.
    private const int NameLength = 60;

    public static string Mask(string text) => SecretMask.Apply(text, In(text));

    public static IReadOnlyList<MaskRange> In(string text)
    {
        List<MaskRange> ranges = [];
        int end = 0;
        foreach (PowerShellToken token in PowerShellLexer.Tokenize(text))
        {
            if (token.Kind is PowerShellTokenKind.QuotedString or PowerShellTokenKind.Text or PowerShellTokenKind.Comment)
            {
                foreach (MaskRange range in InLiteral(text, token))
                {
                    // Two ways of looking may find the same.
                    if (range.End > end)
                    {
                        ranges.Add(range with { Start = Math.Max(range.Start, end) });
                        end = range.End;
                    }
                }
            }
        }

        return ranges;
    }

    private static IEnumerable<MaskRange> InLiteral(string text, PowerShellToken token)
    {
        int start = token.Inside.Start.Value;
        if (token.Kind != PowerShellTokenKind.Comment && SecretName().IsMatch(text[Math.Max(0, token.Offset - NameLength)..token.Offset]))
        {
            return [new MaskRange(start, token.Inside.End.Value)];
        }

        EscapedText inside = EscapedText.Of(token.InsideOf(text), token.Kind == PowerShellTokenKind.QuotedString ? SqlTokenKind.String : SqlTokenKind.DollarString);
        return SecretRanges.InSql(inside.Plain).Concat(SecretRanges.InMessage(inside.Plain))
            .Select(range => new MaskRange(start + inside.Original(range.Start), start + inside.Original(range.End)))
            .OrderBy(range => range.Start);
    }

    [GeneratedRegex("""(?:(?:pass(?:word|wd|phrase)?|pwd|secret)['"]?\]?\s*=?|ConvertTo-SecureString(?:\s+-\w+)*)\s*$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretName();
}
