using PSMigrate.Engine.Scripts;
using PSMigrate.Engine.Scripts.PowerShell;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Calls;

/// <summary>
/// Where the SQL of a call stands. Where the script has it as it was sent, in a literal, the places in it are exact; where it was put
/// together, the call itself is the place. Outside a revision there is none.
/// </summary>
internal sealed class CallPlace
{
    private readonly RevisionScript? _script;
    private readonly SourcePosition? _call;
    private readonly int? _start;
    private readonly string? _file;

    /// <param name="script">The script that calls; null outside a revision.</param>
    /// <param name="call">Where the call stands in it; null where it is not known.</param>
    /// <param name="sql">The SQL.</param>
    /// <param name="isFile">Whether the SQL is the whole file that <paramref name="call"/> names.</param>
    public CallPlace(RevisionScript? script, SourcePosition? call, string sql, bool isFile = false)
    {
        (_script, _call, _file) = (script, call, isFile ? sql : null);
        _start = script is null || call is null ? null : Find(script.Text, OffsetOf(script.Text, call), sql);
        Start = _start is { } start ? At(script!, start) : call ?? new SourcePosition(script?.Header.Path ?? "", 1, 1);
    }

    /// <summary>Where its first character is, or what comes closest.</summary>
    public SourcePosition Start { get; }

    public SourcePosition? PositionOf(SqlStatement statement) =>
        _start is null && _file is null ? _call : new SourcePosition(Start.File, statement.Line, statement.Column);

    /// <summary>The error of somebody who took the SQL for a part of the file, with the place that it has.</summary>
    public ScriptInvalidException Correct(ScriptInvalidException error) =>
        _start is not null || _file is not null ? error : new ScriptInvalidException(error.Message, error.Hint, _call, error);

    /// <param name="statement">The statement.</param>
    /// <param name="offset">A place in its text.</param>
    public (SourcePosition? Position, string Excerpt) Of(SqlStatement statement, int offset)
    {
        if (_file is { } file)
        {
            return (At(file, Start.File, statement.Offset + offset), StatementPlace.ExcerptAt(file, statement.Offset + offset));
        }

        if (_start is { } start)
        {
            int place = start + statement.Offset + offset;
            return (At(_script!, place), Excerpt(_script!, place));
        }

        string excerpt = StatementPlace.ExcerptAt(statement.Text, offset);
        return _script is null || _call is null ? (_call, excerpt) : (_call, $"{Excerpt(_script, OffsetOf(_script.Text, _call))}\n{excerpt}");
    }

    /// <summary>A place in a PowerShell script, and its line with a caret.</summary>
    public static string Excerpt(RevisionScript script, int offset) => StatementPlace.ExcerptAt(script.Text, offset, PowerShellSecrets.In(script.Text));

    /// <summary>Where a line and a column are; the first character of the line where the column is not known.</summary>
    public static int OffsetOf(string text, SourcePosition position)
    {
        int offset = 0;
        for (int line = 1; line < position.Line; line++)
        {
            int end = text.IndexOf('\n', offset);
            offset = end < 0 ? text.Length : end + 1;
        }

        int length = text.AsSpan(offset).IndexOf('\n');
        ReadOnlySpan<char> rest = text.AsSpan(offset, length < 0 ? text.Length - offset : length);
        return offset + (position.Column > 0 ? Math.Min(position.Column - 1, rest.Length) : rest.Length - rest.TrimStart().Length);
    }

    public static SourcePosition At(RevisionScript script, int offset) => At(script.Text, script.Header.Path, offset);

    private static SourcePosition At(string text, string path, int offset)
    {
        TextCursor cursor = new(text);
        cursor.MoveTo(offset);
        return new SourcePosition(path, cursor.Line, cursor.Column);
    }

    // In the call itself, on its line or in the here-string that begins there; or elsewhere, if there is no second such text.
    private static int? Find(string text, int call, string sql)
    {
        int found = text.IndexOf(sql, call, StringComparison.Ordinal);
        if (found >= 0 && IsInCall(text[call..found]))
        {
            return found;
        }

        int first = text.IndexOf(sql, StringComparison.Ordinal);
        return first >= 0 && text.IndexOf(sql, first + 1, StringComparison.Ordinal) < 0 ? first : null;
    }

    private static bool IsInCall(string between)
    {
        int line = between.IndexOf('\n', StringComparison.Ordinal);
        return line < 0 || (line == between.Length - 1 && between.AsSpan().TrimEnd() is [.., '@', '\'' or '"']);
    }
}
