namespace PSMigrate.Engine.Sql;

/// <summary>Names in a statement, and the parts it is made of.</summary>
internal readonly ref partial struct StatementWords
{
    /// <summary>The name that stands at a place, its qualification included; null when none does. A database before the schema is left out.</summary>
    public TableName? Name(int index)
    {
        List<string> parts = [];
        for (int i = index; i < tokens.Count && tokens[i].Kind is SqlTokenKind.Word or SqlTokenKind.QuotedIdentifier; i += 2)
        {
            parts.Add(Identifier.Unquote(Text(i).ToString()));
            if (!IsSign(i + 1, '.'))
            {
                break;
            }
        }

        return parts.Count == 0 ? null : new(parts.Count > 1 ? parts[^2] : null, parts[^1]);
    }

    /// <summary>The names of a list that begins at a place, as in <c>ONLY a *, b (c), d</c>.</summary>
    public IReadOnlyList<TableName> Names(int index)
    {
        List<TableName> names = [];
        for (int at = index; ; at++)
        {
            while (IsAny(at, ["table", "only"]))
            {
                at++;
            }

            if (Name(at) is not { } name)
            {
                return names;
            }

            names.Add(name);
            at = Behind(BehindName(at));
            if (!IsSign(at, ','))
            {
                return names;
            }
        }
    }

    /// <summary>Whether two words stand beside each other outside parentheses.</summary>
    public bool Has(string first, string second)
    {
        for (int at = Find(first); at >= 0; at = Find(first, at + 1))
        {
            if (Is(at + 1, second))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The pieces from one place up to another.</summary>
    public StatementWords Slice(int from, int to) => new(text, [.. tokens.Skip(from).Take(to - from)]);

    /// <summary>Where the parts that commas divide begin and end, from a place on.</summary>
    public IReadOnlyList<(int From, int To)> Parts(int from)
    {
        List<(int, int)> parts = [];
        int depth = 0;
        for (int i = from; i < tokens.Count; i++)
        {
            depth += IsSign(i, '(') || IsSign(i, '[') ? 1 : IsSign(i, ')') || IsSign(i, ']') ? -1 : 0;
            if (depth == 0 && IsSign(i, ','))
            {
                parts.Add((from, i));
                from = i + 1;
            }
        }

        parts.Add((from, tokens.Count));
        return parts;
    }
}
