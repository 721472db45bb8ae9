using PSMigrate.Engine.Scripts;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Import.Steps;

/// <summary>SQL that another tool ran, made into a section of ours: without psql's lines, its own transactions and the tool's bookkeeping.</summary>
/// <param name="Text">The section.</param>
/// <param name="Transaction">What the header has to say.</param>
/// <param name="HasStatements">Whether anything in it runs.</param>
internal sealed record ForeignScript(string Text, TransactionMode Transaction, bool HasStatements)
{
    private static readonly string[] s_psqlLines = ["restrict", "unrestrict"];

    /// <param name="text">The script.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="outer">What the tool does about a transaction.</param>
    /// <param name="source">Told what is changed.</param>
    /// <param name="revision">The revision it belongs to.</param>
    /// <param name="isLeftOut">Statements that are not to be taken over.</param>
    /// <param name="psqlLines">psql's commands that are dropped besides <c>\restrict</c>.</param>
    /// <param name="annotations">Comments that mean something to the tool only.</param>
    /// <exception cref="ScriptInvalidException">Something in it cannot be in a revision; the position is that of the source.</exception>
    public static ForeignScript Read(
        string text,
        SourcePosition start,
        OuterTransaction outer,
        ImportSource source,
        string revision,
        Func<SqlStatement, bool>? isLeftOut = null,
        IReadOnlyCollection<string>? psqlLines = null,
        IReadOnlyList<(int Start, int End)>? annotations = null)
    {
        IReadOnlyList<(int Start, int End)> psql = PsqlLines.Find(text, [.. s_psqlLines, .. psqlLines ?? []]);
        if (psql.Count > 0)
        {
            IEnumerable<string> names = psql.Select(line => text[line.Start..line.End].Split(' ')[0].TrimEnd()).Distinct(StringComparer.Ordinal);
            source.Note(revision, $"lines that are psql's were removed: {string.Join(", ", names)}.");
        }

        IReadOnlyList<(int Start, int End)> lines = [.. psql, .. annotations ?? []];
        string sql = PsqlLines.Blank(text, lines);
        TransactionFold fold = new(outer);
        TextEdits edits = new(sql);
        bool hasStatements = false;
        foreach ((int from, int to) in lines)
        {
            edits.Remove(from, to);
        }

        foreach (SqlStatement statement in StatementSplitter.Split(sql, start))
        {
            if (isLeftOut?.Invoke(statement) == true || fold.See(statement))
            {
                edits.Remove(statement);
                continue;
            }

            StatementRules.Check(statement, start.File);
            hasStatements = true;
        }

        fold.Report(note => source.Note(revision, note), warning => source.Warn(revision, warning));
        return new ForeignScript(WithoutMarkers(edits.Apply()).Trim('\n', ' ', '\t'), fold.Mode, hasStatements);
    }

    // A comment that reads "-- migrate: ..." would begin a section.
    private static string WithoutMarkers(string text)
    {
        if (!text.Contains("migrate:", StringComparison.Ordinal))
        {
            return text;
        }

        foreach (SqlToken token in SqlTokenizer.Tokenize(text).AsEnumerable().Reverse())
        {
            bool startsLine = token.Offset == 0 || text[token.Offset - 1] == '\n';
            if (token.Kind == SqlTokenKind.LineComment && startsLine && SectionMarker.IsMarker(token.In(text)))
            {
                text = text.Insert(token.Offset + 2, " #");
            }
        }

        return text;
    }
}
