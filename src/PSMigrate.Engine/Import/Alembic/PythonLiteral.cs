using System.Globalization;
using System.Text;

namespace PSMigrate.Engine.Import.Alembic;

/// <summary>Reads literals: strings, None, and tuples, lists and sets of them.</summary>
internal static class PythonLiteral
{
    /// <summary>The texts of a value; none for None and for an empty tuple.</summary>
    /// <exception cref="FormatException">The value is computed.</exception>
    public static IReadOnlyList<string> ReadTexts(IReadOnlyList<PythonToken> value)
    {
        List<string> texts = [];
        bool joins = false;
        foreach (PythonToken token in value)
        {
            switch (token.Kind)
            {
                case PythonTokenKind.String:
                    string text = ReadString(token.Text);
                    if (joins)
                    {
                        texts[^1] += text;
                    }
                    else
                    {
                        texts.Add(text);
                    }

                    joins = true;
                    continue;
                case PythonTokenKind.Sign when token.Text is "(" or ")" or "[" or "]" or "{" or "}" or ",":
                case PythonTokenKind.Name when token.Text == "None":
                    joins = false;
                    continue;
                default:
                    throw new FormatException($"'{token.Text}' is computed");
            }
        }

        return texts;
    }

    /// <summary>The text that a string literal stands for.</summary>
    /// <exception cref="FormatException">It is an f-string.</exception>
    public static string ReadString(string literal)
    {
        int quote = literal.IndexOfAny(['"', '\'']);
        string prefix = literal[..quote].ToLowerInvariant();
        if (prefix.Contains('f', StringComparison.Ordinal))
        {
            throw new FormatException($"{literal} is computed");
        }

        int length = literal.Length - quote >= 6 && literal[quote + 1] == literal[quote] && literal[quote + 2] == literal[quote] ? 3 : 1;
        string content = literal[(quote + length)..Math.Max(quote + length, literal.Length - length)];
        return prefix.Contains('r', StringComparison.Ordinal) ? content : Unescape(content);
    }

    private static string Unescape(string content)
    {
        StringBuilder text = new(content.Length);
        for (int i = 0; i < content.Length; i++)
        {
            if (content[i] != '\\' || i + 1 == content.Length)
            {
                text.Append(content[i]);
                continue;
            }

            char c = content[++i];
            switch (c)
            {
                case '\n':
                    break;
                case 'n':
                    text.Append('\n');
                    break;
                case 't':
                    text.Append('\t');
                    break;
                case 'r':
                    text.Append('\r');
                    break;
                case '\\' or '\'' or '"':
                    text.Append(c);
                    break;
                case 'x' or 'u' or 'U' when Code(content, i + 1, c == 'x' ? 2 : c == 'u' ? 4 : 8) is { } rune:
                    text.Append(rune.ToString());
                    i += c == 'x' ? 2 : c == 'u' ? 4 : 8;
                    break;
                default:
                    text.Append('\\').Append(c);
                    break;
            }
        }

        return text.ToString();
    }

    private static Rune? Code(string content, int start, int digits) =>
        start + digits <= content.Length
        && int.TryParse(content.AsSpan(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
        && Rune.IsValid(code)
            ? new Rune(code)
            : null;
}
