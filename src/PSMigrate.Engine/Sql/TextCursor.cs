using System.Text;

namespace PSMigrate.Engine.Sql;

/// <summary>
/// Walks forward through a text and knows line and column. A line ends with \n, \r\n or a lone \r, as libpq counts when it shows
/// where an error is; columns are code points, the unit of the server's positions.
/// </summary>
internal struct TextCursor(string text, int line = 1, int column = 1)
{
    private int _offset;

    public int Line { get; private set; } = line;

    public int Column { get; private set; } = column;

    public void MoveTo(int offset)
    {
        for (; _offset < offset; _offset++)
        {
            char c = text[_offset];
            if (c == '\n' || (c == '\r' && (_offset + 1 >= text.Length || text[_offset + 1] != '\n')))
            {
                Line++;
                Column = 1;
            }
            else if (!IsSecondHalf(_offset) && !(c == '\uFEFF' && _offset == 0))
            {
                Column++;
            }
        }
    }

    /// <summary>The offset of the code point with this number, counted from 1; the end of the text for a number beyond it.</summary>
    public static int OffsetOf(string text, int codePoint)
    {
        int offset = 0;
        for (int i = 1; i < codePoint && offset < text.Length; i++)
        {
            Rune.DecodeFromUtf16(text.AsSpan(offset), out _, out int length);
            offset += length;
        }

        return offset;
    }

    private readonly bool IsSecondHalf(int offset) =>
        offset > 0 && char.IsLowSurrogate(text[offset]) && char.IsHighSurrogate(text[offset - 1]);
}
