namespace PSMigrate.Engine.Sql;

/// <summary>
/// PostgreSQL's lexical rules (src/backend/parser/scan.l and psql's copy of them), with standard_conforming_strings on.
/// Lossless, one pass, and never throws: what is not closed ends with the text.
/// </summary>
internal ref partial struct SqlTokenizer(string text)
{
    private readonly string _text = text;
    private int _position;

    public SqlToken Current { get; private set; }

    public static List<SqlToken> Tokenize(string text)
    {
        List<SqlToken> tokens = [];
        SqlTokenizer tokenizer = new(text);
        while (tokenizer.MoveNext())
        {
            tokens.Add(tokenizer.Current);
        }

        return tokens;
    }

    public bool MoveNext()
    {
        if (_position >= _text.Length)
        {
            return false;
        }

        Current = Next();
        _position = Current.End;
        return true;
    }

    private readonly SqlToken Next()
    {
        int start = _position;
        char c = _text[start];
        switch (c)
        {
            case ' ' or '\t' or '\n' or '\r' or '\f' or '\v':
                return Plain(SqlTokenKind.Whitespace, SkipBlanks(start + 1));
            case '\uFEFF' when start == 0:
                return Plain(SqlTokenKind.Whitespace, SkipBlanks(start + 1));
            case '\'':
                return Quoted(SqlTokenKind.String, 1);
            case '"':
                return QuotedIdentifier(1);
            case '$':
                return Dollar();
            case 'e' or 'E' when At(start + 1) == '\'':
                return Quoted(SqlTokenKind.EscapeString, 2);
            case 'b' or 'B' or 'x' or 'X' or 'n' or 'N' when At(start + 1) == '\'':
                return Quoted(SqlTokenKind.String, 2);
            case 'u' or 'U' when At(start + 1) == '&' && At(start + 2) == '\'':
                return Quoted(SqlTokenKind.String, 3);
            case 'u' or 'U' when At(start + 1) == '&' && At(start + 2) == '"':
                return QuotedIdentifier(3);
            case '-' when At(start + 1) == '-':
                return new(SqlTokenKind.LineComment, start, LineEnd(start) - start, 2);
            case '/' when At(start + 1) == '*':
                return BlockComment();
            case '.' when char.IsAsciiDigit(At(start + 1)):
                return Plain(SqlTokenKind.Number, NumberEnd(start));
            case '.' when At(start + 1) == '.':
            case ':' when At(start + 1) is ':' or '=':
                return Plain(SqlTokenKind.Punctuation, start + 2);
            case ',' or '(' or ')' or '[' or ']' or '.' or ';' or ':':
                return Plain(SqlTokenKind.Punctuation, start + 1);
            case '\\':
                return Plain(SqlTokenKind.Backslash, start + 1);
        }

        return IsWordStart(c) ? Plain(SqlTokenKind.Word, WordEnd(start))
            : char.IsAsciiDigit(c) ? Plain(SqlTokenKind.Number, NumberEnd(start))
            : IsOperator(c) ? Plain(SqlTokenKind.Operator, OperatorEnd(start))
            : Plain(SqlTokenKind.Other, start + 1);
    }

    private readonly SqlToken Plain(SqlTokenKind kind, int end) => new(kind, _position, end - _position);

    private readonly char At(int index) => index < _text.Length ? _text[index] : '\0';

    // \v is a blank for the server from PostgreSQL 16 on, and nothing at all before.
    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v';

    // Everything beyond ASCII is a letter to PostgreSQL, a no-break space as well.
    internal static bool IsWordStart(char c) => char.IsAsciiLetter(c) || c == '_' || c >= '\u0080';

    internal static bool IsWordPart(char c) => IsWordStart(c) || char.IsAsciiDigit(c) || c == '$';

    private static bool IsOperator(char c) => c is '~' or '!' or '@' or '#' or '^' or '&' or '|' or '`' or '?' or '+' or '-' or '*' or '/'
        or '%' or '<' or '>' or '=';

    private readonly int SkipBlanks(int index)
    {
        while (index < _text.Length && IsBlank(_text[index]))
        {
            index++;
        }

        return index;
    }

    private readonly int LineEnd(int index)
    {
        int length = _text.AsSpan(index).IndexOfAny('\n', '\r');
        return length < 0 ? _text.Length : index + length;
    }

    private readonly int WordEnd(int index)
    {
        do
        {
            index++;
        }
        while (index < _text.Length && IsWordPart(_text[index]));

        return index;
    }

    private readonly int OperatorEnd(int start)
    {
        int end = start + 1;
        bool beyondSql = IsBeyondSql(_text[start]);
        while (end < _text.Length && IsOperator(_text[end]) && !StartsComment(end))
        {
            beyondSql |= IsBeyondSql(_text[end]);
            end++;
        }

        // '=-' is two operators and '@-' is one: + and - end an operator only where it has a character that SQL's own have not.
        while (!beyondSql && end - start > 1 && _text[end - 1] is '+' or '-')
        {
            end--;
        }

        return end;
    }

    private static bool IsBeyondSql(char c) => c is '~' or '!' or '@' or '#' or '^' or '&' or '|' or '`' or '?' or '%';

    private readonly bool StartsComment(int index) => (_text[index], At(index + 1)) is ('-', '-') or ('/', '*');

    private readonly int NumberEnd(int start)
    {
        int index = start;
        if (_text[index] == '0' && At(index + 1) is 'x' or 'X' or 'o' or 'O' or 'b' or 'B')
        {
            return WordEnd(index + 1);
        }

        index = DigitsEnd(index);
        if (At(index) == '.' && At(index + 1) != '.')
        {
            index = DigitsEnd(index + 1);
        }

        if (At(index) is 'e' or 'E')
        {
            int exponent = At(index + 1) is '+' or '-' ? index + 2 : index + 1;
            if (char.IsAsciiDigit(At(exponent)))
            {
                index = DigitsEnd(exponent);
            }
            else if (exponent == index + 2)
            {
                // '1e-' without digits is one wrong number, sign included, even where the sign would begin a comment.
                return exponent;
            }
        }

        return WordPartsEnd(index);
    }

    private readonly int DigitsEnd(int index)
    {
        while (char.IsAsciiDigit(At(index)) || (At(index) == '_' && char.IsAsciiDigit(At(index + 1))))
        {
            index++;
        }

        return index;
    }

    // '123abc' is one piece, which servers from 15 on refuse as a whole. '1$$' is a number and the start of a quote.
    private readonly int WordPartsEnd(int index) => index < _text.Length && IsWordStart(_text[index]) ? WordEnd(index) : index;
}
