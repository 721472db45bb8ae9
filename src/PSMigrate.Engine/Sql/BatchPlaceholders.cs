using System.Text;

namespace PSMigrate.Engine.Sql;

/// <summary>
/// <c>:batch_start</c> and <c>:batch_end</c> in a statement, outside quotes and comments; the <c>::</c> of a cast begins none.
/// </summary>
internal static class BatchPlaceholders
{
    public const string Start = ":batch_start";
    public const string End = ":batch_end";

    public static bool AreBothIn(string text)
    {
        if (!text.Contains(Start, StringComparison.Ordinal))
        {
            return false;
        }

        List<SqlToken> found = Find(text);
        return found.Exists(token => token.In(text) is Start) && found.Exists(token => token.In(text) is End);
    }

    /// <param name="text">The statement.</param>
    /// <param name="start">What the first key of a batch is for the server.</param>
    /// <param name="end">What the last one is.</param>
    /// <param name="before">What the statement was before its variables were filled in; null where it has none.</param>
    public static SubstitutedText Replace(string text, string start, string end, SubstitutedText? before)
    {
        List<SubstitutedText.Replacement> replacements = [];
        StringBuilder result = new(text.Length);
        int copied = 0;
        foreach (SqlToken token in Find(text))
        {
            string value = token.In(text) is Start ? start : end;
            result.Append(text, copied, token.Offset - copied).Append(value);
            replacements.Add(new(token.Offset, token.Length, value.Length));
            copied = token.End;
        }

        return new(result.Append(text, copied, text.Length - copied).ToString(), replacements, before);
    }

    /// <summary>The placeholders, each as one token.</summary>
    private static List<SqlToken> Find(string text)
    {
        List<SqlToken> found = [];
        SqlToken last = default;
        foreach (SqlToken token in SqlTokenizer.Tokenize(text))
        {
            if (last.Kind == SqlTokenKind.Punctuation && last.In(text) is ":" && token.In(text) is ("batch_start" or "batch_end"))
            {
                found.Add(new(SqlTokenKind.Parameter, last.Offset, last.Length + token.Length));
            }

            last = token;
        }

        return found;
    }
}
