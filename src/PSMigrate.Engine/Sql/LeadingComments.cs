namespace PSMigrate.Engine.Sql;

/// <summary>Collects what stands between two statements and picks the comments directly above the second.</summary>
internal sealed class LeadingComments(string text)
{
    private readonly List<SqlToken> _pieces = [];
    private bool _behindStatement;

    public void See(SqlToken blanksOrComment) => _pieces.Add(blanksOrComment);

    public void StartBehindStatement()
    {
        _pieces.Clear();
        _behindStatement = true;
    }

    public IReadOnlyList<string> Take()
    {
        List<string>? comments = null;
        bool onLineOfStatement = _behindStatement;
        foreach (SqlToken piece in _pieces)
        {
            if (!piece.IsComment)
            {
                int lineEnds = CountLineEnds(piece.In(text));
                onLineOfStatement &= lineEnds == 0;
                comments = lineEnds > 1 ? null : comments;
            }
            else if (!onLineOfStatement)
            {
                (comments ??= []).Add(piece.In(text).ToString());
            }
        }

        return comments is null ? [] : comments;
    }

    private static int CountLineEnds(ReadOnlySpan<char> blanks)
    {
        int count = 0;
        for (int i = 0; i < blanks.Length; i++)
        {
            bool endsLine = blanks[i] == '\n' || (blanks[i] == '\r' && (i + 1 == blanks.Length || blanks[i + 1] != '\n'));
            count += endsLine ? 1 : 0;
        }

        return count;
    }
}
