namespace PSMigrate.Engine.Sql;

/// <summary>Words for what is wrong with a script's text, each with its place and what to do.</summary>
internal static class ScriptProblem
{
    public static ScriptInvalidException Unterminated(SqlToken token, string text, SourcePosition start)
    {
        string opening = text.Substring(token.Offset, token.Open);
        (string message, string hint) = token.Kind switch
        {
            SqlTokenKind.DollarString => ($"The dollar quote {opening} is never closed.", $"End it with {opening}."),
            SqlTokenKind.BlockComment => ("The comment is never closed.", "End it with */; each /* inside it needs a */ of its own."),
            SqlTokenKind.QuotedIdentifier => ("The quoted identifier is never closed.", "End it with \"; a \" inside it is written \"\"."),
            SqlTokenKind.EscapeString => ("The string is never closed.", "End it with '; a ' inside it is written '' or \\'."),
            _ => ("The string is never closed.", "End it with '; a ' inside it is written ''."),
        };
        return At(token.Offset, text, start, message, hint);
    }

    public static ScriptInvalidException MetaCommand(SqlToken backslash, string text, SourcePosition start)
    {
        int end = backslash.End;
        while (end < text.Length && (SqlTokenizer.IsWordPart(text[end]) || (end == backslash.End && text[end] is '.' or '!' or '?' or ';')))
        {
            end++;
        }

        string command = text[backslash.Offset..end];
        string hint = command switch
        {
            @"\restrict" or @"\unrestrict" => $"pg_dump writes {command} around its output; delete the line.",
            @"\." => @"\. ends COPY data; write the rows as INSERT, or load them with psql's \copy outside the migration.",
            @"\copy" => "Write the rows as INSERT, or load them with psql outside the migration.",
            @"\" => "Outside quotes SQL has no backslash; a string with backslash escapes is written E'...'.",
            _ => $"{command} is a command of psql itself; the server does not know it. Delete it or write it in SQL.",
        };
        return At(backslash.Offset, text, start, $"{command} is not SQL.", hint);
    }

    public static ScriptInvalidException UnclosedBody(IReadOnlyList<SqlToken> statement, string text, SourcePosition start)
    {
        SqlToken begin = statement.First(token => token.In(text).Equals("begin", StringComparison.OrdinalIgnoreCase));
        return At(
            begin.Offset,
            text,
            start,
            "This BEGIN has no END.",
            "The body of a routine ends with END; and so does each CASE in it. A name that reads begin, case or end needs quotes.");
    }

    public static ScriptInvalidException UnclosedParenthesis(int offset, string text, SourcePosition start) =>
        At(offset, text, start, "This parenthesis is never closed.", "Everything behind it would be sent as one statement; add the ).");

    public static ScriptInvalidException CopyData(SqlToken standardInput, string text, SourcePosition start) => At(
        standardInput.Offset,
        text,
        start,
        "COPY FROM STDIN needs data behind the statement, which a migration has no way to send.",
        @"Write the rows as INSERT (pg_dump --inserts does), or load them with psql's \copy outside the migration.");

    public static ScriptInvalidException Forbidden(ForbiddenConstruct construct, SqlStatement statement, string file)
    {
        TextCursor cursor = new(statement.Text, statement.Line, statement.Column);
        cursor.MoveTo(construct.Offset);
        return new(construct.Reason, construct.Hint, new(file, cursor.Line, cursor.Column));
    }

    private static ScriptInvalidException At(int offset, string text, SourcePosition start, string message, string hint)
    {
        TextCursor cursor = new(text, Math.Max(1, start.Line), Math.Max(1, start.Column));
        cursor.MoveTo(offset);
        return new(message, hint, new(start.File, cursor.Line, cursor.Column));
    }
}
