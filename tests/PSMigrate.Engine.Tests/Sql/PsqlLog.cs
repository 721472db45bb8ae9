namespace PSMigrate.Engine.Tests.Sql;

/// <summary>Reads what psql says it cut a script into (tests/cases/lexer/README.md).</summary>
internal static class PsqlLog
{
    private const string Before = "********* QUERY **********\n";
    private const string After = "\n**************************\n";

    /// <summary>Where in the script each of psql's queries begins and ends, semicolon included.</summary>
    public static IReadOnlyList<(int Start, int End)> Ranges(string script, string log)
    {
        List<(int, int)> ranges = [];
        int at = 0;
        foreach (string query in Queries(log))
        {
            int start = BehindBlanks(script, at);
            int end = MatchEnd(script, start, query);
            Assert.True(end >= 0, $"psql's query is not what comes next in the script: {query}");
            ranges.Add((start, end));
            at = end;
        }

        return ranges;
    }

    // psql leaves out a byte order mark, blanks and -- comments in front of a query.
    private static int BehindBlanks(string script, int at)
    {
        while (at < script.Length)
        {
            if (script[at] is ' ' or '\t' or '\n' or '\r' or '\f' or '\uFEFF')
            {
                at++;
            }
            else if (string.CompareOrdinal(script, at, "--", 0, 2) == 0)
            {
                int end = script.IndexOfAny(['\n', '\r'], at);
                at = end < 0 ? script.Length : end;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    // psql leaves out empty lines outside quotes.
    private static int MatchEnd(string script, int at, string query)
    {
        for (int i = 0; i < query.Length; at++)
        {
            if (at < script.Length && script[at] == query[i])
            {
                i++;
            }
            else if (i == 0 || at >= script.Length || script[at] != '\n' || script[at - 1] != '\n')
            {
                return -1;
            }
        }

        return at;
    }

    private static IEnumerable<string> Queries(string log)
    {
        for (int at = 0; at < log.Length;)
        {
            Assert.StartsWith(Before, log[at..]);
            int start = at + Before.Length;
            int end = log.IndexOf(After + Before, start, StringComparison.Ordinal);
            end = end < 0 ? log.Length - After.Length : end;
            yield return log[start..end];
            at = end + After.Length;
        }
    }
}
