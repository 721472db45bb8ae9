using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Renames;

/// <summary>A name with dots in it, as SQL writes it.</summary>
internal static class NameParts
{
    /// <returns>The names between the dots, as they are meant; null when the text is something else.</returns>
    public static IReadOnlyList<string>? Read(string text)
    {
        List<SqlToken> tokens = SqlTokenizer.Tokenize(text).FindAll(token => !token.IsTrivia);
        List<string> names = [];
        for (int i = 0; i < tokens.Count; i++)
        {
            bool isName = tokens[i].Kind is SqlTokenKind.Word or SqlTokenKind.QuotedIdentifier && !tokens[i].IsUnterminated;
            if (i % 2 == 0 ? !isName : tokens[i].In(text) is not ".")
            {
                return null;
            }

            if (i % 2 == 0)
            {
                names.Add(Identifier.Unquote(tokens[i].In(text).ToString()));
            }
        }

        return tokens.Count % 2 == 1 ? names : null;
    }
}
