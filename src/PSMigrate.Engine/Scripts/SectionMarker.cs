namespace PSMigrate.Engine.Scripts;

/// <summary>The lines that begin a section: <c>-- migrate: upgrade</c>.</summary>
internal static class SectionMarker
{
    private const string Keyword = "migrate:";

    /// <summary>Whether a line is a marker, whatever section it names.</summary>
    public static bool IsMarker(ReadOnlySpan<char> line) => TryRead(line, out _);

    /// <summary>Reads the name behind <c>-- migrate:</c>.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, out ReadOnlySpan<char> name)
    {
        name = default;
        if (!line.StartsWith("--", StringComparison.Ordinal))
        {
            return false;
        }

        ReadOnlySpan<char> text = line[2..].Trim();
        if (!text.StartsWith(Keyword, StringComparison.Ordinal))
        {
            return false;
        }

        name = text[Keyword.Length..].Trim();
        return true;
    }
}
