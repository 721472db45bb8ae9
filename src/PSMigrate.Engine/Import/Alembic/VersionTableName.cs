using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Import.Alembic;

/// <summary>Alembic's version table, and the statements on it that Alembic adds to its scripts.</summary>
/// <param name="Schema">Its schema; null when none is named.</param>
/// <param name="Name">Its name.</param>
internal sealed record VersionTableName(string? Schema, string Name)
{
    private const string Column = "version_num";

    public static VersionTableName Default { get; } = new(null, "alembic_version");

    /// <summary>Finds the table in what comes before the first revision of an upgrade: the statement that makes it.</summary>
    public static VersionTableName? Find(string preamble)
    {
        // What else is printed there need not be SQL.
        int start = preamble.StartsWith("CREATE TABLE", StringComparison.Ordinal) ? 0 : preamble.IndexOf("\nCREATE TABLE", StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        string text = preamble[start..];
        StatementWords words = Words(text);
        int end = words.BehindName(2);
        if (!words.IsSign(end, '(') || !words.Is(end + 1, Column))
        {
            return null;
        }

        return new VersionTableName(end > 3 ? NameAt(words, end - 3) : null, NameAt(words, end - 1));
    }

    /// <summary>Whether a statement is Alembic's bookkeeping.</summary>
    public bool IsBookkeeping(SqlStatement statement)
    {
        StatementWords words = Words(statement.Text);
        return statement.Traits.Command switch
        {
            "INSERT" => IsTable(words, 2) && words.IsSign(words.BehindName(2), '(') && words.Is(words.BehindName(2) + 1, Column),
            "UPDATE" => IsTable(words, 1) && words.Is(words.BehindName(1), "set", Column),
            "DELETE" or "CREATE TABLE" or "DROP TABLE" => IsTable(words, 2),
            _ => false,
        };
    }

    /// <summary>Whether a statement names the table, by its own name at least.</summary>
    public bool IsNamedIn(SqlStatement statement)
    {
        StatementWords words = Words(statement.Text);
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i].Kind is SqlTokenKind.Word or SqlTokenKind.QuotedIdentifier && NameAt(words, i) == Name)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsTable(StatementWords words, int index)
    {
        int end = words.BehindName(index);
        return end <= words.Count && NameAt(words, end - 1) == Name && (Schema is null ? end == index + 1 : end > index + 1 && NameAt(words, end - 3) == Schema);
    }

    private static string NameAt(StatementWords words, int index) => index < words.Count ? Identifier.Unquote(words.Text(index).ToString()) : "";

    private static StatementWords Words(string text) => new(text, SqlTokenizer.Tokenize(text).FindAll(token => !token.IsTrivia));
}
