namespace PSMigrate.Engine.Import.Alembic;

/// <summary>One table of a TOML file: texts, numbers, booleans and lists of texts, which is all that [tool.alembic] holds.</summary>
internal static class TomlTable
{
    /// <returns>The keys, a list as one text with a line for each item; null when there is no such table.</returns>
    public static IReadOnlyDictionary<string, string>? Read(string text, string table)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        string? current = null;
        bool found = false;

        // Python's tokens do: both have the same strings and comments, and a list may go over several lines.
        IReadOnlyList<PythonToken> tokens = PythonTokenizer.Tokenize(text);
        for (int i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].BeginsStatement)
            {
                continue;
            }

            int end = i + 1;
            while (end < tokens.Count && !tokens[end].BeginsStatement)
            {
                end++;
            }

            PythonToken[] line = [.. tokens.Skip(i).Take(end - i)];
            if (line[0].Is("["))
            {
                current = string.Concat(line.Select(token => token.Text)).Trim('[', ']');
                found |= current == table;
            }
            else if (current == table && Array.FindIndex(line, token => token.Is("=")) is > 0 and int sign)
            {
                string key = string.Concat(line[..sign].Select(token => token.Text)).Trim('"', '\'');
                values[key] = string.Join('\n', line[(sign + 1)..]
                    .Where(token => token.Kind != PythonTokenKind.Sign)
                    .Select(token => token.Kind == PythonTokenKind.String ? Text(token.Text) : token.Text));
            }
        }

        return found ? values : null;
    }

    // '...' is raw in TOML.
    private static string Text(string literal) => PythonLiteral.ReadString(literal[0] == '\'' ? $"r{literal}" : literal);
}
