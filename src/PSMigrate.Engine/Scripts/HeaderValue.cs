using System.Text;

namespace PSMigrate.Engine.Scripts;

/// <summary>
/// Reads the value of a header line: plain or quoted text or a list, where <c> #</c> starts a comment. Everything is text:
/// <c>0755</c>, <c>12e4</c>, <c>no</c> and <c>2025-01-01</c> stay as written.
/// </summary>
internal static class HeaderValue
{
    /// <summary>The items of a value; none when it is empty.</summary>
    /// <exception cref="FormatException">A quote or a bracket is left open, or text follows a closing one.</exception>
    public static IReadOnlyList<string> ReadList(string value)
    {
        string text = WithoutComment(value).Trim();
        if (text.StartsWith('['))
        {
            text = text.EndsWith(']') ? text[1..^1] : throw new FormatException("the bracket is not closed");
        }

        List<string> items = [];
        foreach (string part in SplitAtCommas(text))
        {
            string item = part.Trim();
            if (item.Length > 0)
            {
                items.Add(Unquote(item));
            }
        }

        return items;
    }

    /// <summary>The value as one text; empty when there is none.</summary>
    /// <exception cref="FormatException">A quote is left open.</exception>
    public static string ReadText(string value) => Unquote(WithoutComment(value).Trim());

    /// <summary>Removes one pair of quotes around the whole of a text.</summary>
    public static string WithoutOuterQuotes(string text) =>
        text.Length >= 2 && text[0] is '"' or '\'' && text[^1] == text[0] ? text[1..^1] : text;

    private static string Unquote(string item)
    {
        if (item.Length == 0 || item[0] is not ('"' or '\''))
        {
            return item;
        }

        int end = item.IndexOf(item[0], 1);
        return end == item.Length - 1 && end > 0
            ? item[1..end]
            : throw new FormatException(end < 0 ? "the quote is not closed" : "text follows the closing quote");
    }

    private static string WithoutComment(string value)
    {
        char quote = '\0';
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '#' && (i == 0 || char.IsWhiteSpace(value[i - 1])))
            {
                return value[..i];
            }
        }

        return value;
    }

    private static IEnumerable<string> SplitAtCommas(string text)
    {
        char quote = '\0';
        StringBuilder item = new();
        foreach (char c in text)
        {
            if (c == ',' && quote == '\0')
            {
                yield return item.ToString();
                item.Clear();
                continue;
            }

            quote = quote == '\0' ? c is '"' or '\'' ? c : '\0' : c == quote ? '\0' : quote;
            item.Append(c);
        }

        yield return item.ToString();
    }
}
