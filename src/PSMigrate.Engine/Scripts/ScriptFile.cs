using System.Text;
using Microsoft.Win32.SafeHandles;

namespace PSMigrate.Engine.Scripts;

/// <summary>Reads the text of revision files: UTF-8 with or without BOM, any line ends.</summary>
internal static class ScriptFile
{
    // A squash of ten thousands of revisions names them all in one.
    private const int LongestHeaderLine = 1024 * 1024;
    private const int SmallFile = 4096;
    private const char ByteOrderMark = '\uFEFF';

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Reads the header only; a file's body may be large and is not needed for the graph. Of a small file, as most are, it has the whole text then,
    /// so that nobody has to open it again.
    /// </summary>
    public static (RevisionHeader Header, string? Text) ReadHeader(string path) => Guard<(RevisionHeader, string?)>(path, () =>
    {
        string? text = ReadSmall(path);
        return text is null ? (HeaderReader.Read(path, HeaderLines(path)), null) : (HeaderReader.Read(path, text.Split('\n')), text);
    });

    /// <summary>Reads the whole text, with LF line ends.</summary>
    public static string ReadText(string path) => Guard(path, () =>
    {
        string text = Decode(File.ReadAllBytes(path));
        if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and int nul)
        {
            // The server would take no statement with one, and the ledger no script.
            throw new ScriptInvalidException("The file has a NUL character in it.", "Remove it, or write E'\\\\000' as bytea.", PositionOf(path, text, nul));
        }

        return WithLf(text);
    });

    /// <summary>The text of a small file, with LF line ends; null of a larger one, and of one that <see cref="ReadText"/> refuses for what is in it.</summary>
    private static string? ReadSmall(string path)
    {
        using SafeFileHandle file = File.OpenHandle(path);
        Span<byte> bytes = stackalloc byte[SmallFile + 1];
        int length = 0;
        for (int read = -1; read != 0 && length < bytes.Length; length += read)
        {
            read = RandomAccess.Read(file, bytes[length..], length);
        }

        if (length > SmallFile)
        {
            return null;
        }

        string text = Decode(bytes[..length]);
        return text.Contains('\0') ? null : WithLf(text);
    }

    private static string Decode(ReadOnlySpan<byte> bytes) => s_utf8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);

    /// <summary>The lines of a file from its first one. Of a line longer than any header's only the beginning is read, and nothing behind it.</summary>
    private static IEnumerable<string> HeaderLines(string path)
    {
        // A UTF-16 file is refused here as it would be when it is to run, and so is one with a BOM only half there.
        using StreamReader reader = new(path, s_utf8, detectEncodingFromByteOrderMarks: false);
        StringBuilder line = new();
        bool isFirst = true;
        for (int next = reader.Read(); next >= 0 && line.Length <= LongestHeaderLine; next = reader.Read())
        {
            char c = (char)next;
            if (c is '\r' or '\n')
            {
                if (c == '\r' && reader.Peek() == '\n')
                {
                    reader.Read();
                }

                yield return Taken();
            }
            else
            {
                line.Append(c);
            }
        }

        if (line.Length > LongestHeaderLine && line[0] is '-' or '#')
        {
            throw new ScriptInvalidException(
                $"A line of the header is longer than {LongestHeaderLine} characters.", "Write '-- revision: <id>' and the like, one key to a line.", new SourcePosition(path));
        }

        if (line.Length > 0)
        {
            yield return Taken();
        }

        string Taken()
        {
            string text = isFirst && line.Length > 0 && line[0] == ByteOrderMark ? line.ToString(1, line.Length - 1) : line.ToString();
            isFirst = false;
            line.Clear();
            return text;
        }
    }

    private static T Guard<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (DecoderFallbackException)
        {
            throw new ScriptInvalidException("The file is not UTF-8.", IsUtf16(path) ? "It is UTF-16: save it as UTF-8, in PowerShell with -Encoding utf8." : "Save it as UTF-8.", new SourcePosition(path, LineOfFirstBadByte(path), 1));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ScriptInvalidException($"The file cannot be read: {e.Message}", "Look at its permissions, and whether it is there.", new SourcePosition(path), e);
        }
    }

    private static SourcePosition PositionOf(string path, string text, int offset)
    {
        string before = WithLf(text[..offset]);
        return new SourcePosition(path, before.AsSpan().Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    // Not ReplaceLineEndings: it takes a form feed or U+2028 inside a literal for a line end too.
    private static string WithLf(string text) =>
        text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    private static bool IsUtf16(string path)
    {
        using FileStream file = File.OpenRead(path);
        return (file.ReadByte(), file.ReadByte()) is (0xFF, 0xFE) or (0xFE, 0xFF);
    }

    private static int LineOfFirstBadByte(string path)
    {
        ReadOnlySpan<byte> rest = File.ReadAllBytes(path);
        int line = 1;
        while (Rune.DecodeFromUtf8(rest, out Rune rune, out int length) == System.Buffers.OperationStatus.Done)
        {
            line += rune.Value == '\n' ? 1 : 0;
            rest = rest[length..];
        }

        return line;
    }
}
