namespace PSMigrate.Engine.Import.Alembic;

/// <summary>Python's lexical rules, as far as finding headers and functions takes: strings, comments, brackets. Never throws.</summary>
internal static class PythonTokenizer
{
    public static IReadOnlyList<PythonToken> Tokenize(string text)
    {
        List<PythonToken> tokens = [];
        int depth = 0;
        bool lineStart = true;
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            if (c == '\\' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                // The line goes on in the next one.
                i += 2;
                continue;
            }

            if (c == '#')
            {
                int end = text.IndexOf('\n', i);
                i = end < 0 ? text.Length : end;
                continue;
            }

            if (char.IsWhiteSpace(c))
            {
                lineStart = c == '\n';
                i++;
                continue;
            }

            PythonToken token = Next(text, i, lineStart && depth == 0);
            if (token.Kind == PythonTokenKind.Sign)
            {
                depth = token.Text is "(" or "[" or "{" ? depth + 1 : token.Text is ")" or "]" or "}" ? Math.Max(0, depth - 1) : depth;
            }

            tokens.Add(token);
            lineStart = false;
            i = token.End;
        }

        return tokens;
    }

    private static PythonToken Next(string text, int start, bool beginsStatement)
    {
        char c = text[start];
        int quote = start;
        while (quote < text.Length && quote - start < 2 && text[quote] is 'r' or 'R' or 'b' or 'B' or 'u' or 'U' or 'f' or 'F')
        {
            quote++;
        }

        if (quote < text.Length && text[quote] is '"' or '\'')
        {
            return Token(PythonTokenKind.String, StringEnd(text, quote));
        }

        if (char.IsLetter(c) || c == '_')
        {
            return Token(PythonTokenKind.Name, Behind(text, start));
        }

        return char.IsAsciiDigit(c) ? Token(PythonTokenKind.Number, Behind(text, start)) : Token(PythonTokenKind.Sign, start + 1);

        PythonToken Token(PythonTokenKind kind, int end) => new(kind, text[start..end], start, beginsStatement);
    }

    private static int Behind(string text, int index)
    {
        while (index < text.Length && (char.IsLetterOrDigit(text[index]) || text[index] == '_'))
        {
            index++;
        }

        return index;
    }

    private static int StringEnd(string text, int quote)
    {
        string close = text.AsSpan(quote).StartsWith(new string(text[quote], 3), StringComparison.Ordinal) ? new string(text[quote], 3) : text[quote].ToString();
        for (int i = quote + close.Length; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text.AsSpan(i).StartsWith(close, StringComparison.Ordinal))
            {
                return i + close.Length;
            }
            else if (text[i] == '\n' && close.Length == 1)
            {
                // Not closed in its line: an error in Python, and here the end of it.
                return i;
            }
        }

        return text.Length;
    }
}
