using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Planning;

/// <summary>What a statement must be to run in batches.</summary>
internal static class BatchRules
{
    private const string Example = "UPDATE jobs SET status = 'new' WHERE id BETWEEN :batch_start AND :batch_end";

    /// <exception cref="ScriptInvalidException">It cannot run in batches, or would have to and does not say how.</exception>
    public static void Check(ScriptStatement statement, SourcePosition at)
    {
        bool hasBoth = BatchPlaceholders.AreBothIn(statement.Sql);
        if (statement.Batch is null)
        {
            if (hasBoth)
            {
                throw new ScriptInvalidException(
                    "This statement is made for batches, and nothing says of which table.",
                    "Write -- batch: table=... directly above it, without an empty line between.",
                    at);
            }

            return;
        }

        StatementWords words = new(statement.Sql, SqlTokenizer.Tokenize(statement.Sql).FindAll(token => !token.IsTrivia));
        string command = CommandName.Of(words);
        if (command is not ("UPDATE" or "DELETE" or "INSERT") || (command == "INSERT" && words.Find("values") >= 0))
        {
            throw new ScriptInvalidException(
                $"Only UPDATE, DELETE and INSERT ... SELECT can run in batches, and this is {(command == "INSERT" ? "INSERT ... VALUES" : command)}.",
                "Delete the batch directive above it.",
                at);
        }

        if (!hasBoth)
        {
            throw new ScriptInvalidException(
                "A statement that runs in batches needs both :batch_start and :batch_end, outside quotes.", $"As in: {Example};", at);
        }

        for (int i = 0; i < words.Count; i++)
        {
            if (words[i].Kind == SqlTokenKind.Parameter)
            {
                throw new ScriptInvalidException(
                    $"{words.Text(i)} is a parameter, and the only ones that have a value are :batch_start and :batch_end.", $"As in: {Example};", at);
            }
        }
    }

    public static ScriptInvalidException InAssertion(BatchDirective directive) => new(
        "A check answers once; it cannot run in batches.", "Delete the batch directive, or move the statement to the upgrade section.", directive.Position);
}
