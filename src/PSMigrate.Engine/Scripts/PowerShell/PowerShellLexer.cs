namespace PSMigrate.Engine.Scripts.PowerShell;

/// <summary>
/// As much of PowerShell's lexical rules as it takes to tell code from strings and comments: where a function begins and ends, and what a
/// literal is. Never throws; what is not closed ends with the text. PowerShell's own parser has the last word before a script runs.
/// </summary>
internal sealed class PowerShellLexer(string text)
{
    private int _position;

    public static List<PowerShellToken> Tokenize(string text)
    {
        PowerShellLexer lexer = new(text);
        List<PowerShellToken> tokens = [];
        while (lexer.Next() is { } token)
        {
            tokens.Add(token);
        }

        return tokens;
    }

    private PowerShellToken? Next()
    {
        while (_position < text.Length && (char.IsWhiteSpace(text[_position]) || text[_position] == '`'))
        {
            _position += text[_position] == '`' ? 2 : 1;
        }

        if (_position >= text.Length)
        {
            return null;
        }

        int start = _position;
        char c = text[start];
        return c switch
        {
            '#' => Comment(start, 1, LineEnd(start), 0),
            '<' when At(start + 1) == '#' => Comment(start, 2, Find("#>", start + 2), 2),
            '@' when IsQuote(At(start + 1)) && HereStringStart(start + 2) is { } body => HereString(start, body),
            '@' or '$' when At(start + 1) is '{' or '(' => c == '$' && At(start + 1) == '{'
                ? Token(PowerShellTokenKind.Word, Find("}", start) + 1)
                : Token(PowerShellTokenKind.Open, start + 2),
            '{' or '(' or '[' => Token(PowerShellTokenKind.Open, start + 1),
            '}' or ')' or ']' => Token(PowerShellTokenKind.Close, start + 1),
            _ when IsSingleQuote(c) => Quoted(start),
            _ when IsDoubleQuote(c) => Expandable(start),
            _ when IsWord(c) => Word(start),
            _ => Token(PowerShellTokenKind.Sign, start + 1),
        };
    }

    private PowerShellToken Token(PowerShellTokenKind kind, int end, Range inside = default)
    {
        int start = _position;
        _position = Math.Min(end, text.Length);
        return new PowerShellToken(kind, start, _position, inside);
    }

    private PowerShellToken Comment(int start, int open, int end, int close) =>
        Token(PowerShellTokenKind.Comment, end + close, Math.Min(start + open, text.Length)..end);

    private PowerShellToken Word(int start)
    {
        int end = start;
        // A # inside a word begins no comment.
        while (end < text.Length && (IsWord(text[end]) || (text[end] == '#' && end > start) || text[end] == '`'))
        {
            end += text[end] == '`' ? 2 : 1;
        }

        bool isVerbatim = text.AsSpan(start, Math.Min(end, text.Length) - start) is "--%";
        return Token(PowerShellTokenKind.Word, isVerbatim ? LineEnd(end) : end);
    }

    private PowerShellToken Quoted(int start)
    {
        int end = start + 1;
        while (end < text.Length && !(IsSingleQuote(text[end]) && !IsSingleQuote(At(end + 1))))
        {
            end += IsSingleQuote(text[end]) ? 2 : 1;
        }

        end = Math.Min(end, text.Length);
        return Token(PowerShellTokenKind.QuotedString, end + 1, (start + 1)..end);
    }

    private PowerShellToken Expandable(int start)
    {
        int end = start + 1;
        while (end < text.Length && !(IsDoubleQuote(text[end]) && !IsDoubleQuote(At(end + 1))))
        {
            end = text[end] == '`' || IsDoubleQuote(text[end]) ? end + 2 : BehindNested(end);
        }

        end = Math.Min(end, text.Length);
        return Token(PowerShellTokenKind.Text, end + 1, (start + 1)..end);
    }

    /// <param name="body">Where its first line begins.</param>
    private PowerShellToken HereString(int start, int body)
    {
        bool isExpandable = IsDoubleQuote(text[start + 1]);
        int end = body;
        while (end < text.Length && !(text[end - 1] == '\n' && IsSameQuote(text[end], text[start + 1]) && At(end + 1) == '@'))
        {
            end = isExpandable && text[end] == '`' ? end + 2 : isExpandable ? BehindNested(end) : end + 1;
        }

        end = Math.Min(end, text.Length);
        return Token(PowerShellTokenKind.Text, end + 2, body..end);
    }

    /// <summary>Goes one character on, or behind the <c>$(...)</c> that begins here.</summary>
    private int BehindNested(int index)
    {
        if (text[index] != '$' || At(index + 1) != '(')
        {
            return index + 1;
        }

        PowerShellLexer nested = new(text) { _position = index };
        int depth = 0;
        while (nested.Next() is { } token)
        {
            depth += token.Kind == PowerShellTokenKind.Open ? 1 : token.Kind == PowerShellTokenKind.Close ? -1 : 0;
            if (depth <= 0)
            {
                break;
            }
        }

        return nested._position;
    }

    // @' and @" begin a here-string only at the end of a line.
    private int? HereStringStart(int index)
    {
        int end = LineEnd(index);
        return end < text.Length && text.AsSpan(index, end - index).IsWhiteSpace() ? end + 1 : null;
    }

    private int LineEnd(int index) => Find("\n", index);

    private int Find(string sign, int index)
    {
        int found = index < text.Length ? text.IndexOf(sign, index, StringComparison.Ordinal) : -1;
        return found < 0 ? text.Length : found;
    }

    private char At(int index) => index < text.Length ? text[index] : '\0';

    private static bool IsWord(char c) => !char.IsWhiteSpace(c) && !IsQuote(c) && c is not ('{' or '}' or '(' or ')' or '[' or ']' or ';' or ',' or '|' or '&' or '#' or '@' or '<' or '>' or '=' or '`');

    private static bool IsQuote(char c) => IsSingleQuote(c) || IsDoubleQuote(c);

    private static bool IsSameQuote(char a, char b) => IsSingleQuote(a) == IsSingleQuote(b) && IsQuote(a);

    // PowerShell takes the typographic ones as well.
    private static bool IsSingleQuote(char c) => c is '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B';

    private static bool IsDoubleQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E';
}
