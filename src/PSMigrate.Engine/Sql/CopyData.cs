namespace PSMigrate.Engine.Sql;

/// <summary>Finds COPY that talks with the client instead of a file.</summary>
internal static class CopyData
{
    private static readonly string[] s_client = ["stdin", "stdout"];

    /// <summary>The STDIN of a COPY ... FROM STDIN, behind which data would follow; else null.</summary>
    public static SqlToken? Find(string text, IReadOnlyList<SqlToken> tokens) => Find(new(text, tokens), "from");

    /// <summary>The word behind FROM or TO that means the client (STDIN and STDOUT are one to PostgreSQL); else null.</summary>
    public static SqlToken? Find(StatementWords words, string direction)
    {
        if (!words.Is(0, "copy"))
        {
            return null;
        }

        int at = words.Find(direction);
        return at > 0 && words.IsAny(at + 1, s_client) ? words[at + 1] : null;
    }
}
