using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Renames;

/// <summary>
/// Finds <c>-- renamed from: old</c> in SQL that makes a schema: above a CREATE statement it is about what that makes, among the columns of
/// CREATE TABLE about the column on its line, or on the next one where it has a line of its own.
/// </summary>
internal static class RenameComments
{
    private const string Mark = "renamed from:";

    /// <summary>As <see cref="Find(string)"/>, in one statement and the comments above it.</summary>
    public static IEnumerable<string> Find(SqlStatement statement) => Find($"{string.Join('\n', statement.LeadingComments)}\n{statement.Text}");

    /// <returns>Each as a rename that <see cref="RenameAnswers"/> reads.</returns>
    public static IEnumerable<string> Find(string sql)
    {
        List<SqlToken> tokens = SqlTokenizer.Tokenize(sql);
        int start = 0;
        for (int i = 0; i <= tokens.Count; i++)
        {
            if (i == tokens.Count || tokens[i].In(sql) is ";")
            {
                foreach (string rename in FindIn(sql, tokens[start..i]))
                {
                    yield return rename;
                }

                start = i + 1;
            }
        }
    }

    private static IEnumerable<string> FindIn(string sql, List<SqlToken> statement)
    {
        List<SqlToken> words = statement.FindAll(token => !token.IsTrivia);
        int name = NameAt(sql, words);
        if (name < 0)
        {
            yield break;
        }

        int end = name + 1;
        while (end + 1 < words.Count && words[end].In(sql) is ".")
        {
            end += 2;
        }

        string qualified = sql[words[name].Offset..words[end - 1].End];
        string prefix = end - name > 1 ? sql[words[name].Offset..words[end - 2].End] : "public.";
        foreach (SqlToken comment in statement.Where(token => token.IsTrivia))
        {
            if (Old(comment.In(sql)) is not { } old)
            {
                continue;
            }

            if (comment.Offset < words[0].Offset)
            {
                yield return $"{prefix}{old}={sql[words[end - 1].Offset..words[end - 1].End]}";
            }
            else if (ColumnAt(sql, words, end, comment) is { } column)
            {
                yield return $"{(end - name > 1 ? qualified : prefix + qualified)}.{old}={column}";
            }
        }
    }

    /// <summary>Where the name begins that CREATE gives; -1 for a statement that makes nothing of its own.</summary>
    private static int NameAt(string sql, List<SqlToken> words)
    {
        if (words.Count == 0 || !Is(words[0], "create"))
        {
            return -1;
        }

        int kind = words.FindIndex(word => Is(word, "table") || Is(word, "type") || Is(word, "sequence") || Is(word, "domain") || Is(word, "view") || Is(word, "index"));
        if (kind < 0)
        {
            return -1;
        }

        int at = kind + 1;
        while (at < words.Count && (Is(words[at], "if") || Is(words[at], "not") || Is(words[at], "exists")))
        {
            at++;
        }

        return at < words.Count ? at : -1;

        bool Is(SqlToken word, string text) => word.Kind == SqlTokenKind.Word && word.In(sql).Equals(text, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The column on the comment's line, or on the next where the comment has a line of its own.</summary>
    private static string? ColumnAt(string sql, List<SqlToken> words, int from, SqlToken comment)
    {
        SqlToken[] columns = [.. FirstWords(sql, words, from)];
        int line = sql.LastIndexOf('\n', Math.Max(0, comment.Offset - 1)) + 1;
        bool hasOwnLine = sql.AsSpan(line, comment.Offset - line).IsWhiteSpace();
        SqlToken? column = hasOwnLine
            ? columns.Cast<SqlToken?>().FirstOrDefault(word => word!.Value.Offset > comment.Offset)
            : columns.Cast<SqlToken?>().LastOrDefault(word => word!.Value.Offset < comment.Offset);
        return column?.In(sql).ToString();
    }

    /// <summary>What each entry of the list in parentheses begins with.</summary>
    private static IEnumerable<SqlToken> FirstWords(string sql, List<SqlToken> words, int from)
    {
        int depth = 0;
        for (int i = from; i < words.Count - 1; i++)
        {
            string text = words[i].In(sql).ToString();
            depth += text == "(" ? 1 : text == ")" ? -1 : 0;
            if (depth == 1 && text is "(" or ",")
            {
                yield return words[i + 1];
            }
        }
    }

    private static string? Old(ReadOnlySpan<char> comment)
    {
        if (!comment.StartsWith("--", StringComparison.Ordinal))
        {
            return null;
        }

        ReadOnlySpan<char> text = comment[2..].Trim();
        return text.StartsWith(Mark, StringComparison.Ordinal) ? text[Mark.Length..].Trim().ToString() : null;
    }
}
