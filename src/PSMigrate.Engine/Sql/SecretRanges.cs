using System.Text.RegularExpressions;

namespace PSMigrate.Engine.Sql;

/// <summary>Finds the secrets in a text.</summary>
internal static partial class SecretRanges
{
    // A body in a body in a body; deeper nesting is masked as a whole.
    private const int DeepestBody = 4;

    public static IReadOnlyList<MaskRange> InSql(string sql)
    {
        List<MaskRange> ranges = [];
        FindInSql(sql, 0, ranges);
        return Merge(ranges);
    }

    public static IReadOnlyList<MaskRange> InMessage(string message)
    {
        List<MaskRange> ranges = [];
        FindInMessage(message, ranges);
        foreach (Match match in PasswordLiteral().Matches(message))
        {
            ranges.Add(RangeOf(match));
        }

        return Merge(ranges);
    }

    private static void FindInSql(string sql, int depth, List<MaskRange> ranges)
    {
        if (!MaySecret().IsMatch(sql))
        {
            return;
        }

        ForeignStatement foreign = default;
        SqlToken before = default;
        SqlToken beforeThat = default;
        SqlTokenizer tokenizer = new(sql);
        while (tokenizer.MoveNext())
        {
            SqlToken token = tokenizer.Current;
            if (token.IsTrivia)
            {
                if (token.IsComment)
                {
                    FindInside(sql, token, depth, ranges);
                }

                continue;
            }

            foreign.See(token.Kind == SqlTokenKind.QuotedIdentifier ? "\"" : token.In(sql));
            if (token.IsLiteral)
            {
                if (foreign.IsInOptions || IsBehindSecretWord(sql, before, beforeThat))
                {
                    ranges.Add(Inside(token));
                }
                else
                {
                    FindInside(sql, token, depth, ranges);
                }
            }

            (beforeThat, before) = (before, token);
        }
    }

    private static MaskRange Inside(SqlToken token) => new(token.Offset + token.Open, token.End - token.Close);

    // PASSWORD 'x', CONNECTION 'x', "password" = 'x'.
    private static bool IsBehindSecretWord(string sql, SqlToken before, SqlToken beforeThat) =>
        IsSecretWord(sql, before) || (before.Length > 0 && before.In(sql) is "=" or ":=" or "=>" && IsSecretWord(sql, beforeThat));

    private static bool IsSecretWord(string sql, SqlToken token) => token.Kind is SqlTokenKind.Word or SqlTokenKind.QuotedIdentifier
        && Identifier.Unquote(token.In(sql).ToString()) is "password" or "connection" or "sslpassword";

    private static void FindInside(string sql, SqlToken token, int depth, List<MaskRange> ranges)
    {
        MaskRange inside = Inside(token);
        string text = sql[inside.Start..inside.End];
        if (!MaySecret().IsMatch(text))
        {
            return;
        }

        if (depth == DeepestBody)
        {
            ranges.Add(inside);
            return;
        }

        EscapedText body = EscapedText.Of(text, token.Kind);
        List<MaskRange> found = [];
        FindInSql(body.Plain, depth + 1, found);
        if (token.Kind is SqlTokenKind.String or SqlTokenKind.EscapeString)
        {
            FindInMessage(body.Plain, found);
        }

        foreach (MaskRange range in found)
        {
            ranges.Add(new(inside.Start + body.Original(range.Start), inside.Start + body.Original(range.End)));
        }
    }

    private static void FindInMessage(string message, List<MaskRange> ranges)
    {
        foreach (Match match in ConnectionPassword().Matches(message))
        {
            ranges.Add(RangeOf(match));
        }

        foreach (Match match in UrlPassword().Matches(message))
        {
            ranges.Add(RangeOf(match));
        }
    }

    private static MaskRange RangeOf(Match match)
    {
        Group secret = match.Groups["secret"];
        return new(secret.Index, secret.Index + secret.Length);
    }

    private static IReadOnlyList<MaskRange> Merge(List<MaskRange> ranges)
    {
        ranges.Sort((a, b) => (a.Start, -a.End).CompareTo((b.Start, -b.End)));
        List<MaskRange> merged = [];
        foreach (MaskRange range in ranges)
        {
            if (merged.Count > 0 && range.Start <= merged[^1].End)
            {
                merged[^1] = merged[^1] with { End = Math.Max(merged[^1].End, range.End) };
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged;
    }

    // Without one of these words a text has nothing to hide, and most texts have none.
    [GeneratedRegex("pass|pwd|connection|options|://", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MaySecret();

    [GeneratedRegex(
        """\b(?:ssl)?(?:password|passwd|pwd)\s*=\s*(?:'(?<secret>(?:[^'\\]|\\.|'')*)'?|"(?<secret>[^"]*)"?|(?<secret>[^\s;&'",)]+))""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ConnectionPassword();

    // Up to the last @ before a slash; a password with a slash in it is taken up to the last @ of all.
    [GeneratedRegex("""://[^\s:/@'"]*:(?<secret>[^\s/'"]*|\S*)@""", RegexOptions.CultureInvariant)]
    private static partial Regex UrlPassword();

    [GeneratedRegex(
        """\b(?:password|connection)\s+(?:[EN]|U&)?'(?<secret>(?:[^'\\]|\\.|'')*)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex PasswordLiteral();
}
