using System.Text;

namespace PSMigrate.Engine.Scripts;

/// <summary>Reads the text of revision files: UTF-8 with or without BOM, any line ends.</summary>
internal static class ScriptFile
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the header only; a file's body may be large and is not needed for the graph.</summary>
    public static RevisionHeader ReadHeader(string path) => Guard(path, () => HeaderReader.Read(path, File.ReadLines(path, s_utf8)));

    /// <summary>Reads the whole text, with LF line ends.</summary>
    public static string ReadText(string path) => Guard(path, () =>
    {
        byte[] bytes = File.ReadAllBytes(path);
        ReadOnlySpan<byte> content = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes;
        string text = s_utf8.GetString(content);
        return text.Contains('\r') ? text.ReplaceLineEndings("\n") : text;
    });

    private static T Guard<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (DecoderFallbackException)
        {
            throw new ScriptInvalidException("The file is not UTF-8.", "Save it as UTF-8.", new SourcePosition(path, LineOfFirstBadByte(path), 1));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ScriptInvalidException($"The file cannot be read: {e.Message}", "Look at its permissions, and whether it is there.", new SourcePosition(path), e);
        }
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
