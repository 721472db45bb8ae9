namespace PSMigrate.Engine.Sql;

/// <summary>The pieces of one statement, comments and blanks left out, asked by number.</summary>
internal readonly ref partial struct StatementWords(string text, IReadOnlyList<SqlToken> tokens)
{
    public int Count => tokens.Count;

    public SqlToken this[int index] => tokens[index];

    public ReadOnlySpan<char> Text(int index) => tokens[index].In(text);

    public bool IsWord(int index) => IsIn(index) && tokens[index].Kind == SqlTokenKind.Word;

    /// <summary>Whether an unquoted word stands at a place.</summary>
    public bool Is(int index, string word) => IsWord(index) && Text(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool Is(int index, string first, string second) => Is(index, first) && Is(index + 1, second);

    public bool IsAny(int index, ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (Is(index, word))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsSign(int index, char sign) =>
        IsIn(index) && tokens[index].Kind is SqlTokenKind.Punctuation or SqlTokenKind.Operator
        && Text(index) is [char c] && c == sign;

    public bool IsLiteral(int index) => IsIn(index) && tokens[index].IsLiteral;

    /// <summary>The next place outside parentheses with this word, else -1.</summary>
    public int Find(string word, int from = 0)
    {
        int depth = 0;
        for (int i = from; i < tokens.Count; i++)
        {
            depth += IsSign(i, '(') ? 1 : IsSign(i, ')') ? -1 : 0;
            if (depth == 0 && Is(i, word))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The place behind the parenthesis that opens at a place; the place itself when none does.</summary>
    public int Behind(int index)
    {
        if (!IsSign(index, '('))
        {
            return index;
        }

        int depth = 0;
        for (int i = index; i < tokens.Count; i++)
        {
            depth += IsSign(i, '(') ? 1 : IsSign(i, ')') ? -1 : 0;
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return tokens.Count;
    }

    /// <summary>Whether an option list <c>(a, b false, c = off)</c> that opens at a place has an option on; null without it.</summary>
    public bool? Option(int index, string name)
    {
        bool? value = null;
        int end = Behind(index);
        for (int i = index + 1; i < end; i++)
        {
            if (!Is(i, name) || !(IsSign(i - 1, '(') || IsSign(i - 1, ',')))
            {
                continue;
            }

            int at = IsSign(i + 1, '=') ? i + 2 : i + 1;
            value = !(IsAny(at, ["false", "off", "none"]) || (at < end && Text(at) is "0" or "'false'" or "'off'" or "'0'"));
        }

        return value;
    }

    /// <summary>Skips <c>IF EXISTS</c>, <c>IF NOT EXISTS</c> and <c>ONLY</c>.</summary>
    public int BehindIfExists(int index)
    {
        int at = Is(index, "if", "exists") ? index + 2
            : Is(index, "if", "not") && Is(index + 2, "exists") ? index + 3
            : index;
        return Is(at, "only") ? at + 1 : at;
    }

    /// <summary>The place behind a name, its qualification included.</summary>
    public int BehindName(int index)
    {
        int at = index + 1;
        while (IsSign(at, '.'))
        {
            at += 2;
        }

        return IsSign(at, '*') ? at + 1 : at;
    }

    private bool IsIn(int index) => index >= 0 && index < tokens.Count;
}
