using System.Text;

namespace PSMigrate.Engine.Sql;

/// <summary>
/// Fills in <c>${name}</c>, plainly and everywhere in a statement, quotes included; the script quotes what needs it. Comments stay as
/// they are, and so does a <c>$</c> that belongs to a dollar quote: <c>$${a}$$</c> is the text {a}. There is no escape: what does not
/// look like a name in braces (<c>${1}</c>, <c>${a:-b}</c>) is left alone.
/// </summary>
internal static class Variables
{
    /// <exception cref="ScriptInvalidException">A variable has no value.</exception>
    public static SubstitutedText Substitute(SqlStatement statement, string file, IReadOnlyDictionary<string, string> values)
    {
        string text = statement.Text;
        if (!text.Contains("${", StringComparison.Ordinal))
        {
            return new(text, []);
        }

        List<SubstitutedText.Replacement> replacements = [];
        StringBuilder result = new(text.Length);
        List<(int Start, int End)> untouched = Untouched(text);
        int copied = 0;
        for (int at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            int length = VariableLength(text, at);
            if (length == 0 || untouched.Exists(range => at >= range.Start && at < range.End))
            {
                continue;
            }

            string name = text.Substring(at + 2, length - 3);
            if (!values.TryGetValue(name, out string? value))
            {
                throw Unknown(name, at, statement, file);
            }

            result.Append(text, copied, at - copied).Append(value);
            replacements.Add(new(at, length, value.Length));
            copied = at + length;
        }

        return new(result.Append(text, copied, text.Length - copied).ToString(), replacements);
    }

    private static int Next(string text, int from) => text.IndexOf("${", from, StringComparison.Ordinal);

    private static List<(int Start, int End)> Untouched(string text)
    {
        List<(int, int)> ranges = [];
        SqlTokenizer tokenizer = new(text);
        while (tokenizer.MoveNext())
        {
            SqlToken token = tokenizer.Current;
            if (token.IsComment)
            {
                ranges.Add((token.Offset, token.End));
            }
            else if (token.Kind == SqlTokenKind.DollarString)
            {
                ranges.Add((token.Offset, token.Offset + token.Open));
                ranges.Add((token.End - token.Close, token.End));
            }
        }

        return ranges;
    }

    // ${name} with name = [A-Za-z_][A-Za-z0-9_.]*; 0 when it is something else.
    private static int VariableLength(string text, int at)
    {
        int end = at + 2;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '.'))
        {
            end++;
        }

        bool isName = end > at + 2 && end < text.Length && text[end] == '}' && !char.IsAsciiDigit(text[at + 2]) && text[at + 2] != '.';
        return isName ? end + 1 - at : 0;
    }

    private static ScriptInvalidException Unknown(string name, int at, SqlStatement statement, string file)
    {
        TextCursor cursor = new(statement.Text, statement.Line, statement.Column);
        cursor.MoveTo(at);
        return new(
            $"The variable {name} has no value.",
            $"Put it under 'variables:' in psmigrate.yaml, or give it with -Variable @{{ {Key(name)} = '...' }} (--var {name}=...).",
            new(file, cursor.Line, cursor.Column));
    }

    // PowerShell reads a bare a.b as a key with a property.
    private static string Key(string name) => name.Contains('.', StringComparison.Ordinal) ? $"'{name}'" : name;
}
