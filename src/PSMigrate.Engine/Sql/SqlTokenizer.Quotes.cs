namespace PSMigrate.Engine.Sql;

/// <summary>The pieces that have a beginning and an end of their own.</summary>
internal ref partial struct SqlTokenizer
{
    private readonly SqlToken Quoted(SqlTokenKind kind, int open)
    {
        int index = _position + open;
        while (true)
        {
            int end = QuoteEnd(index, kind == SqlTokenKind.EscapeString);
            if (end < 0)
            {
                return new(kind, _position, _text.Length - _position, open);
            }

            index = Continuation(end);
            if (index < 0)
            {
                return new(kind, _position, end - _position, open, 1);
            }
        }
    }

    /// <summary>Where the quote that began before <paramref name="index"/> is over, behind its closing sign; -1 when never.</summary>
    private readonly int QuoteEnd(int index, bool escapes)
    {
        while (index < _text.Length)
        {
            char c = _text[index];
            if (c == '\\' && escapes)
            {
                index += 2;
            }
            else if (c != '\'')
            {
                index++;
            }
            else if (At(index + 1) == '\'')
            {
                index += 2;
            }
            else
            {
                return index + 1;
            }
        }

        return -1;
    }

    /// <summary>
    /// SQL joins literals that only blanks with a line end in them (and <c>--</c> comments) keep apart. Returns where the text of
    /// the next literal begins, else -1. psql forgets at a line end that it was in an <c>E''</c>; the server does not, nor do we.
    /// </summary>
    private readonly int Continuation(int index)
    {
        bool newline = false;
        while (index < _text.Length)
        {
            char c = _text[index];
            if (IsBlank(c))
            {
                newline |= c is '\n' or '\r';
                index++;
            }
            else if (c == '-' && At(index + 1) == '-')
            {
                index = LineEnd(index);
            }
            else
            {
                return c == '\'' && newline ? index + 1 : -1;
            }
        }

        return -1;
    }

    private readonly SqlToken QuotedIdentifier(int open)
    {
        int index = _position + open;
        while (index < _text.Length)
        {
            if (_text[index] != '"')
            {
                index++;
            }
            else if (At(index + 1) == '"')
            {
                index += 2;
            }
            else
            {
                return new(SqlTokenKind.QuotedIdentifier, _position, index + 1 - _position, open, 1);
            }
        }

        return new(SqlTokenKind.QuotedIdentifier, _position, _text.Length - _position, open);
    }

    private readonly SqlToken BlockComment()
    {
        int depth = 1;
        int index = _position + 2;
        while (index < _text.Length)
        {
            switch (_text[index], At(index + 1))
            {
                case ('*', '/'):
                    index += 2;
                    if (--depth == 0)
                    {
                        return new(SqlTokenKind.BlockComment, _position, index - _position, 2, 2);
                    }

                    break;
                case ('/', '*'):
                    index += 2;
                    depth++;
                    break;
                default:
                    index++;
                    break;
            }
        }

        return new(SqlTokenKind.BlockComment, _position, _text.Length - _position, 2);
    }

    private readonly SqlToken Dollar()
    {
        int index = _position + 1;
        if (char.IsAsciiDigit(At(index)))
        {
            while (char.IsAsciiDigit(At(index)))
            {
                index++;
            }

            return Plain(SqlTokenKind.Parameter, WordPartsEnd(index));
        }

        if (index < _text.Length && IsWordStart(_text[index]))
        {
            while (index < _text.Length && _text[index] != '$' && IsWordPart(_text[index]))
            {
                index++;
            }
        }

        if (At(index) != '$')
        {
            return Plain(SqlTokenKind.Other, _position + 1);
        }

        int tag = index + 1 - _position;
        int end = _text.AsSpan(index + 1).IndexOf(_text.AsSpan(_position, tag), StringComparison.Ordinal);
        return end < 0
            ? new(SqlTokenKind.DollarString, _position, _text.Length - _position, tag)
            : new(SqlTokenKind.DollarString, _position, tag + end + tag, tag, tag);
    }
}
