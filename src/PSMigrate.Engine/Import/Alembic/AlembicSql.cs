using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Import.Alembic;

/// <summary>The output of <c>alembic upgrade --sql</c> or <c>downgrade --sql</c>, cut at its comments <c>-- Running upgrade a -> b</c>.</summary>
internal sealed class AlembicSql
{
    private const string Arrow = "->";

    private AlembicSql(string preamble, IReadOnlyList<AlembicPiece> pieces)
    {
        Preamble = preamble;
        Pieces = pieces;
    }

    /// <summary>What comes before the first revision.</summary>
    public string Preamble { get; }

    /// <summary>In the order of the output. When alembic failed, the last one is what it failed at.</summary>
    public IReadOnlyList<AlembicPiece> Pieces { get; }

    /// <param name="text">The output.</param>
    /// <param name="file">What it is called in errors.</param>
    /// <param name="direction">Which way it goes.</param>
    public static AlembicSql Cut(string text, string file, MigrationDirection direction)
    {
        string marker = direction == MigrationDirection.Upgrade ? "-- Running upgrade " : "-- Running downgrade ";

        // env.py may print what is not SQL, so the tokens begin with the first revision.
        int first = text.StartsWith(marker, StringComparison.Ordinal) ? 0 : text.IndexOf("\n" + marker, StringComparison.Ordinal) + 1;
        if (first == 0 && !text.StartsWith(marker, StringComparison.Ordinal))
        {
            return new AlembicSql(text, []);
        }

        List<(string Revision, int Start, int Marker)> cuts = [];
        string sql = text[first..];
        foreach (SqlToken token in SqlTokenizer.Tokenize(sql))
        {
            if (token.Kind == SqlTokenKind.LineComment && (token.Offset == 0 || sql[token.Offset - 1] == '\n')
                && token.In(sql).StartsWith(marker, StringComparison.Ordinal) && Revision(token.In(sql)[marker.Length..].ToString(), direction) is { } revision)
            {
                cuts.Add((revision, Math.Min(sql.Length, token.End + 1), token.Offset));
            }
        }

        int line = 1 + text.AsSpan(0, first).Count('\n');
        List<AlembicPiece> pieces = [];
        for (int i = 0; i < cuts.Count; i++)
        {
            int end = i + 1 < cuts.Count ? cuts[i + 1].Marker : sql.Length;
            SourcePosition start = new(file, line + sql.AsSpan(0, cuts[i].Start).Count('\n'), 1);
            pieces.Add(new AlembicPiece(cuts[i].Revision, sql[cuts[i].Start..end], start));
        }

        return new AlembicSql(text[..first], pieces);
    }

    /// <summary>The revision of <c>a, b -> c</c>: c on the way up, and of <c>c -> a, b</c> on the way down as well.</summary>
    private static string? Revision(string step, MigrationDirection direction)
    {
        int arrow = step.IndexOf(Arrow, StringComparison.Ordinal);
        if (arrow < 0)
        {
            return null;
        }

        string side = direction == MigrationDirection.Upgrade ? step[(arrow + Arrow.Length)..] : step[..arrow];

        // Behind a comma is the message, where the log is taken for the script.
        return side.Split(',')[0].Trim() is { Length: > 0 } revision ? revision : null;
    }
}
