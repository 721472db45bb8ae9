using System.Globalization;
using System.Text;

namespace PSMigrate.Engine.Sql;

/// <summary>Where in a file the server found fault with a statement.</summary>
/// <param name="Position">File, line and column.</param>
/// <param name="Excerpt">The line, secrets masked, with a caret line under it.</param>
internal sealed record StatementPlace(SourcePosition Position, string Excerpt)
{
    private const int Widest = 120;
    private const string Cut = "...";

    /// <param name="statement">The statement as it stands in the file.</param>
    /// <param name="file">The file.</param>
    /// <param name="position">The server's position: code points of the text it got, from 1.</param>
    /// <param name="sent">The text it got, when variables were filled in.</param>
    public static StatementPlace Of(SqlStatement statement, string file, int position, SubstitutedText? sent = null)
    {
        int offset = TextCursor.OffsetOf(sent?.Text ?? statement.Text, position);
        offset = sent?.OriginalOffset(offset) ?? offset;
        TextCursor cursor = new(statement.Text, statement.Line, statement.Column);
        cursor.MoveTo(offset);
        return new(new(file, cursor.Line, cursor.Column), ExcerptAt(statement.Text, offset));
    }

    /// <summary>The line of a text around an offset, with a caret under that offset.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">The place.</param>
    /// <param name="secrets">What nobody may read of it; by default the secrets of SQL.</param>
    public static string ExcerptAt(string text, int offset, IReadOnlyList<MaskRange>? secrets = null)
    {
        int start = text.AsSpan(0, offset).LastIndexOfAny('\n', '\r') + 1;
        int length = text.AsSpan(offset).IndexOfAny('\n', '\r');
        int end = length < 0 ? text.Length : offset + length;

        // Masked as a whole, because the line alone does not tell what its literals are for.
        StringBuilder line = new();
        int caret = -1;
        int copied = start;
        foreach (MaskRange secret in (secrets ?? SecretRanges.InSql(text)).Where(range => range.End > start && range.Start < end))
        {
            int from = Math.Max(secret.Start, start);
            caret = caret < 0 && offset < secret.End ? line.Length + Math.Min(offset, from) - copied : caret;
            line.Append(text, copied, from - copied).Append("***");
            copied = Math.Min(secret.End, end);
        }

        caret = caret < 0 ? line.Length + offset - copied : caret;
        line.Append(text, copied, end - copied);
        return Underline(line.ToString(), caret);
    }

    private static string Underline(string line, int caret)
    {
        int from = 0;
        int to = line.Length;
        if (line.Length > Widest)
        {
            from = Math.Clamp(caret - (Widest / 2), 0, line.Length - Widest);
            to = from + Widest;
            from -= from > 0 && char.IsLowSurrogate(line[from]) ? 1 : 0;
            to += to < line.Length && char.IsLowSurrogate(line[to]) ? 1 : 0;
        }

        string lead = from > 0 ? Cut : "";
        StringBuilder excerpt = new(lead);
        excerpt.Append(line, from, to - from).Append(to < line.Length ? Cut : "").Append('\n').Append(' ', lead.Length);
        foreach (Rune rune in line.AsSpan(from, caret - from).EnumerateRunes())
        {
            // A tab stays a tab, so that the caret stands right whatever the tab width.
            excerpt.Append(rune.Value == '\t' ? "\t" : Width(rune) switch { 0 => "", 1 => " ", _ => "  " });
        }

        return excerpt.Append('^').ToString();
    }

    private static int Width(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
        : rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
            or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD) ? 2
        : 1;
}
