namespace PSMigrate.Engine.Sql;

/// <summary>
/// Cuts a script into statements where psql does: at a semicolon outside quotes, comments, parentheses and BEGIN ATOMIC bodies.
/// One difference is on purpose: a literal that goes on in the next line stays what it was (psql takes the second half of an E'' for
/// a plain literal, the server does not).
/// </summary>
internal static class StatementSplitter
{
    /// <param name="text">One section of a script file.</param>
    /// <param name="start">The file, and the line on which <paramref name="text"/> begins in column 1.</param>
    /// <exception cref="ScriptInvalidException">Something is not closed, or belongs to psql and not to the server.</exception>
    public static IReadOnlyList<SqlStatement> Split(string text, SourcePosition start)
    {
        List<SqlStatement> statements = [];
        List<SqlToken> tokens = [];
        TextCursor cursor = new(text, Math.Max(1, start.Line), Math.Max(1, start.Column));
        LeadingComments comments = new(text);
        RoutineBody body = default;
        SqlTokenizer tokenizer = new(text);
        int parentheses = 0;
        int outerParenthesis = 0;
        while (tokenizer.MoveNext())
        {
            SqlToken token = tokenizer.Current;
            if (token.IsUnterminated)
            {
                throw ScriptProblem.Unterminated(token, text, start);
            }

            if (token.IsTrivia)
            {
                if (tokens.Count == 0)
                {
                    comments.See(token);
                }

                continue;
            }

            switch (token.Kind)
            {
                case SqlTokenKind.Backslash:
                    throw ScriptProblem.MetaCommand(token, text, start);
                case SqlTokenKind.Word:
                    body.See(token.In(text), tokens.Count == 0 ? default : tokens[^1].In(text), parentheses);
                    break;
                case SqlTokenKind.Punctuation when text[token.Offset] == '(':
                    outerParenthesis = parentheses++ == 0 ? token.Offset : outerParenthesis;
                    break;
                case SqlTokenKind.Punctuation when text[token.Offset] == ')':
                    parentheses = Math.Max(0, parentheses - 1);
                    break;
                case SqlTokenKind.Punctuation when text[token.Offset] == ';' && parentheses == 0 && body.Depth == 0:
                    End();
                    continue;
            }

            tokens.Add(token);
        }

        if (body.Depth > 0)
        {
            throw ScriptProblem.UnclosedBody(tokens, text, start);
        }

        if (parentheses > 0)
        {
            throw ScriptProblem.UnclosedParenthesis(outerParenthesis, text, start);
        }

        End();
        return statements;

        void End()
        {
            if (tokens.Count > 0)
            {
                int offset = tokens[0].Offset;
                cursor.MoveTo(offset);
                StatementTraits traits = StatementClassifier.Classify(text, tokens);
                if (CopyData.Find(text, tokens) is { } copy)
                {
                    throw ScriptProblem.CopyData(copy, text, start);
                }

                statements.Add(new(text[offset..tokens[^1].End], offset, cursor.Line, cursor.Column, traits)
                {
                    LeadingComments = comments.Take(),
                });
                tokens.Clear();
            }

            comments.StartBehindStatement();
            body = default;
        }
    }
}
