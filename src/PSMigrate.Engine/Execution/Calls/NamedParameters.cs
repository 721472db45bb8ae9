using System.Text;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Calls;

/// <summary>Puts something in place of each <c>@name</c> of a statement. In quotes and comments it is text, and <c>&lt;@</c> and <c>@@</c> are operators.</summary>
internal static class NamedParameters
{
    /// <param name="sql">The statement.</param>
    /// <param name="names">The parameters there are; case does not count.</param>
    /// <param name="render">What stands for the parameter with this number, counted from 0 in the order of <paramref name="names"/>.</param>
    /// <exception cref="FormatException">The statement and the parameters do not go together.</exception>
    public static SubstitutedText Replace(string sql, IReadOnlyList<string> names, Func<int, string> render)
    {
        StringBuilder text = new(sql.Length);
        List<SubstitutedText.Replacement> replacements = [];
        HashSet<int> used = [];
        SqlToken sign = default;
        SqlTokenizer tokenizer = new(sql);
        while (tokenizer.MoveNext())
        {
            SqlToken token = tokenizer.Current;
            ReadOnlySpan<char> word = token.In(sql);
            if (names.Count > 0 && token.Kind == SqlTokenKind.Parameter)
            {
                throw new FormatException($"{word} has no value: parameters have names, such as @id.");
            }

            if (names.Count > 0 && token.Kind == SqlTokenKind.Word && token.Offset == sign.End && IsMark(sign.In(sql)))
            {
                int number = IndexOf(names, word);
                string value = number < 0 ? throw new FormatException($"The parameter @{word} has no value.") : render(number);
                used.Add(number);
                text.Length--;
                replacements.Add(new(token.Offset - 1, token.Length + 1, value.Length));
                text.Append(value);
            }
            else
            {
                text.Append(word);
            }

            sign = token.Kind == SqlTokenKind.Operator ? token : default;
        }

        int unused = Enumerable.Range(0, names.Count).FirstOrDefault(number => !used.Contains(number), -1);
        return unused < 0 ? new(text.ToString(), replacements) : throw new FormatException($"There is no @{names[unused]} in the statement.");
    }

    // a=@b without blanks is one operator to the lexer; the operators that do end with @ stay.
    private static bool IsMark(ReadOnlySpan<char> sign) => sign is [.., '@'] && sign is not ("<@" or "@@" or "!@" or "~@" or "#@");

    private static int IndexOf(IReadOnlyList<string> names, ReadOnlySpan<char> word)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (word.Equals(names[i], StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
