namespace PSMigrate.Engine.Sql;

/// <summary>The name of a table, alone or in a schema.</summary>
internal sealed record TableName(string? Schema, string Name)
{
    /// <summary>The name as SQL.</summary>
    public override string ToString() => Identifier.Qualify(Schema, Name);

    /// <summary>Reads a name as SQL writes it: <c>jobs</c>, <c>app.jobs</c>, <c>"Jobs"</c>; null when the text is something else.</summary>
    public static TableName? Parse(string text)
    {
        List<SqlToken> tokens = SqlTokenizer.Tokenize(text);
        return tokens.Count switch
        {
            1 when IsName(tokens[0]) => new(null, NameOf(tokens[0])),
            3 when IsName(tokens[0]) && tokens[1].In(text) is "." && IsName(tokens[2]) => new(NameOf(tokens[0]), NameOf(tokens[2])),
            _ => null,
        };

        string NameOf(SqlToken token) => Identifier.Unquote(token.In(text).ToString());
    }

    private static bool IsName(SqlToken token) => token.Kind is SqlTokenKind.Word or SqlTokenKind.QuotedIdentifier && !token.IsUnterminated;
}
