namespace PSMigrate.Engine.Scripts.PowerShell;

/// <summary>
/// Finds the functions of a PowerShell revision, which are its sections. What stands beside them belongs to both: the text of a section is
/// all of the file below the header but the other function.
/// </summary>
internal static class FunctionReader
{
    /// <exception cref="ScriptInvalidException">A function is there twice, or there is no upgrade.</exception>
    public static IReadOnlyDictionary<SectionName, ScriptSection> Read(RevisionHeader header, string text)
    {
        Dictionary<SectionName, Function> functions = [];
        foreach (Function function in Find(text))
        {
            if (!functions.TryAdd(function.Section, function))
            {
                throw new ScriptInvalidException(
                    $"The function {Name(function.Section)} is there twice.", "Put what it does into one function.", PositionOf(header, text, function.Start));
            }
        }

        if (!functions.ContainsKey(SectionName.Upgrade))
        {
            throw new ScriptInvalidException(
                "The file has no function upgrade.", "Write 'function upgrade { ... }', and in it what the revision does with Invoke-DbSql.", header.Position);
        }

        int body = BehindHeader(header, text);
        return functions.Values.ToDictionary(function => function.Section, function =>
        {
            Function other = functions.Values.FirstOrDefault(candidate => candidate.Section != function.Section, new Function(function.Section, body, body));
            return new ScriptSection(text[body..other.Start] + text[other.End..], PositionOf(header, text, function.Start));
        });
    }

    /// <summary>The name of the function that a section is.</summary>
    public static string Name(SectionName section) => section == SectionName.Upgrade ? "upgrade" : "downgrade";

    private static IEnumerable<Function> Find(string text)
    {
        List<PowerShellToken> tokens = PowerShellLexer.Tokenize(text).FindAll(token => token.Kind != PowerShellTokenKind.Comment);
        int depth = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            depth += Depth(tokens[i]);
            if (depth == 0 && i + 1 < tokens.Count && Is(tokens[i], "function") && SectionOf(tokens[i + 1]) is { } section)
            {
                int end = EndOf(text, tokens, i + 2);
                yield return new Function(section, tokens[i].Offset, tokens[end].End);
                i = end;
            }
        }

        bool Is(PowerShellToken token, string word) => token.Kind == PowerShellTokenKind.Word && token.In(text).Equals(word, StringComparison.OrdinalIgnoreCase);

        SectionName? SectionOf(PowerShellToken token) => Is(token, "upgrade") ? SectionName.Upgrade : Is(token, "downgrade") ? SectionName.Downgrade : null;
    }

    /// <summary>The place of the token that closes the body.</summary>
    private static int EndOf(string text, List<PowerShellToken> tokens, int from)
    {
        int depth = 0;
        bool sawBody = false;
        for (int i = from; i < tokens.Count; i++)
        {
            // Parentheses before the body hold parameters.
            sawBody |= depth == 0 && tokens[i].Kind == PowerShellTokenKind.Open && text[tokens[i].Offset] == '{';
            depth += Depth(tokens[i]);
            if (sawBody && depth == 0)
            {
                return i;
            }
        }

        return tokens.Count - 1;
    }

    private static int Depth(PowerShellToken token) => token.Kind == PowerShellTokenKind.Open ? 1 : token.Kind == PowerShellTokenKind.Close ? -1 : 0;

    private static int BehindHeader(RevisionHeader header, string text)
    {
        int offset = 0;
        for (int line = 0; line < header.LineCount; line++)
        {
            int end = text.IndexOf('\n', offset);
            offset = end < 0 ? text.Length : end + 1;
        }

        return offset;
    }

    private static SourcePosition PositionOf(RevisionHeader header, string text, int offset)
    {
        Sql.TextCursor cursor = new(text);
        cursor.MoveTo(offset);
        return new SourcePosition(header.Path, cursor.Line, cursor.Column);
    }

    private sealed record Function(SectionName Section, int Start, int End);
}
