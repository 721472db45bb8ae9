using System.Text;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog;

/// <summary>
/// For <c>status IN ('new', 'old')</c> on a varchar column the server writes <c>(ARRAY['new'::character varying, ...])::text[]</c>; once it has
/// read that, it writes <c>ARRAY[('new'::character varying)::text, ...]</c>. The second is what we take of both, so that a schema that was
/// rebuilt from its own SQL is the one it was rebuilt from.
/// </summary>
internal static class CastArrays
{
    private const string Start = "(ARRAY[";

    /// <summary>An expression or statement as the server writes it, with the cast of an array at its elements.</summary>
    public static string AtElements(string sql)
    {
        if (!sql.Contains(Start, StringComparison.Ordinal))
        {
            return sql;
        }

        List<SqlToken> tokens = SqlTokenizer.Tokenize(sql);
        StringBuilder written = new(sql.Length);
        int copied = 0;
        for (int i = 0; i + 2 < tokens.Count; i++)
        {
            if (tokens[i].In(sql) is "(" && tokens[i + 1].In(sql) is "ARRAY" && tokens[i + 2].In(sql) is "["
                && Elements(sql, tokens, i + 3) is { } elements && TypeBehind(sql, tokens, elements.End) is { } type)
            {
                written.Append(sql, copied, tokens[i].Offset - copied);
                written.Append("ARRAY[").AppendJoin(", ", elements.Texts.Select(element => $"({AtElements(element)})::{type.Name}")).Append(']');
                copied = type.End;
                while (i + 1 < tokens.Count && tokens[i + 1].Offset < copied)
                {
                    i++;
                }
            }
        }

        return written.Append(sql, copied, sql.Length - copied).ToString();
    }

    /// <summary>The elements from a token on, and the index of the bracket that closes them; null where one is an array itself.</summary>
    private static (List<string> Texts, int End)? Elements(string sql, List<SqlToken> tokens, int first)
    {
        List<string> texts = [];
        int start = tokens[first - 1].End;
        int depth = 0;
        for (int i = first; i < tokens.Count; i++)
        {
            switch (tokens[i].In(sql))
            {
                case "ARRAY" when depth == 0:
                    return null;
                case "(" or "[":
                    depth++;
                    break;
                case "]" when depth == 0:
                    texts.Add(sql[start..tokens[i].Offset]);
                    return (texts, i);
                case ")" or "]":
                    depth--;
                    break;
                case "," when depth == 0:
                    texts.Add(sql[start..tokens[i].Offset]);
                    start = tokens[i].End + 1;
                    break;
            }
        }

        return null;
    }

    /// <summary>The type of the elements in <c>)::type[]</c> behind a bracket, and where that ends.</summary>
    private static (string Name, int End)? TypeBehind(string sql, List<SqlToken> tokens, int bracket)
    {
        if (bracket + 3 >= tokens.Count || tokens[bracket + 1].In(sql) is not ")" || tokens[bracket + 2].In(sql) is not "::")
        {
            return null;
        }

        for (int i = bracket + 3; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].In(sql) is "[" && tokens[i + 1].In(sql) is "]")
            {
                return (sql[tokens[bracket + 3].Offset..tokens[i].Offset], tokens[i + 1].End);
            }

            if (tokens[i].Kind is not (SqlTokenKind.Word or SqlTokenKind.QuotedIdentifier or SqlTokenKind.Whitespace) && tokens[i].In(sql) is not ".")
            {
                return null;
            }
        }

        return null;
    }
}
