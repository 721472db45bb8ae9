using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Scripts;

/// <summary>Cuts a revision file at its <c>-- migrate:</c> lines; one inside quotes or a block comment is no marker.</summary>
internal static class SectionReader
{
    /// <exception cref="ScriptInvalidException">An unknown or repeated section, SQL before the first, or no upgrade section.</exception>
    public static IReadOnlyDictionary<SectionName, ScriptSection> Read(RevisionHeader header, string text)
    {
        Dictionary<SectionName, ScriptSection> sections = [];
        SectionName? open = null;
        SourcePosition start = new(header.Path);
        int begin = 0;
        int line = 1;
        int counted = 0;
        SqlTokenizer tokenizer = new(text);
        while (tokenizer.MoveNext())
        {
            SqlToken token = tokenizer.Current;
            bool startsLine = token.Offset == 0 || text[token.Offset - 1] == '\n';
            if (token.Kind == SqlTokenKind.LineComment && startsLine && SectionMarker.TryRead(token.In(text), out ReadOnlySpan<char> name))
            {
                line += text.AsSpan(counted, token.Offset - counted).Count('\n');
                counted = token.Offset;
                Close(token.Offset);
                open = Parse(name, new SourcePosition(header.Path, line, 1), sections.Keys);
                begin = Math.Min(text.Length, token.End + 1);
                start = new SourcePosition(header.Path, line + 1, 1);
            }
            else if (open is null && !token.IsTrivia)
            {
                line += text.AsSpan(counted, token.Offset - counted).Count('\n');
                throw new ScriptInvalidException(
                    "There is SQL before the first section.",
                    "Write '-- migrate: upgrade' on a line of its own above it.",
                    new SourcePosition(header.Path, line, token.Offset - text.LastIndexOf('\n', token.Offset)));
            }
        }

        Close(text.Length);
        return sections.ContainsKey(SectionName.Upgrade) ? sections : throw new ScriptInvalidException(
            "The file has no upgrade section.",
            "Write '-- migrate: upgrade' on a line of its own, and the SQL below it.",
            header.Position);

        void Close(int end)
        {
            if (open is { } section)
            {
                sections[section] = new ScriptSection(text[begin..end], start);
            }
        }
    }

    private static SectionName Parse(ReadOnlySpan<char> name, SourcePosition position, IReadOnlyCollection<SectionName> known)
    {
        // Enum.TryParse would take numbers as well.
        SectionName? section = name switch
        {
            "upgrade" => SectionName.Upgrade,
            "downgrade" => SectionName.Downgrade,
            "precondition" => SectionName.Precondition,
            "verify" => SectionName.Verify,
            _ => null,
        };
        if (section is not { } found)
        {
            throw new ScriptInvalidException($"'{name}' is no section.", "The sections are upgrade, downgrade, precondition and verify.", position);
        }

        return known.Contains(found)
            ? throw new ScriptInvalidException($"The section {name} is there twice.", "Put its statements into one section.", position)
            : found;
    }
}
