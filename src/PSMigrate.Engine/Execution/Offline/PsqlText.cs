using System.Text;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Offline;

/// <summary>
/// A statement that psql passes on as it is. psql fills in its variables wherever <c>:name</c>, <c>:'name'</c> or <c>:"name"</c> stands outside
/// quotes, as in <c>a[1:n]</c>, and nobody knows which variables somebody has: a blank behind the colon means the same to the server
/// and nothing to psql, nor to the many tools that ask for <c>:name</c>. And psql reads a literal that goes on in the next line as a plain one: an E'' is put into one piece.
/// </summary>
internal static class PsqlText
{
    public static string Of(string sql)
    {
        StringBuilder result = new(sql.Length);
        SqlToken last = default;
        SqlTokenizer tokenizer = new(sql);
        while (tokenizer.MoveNext())
        {
            SqlToken token = tokenizer.Current;
            if (last.Length == 1 && sql[last.Offset] == ':' && last.Kind == SqlTokenKind.Punctuation && !token.IsTrivia)
            {
                result.Append(' ');
            }

            if (token.Kind == SqlTokenKind.EscapeString)
            {
                AppendInOnePiece(result, token.In(sql));
            }
            else
            {
                result.Append(token.In(sql));
            }

            last = token;
        }

        return result.ToString();
    }

    private static void AppendInOnePiece(StringBuilder result, ReadOnlySpan<char> literal)
    {
        int open = literal.IndexOf('\'') + 1;
        result.Append(literal[..open]);
        for (int i = open; i < literal.Length; i++)
        {
            bool isPair = i + 1 < literal.Length && (literal[i] == '\\' || (literal[i] == '\'' && literal[i + 1] == '\''));
            if (isPair)
            {
                result.Append(literal.Slice(i++, 2));
            }
            else if (literal[i] == '\'' && i + 1 < literal.Length)
            {
                i = NextQuote(literal, i + 1);
            }
            else
            {
                result.Append(literal[i]);
            }
        }
    }

    // Between the pieces stand blanks and comments, which may hold quotes.
    private static int NextQuote(ReadOnlySpan<char> literal, int index)
    {
        while (literal[index] != '\'')
        {
            bool isComment = literal[index] == '-';
            index += isComment ? literal[index..].IndexOfAny('\n', '\r') : 1;
        }

        return index;
    }
}
