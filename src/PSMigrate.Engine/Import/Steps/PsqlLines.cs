using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Import.Steps;

/// <summary>Finds lines that are psql's and mean nothing to the server, such as pg_dump's <c>\restrict</c>.</summary>
internal static class PsqlLines
{
    /// <param name="text">The script.</param>
    /// <param name="commands">Names of the commands to find, without the backslash.</param>
    public static IReadOnlyList<(int Start, int End)> Find(string text, IReadOnlyCollection<string> commands)
    {
        List<(int, int)> lines = [];
        int end = 0;
        SqlTokenizer tokenizer = new(text);
        while (tokenizer.MoveNext())
        {
            SqlToken token = tokenizer.Current;
            bool startsLine = token.Offset == 0 || text[token.Offset - 1] == '\n';
            if (token.Kind != SqlTokenKind.Backslash || !startsLine || token.Offset < end)
            {
                continue;
            }

            int lineEnd = text.IndexOf('\n', token.Offset);
            end = lineEnd < 0 ? text.Length : lineEnd;
            if (commands.Contains(text[token.End..end].Split(' ', 2)[0].TrimEnd()))
            {
                lines.Add((token.Offset, end));
            }
        }

        return lines;
    }

    /// <summary>The text with blanks in place of some of it: every other place in it stays where it is.</summary>
    public static string Blank(string text, IReadOnlyList<(int Start, int End)> ranges)
    {
        if (ranges.Count == 0)
        {
            return text;
        }

        char[] blanked = text.ToCharArray();
        foreach ((int start, int end) in ranges)
        {
            Array.Fill(blanked, ' ', start, end - start);
        }

        return new string(blanked);
    }
}
