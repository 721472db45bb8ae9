namespace PSMigrate.Engine.Sql;

/// <summary>Reads a statement's traits off its tokens.</summary>
internal static class StatementClassifier
{
    private static readonly string[] s_ddl =
    [
        "create", "alter", "drop", "comment", "grant", "revoke", "truncate", "lock", "refresh", "reindex", "cluster", "repack",
        "security", "reassign", "import",
        // What these run is out of sight.
        "do", "call",
    ];

    /// <param name="statement">The text of one statement, such as one after its variables were filled in.</param>
    public static StatementTraits Classify(string statement) =>
        Classify(statement, SqlTokenizer.Tokenize(statement).FindAll(token => !token.IsTrivia));

    /// <param name="text">The text that the tokens are of.</param>
    /// <param name="tokens">One statement's, without blanks and comments.</param>
    public static StatementTraits Classify(string text, IReadOnlyList<SqlToken> tokens)
    {
        StatementWords words = new(text, tokens);
        string command = CommandName.Of(words);
        bool concurrent = command.EndsWith("CONCURRENTLY", StringComparison.Ordinal)
            || (command == "ALTER TABLE" && TransactionRules.IsConcurrentDetach(words))
            || (command == "REPACK" && words.Option(1, "concurrently") == true);
        return new()
        {
            Command = command,
            Transaction = TransactionRules.Of(command, words),
            IsConcurrent = concurrent,
            IsDdl = !concurrent && (words.IsAny(0, s_ddl) || IsVacuumFull(words)),
            SetsSession = SetsSession(words),
            Forbidden = ForbiddenConstructs.Find(command, words),
        };
    }

    private static bool IsVacuumFull(StatementWords words) =>
        words.Is(0, "vacuum") && (words.Is(1, "full") || words.Option(1, "full") == true);

    private static bool SetsSession(StatementWords words) => words.Is(0, "reset")
        || (words.Is(0, "set") && !words.IsAny(1, ["local", "transaction", "constraints"]))
        || IsSetConfig(words);

    // pg_dump empties the search path with SELECT pg_catalog.set_config('search_path', '', false).
    private static bool IsSetConfig(StatementWords words)
    {
        int name = words.Is(1, "pg_catalog") && words.IsSign(2, '.') ? 3 : 1;
        return words.Is(0, "select") && words.Is(name, "set_config") && words.IsSign(name + 1, '(') && words.IsLiteral(name + 2)
            && words.IsSign(name + 3, ',') && words.IsLiteral(name + 4) && words.IsSign(name + 5, ',') && words.Is(name + 6, "false")
            && words.Count == name + 8;
    }
}
