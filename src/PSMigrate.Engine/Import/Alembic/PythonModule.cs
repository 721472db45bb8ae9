namespace PSMigrate.Engine.Import.Alembic;

/// <summary>A Python file, read and not run: its docstring, what it assigns and its functions.</summary>
internal sealed class PythonModule
{
    private readonly Dictionary<string, IReadOnlyList<PythonToken>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PythonFunction> _functions = new(StringComparer.Ordinal);

    private PythonModule(string text, IReadOnlyList<PythonToken> tokens)
    {
        Text = text;
        Tokens = tokens;
    }

    public string Text { get; }

    public IReadOnlyList<PythonToken> Tokens { get; }

    public string Docstring { get; private set; } = "";

    public static PythonModule Parse(string text)
    {
        IReadOnlyList<PythonToken> tokens = PythonTokenizer.Tokenize(text);
        PythonModule module = new(text, tokens);
        List<int> starts = [.. Enumerable.Range(0, tokens.Count).Where(i => tokens[i].BeginsStatement), tokens.Count];
        for (int i = 0; i + 1 < starts.Count; i++)
        {
            PythonToken[] statement = [.. tokens.Skip(starts[i]).Take(starts[i + 1] - starts[i])];
            module.Take(statement, i == 0, starts[i + 1] < tokens.Count ? tokens[starts[i + 1]].Offset : text.Length);
        }

        return module;
    }

    /// <summary>The value assigned to a name of the module; null when there is none.</summary>
    public IReadOnlyList<PythonToken>? Value(string name) => _values.GetValueOrDefault(name);

    public PythonFunction? Function(string name) => _functions.GetValueOrDefault(name);

    private void Take(PythonToken[] statement, bool isFirst, int end)
    {
        if (isFirst && statement[0].Kind == PythonTokenKind.String)
        {
            Docstring = Computed(statement[0].Text) ? "" : PythonLiteral.ReadString(statement[0].Text);
        }
        else if (statement[0].Is("def") && statement.Length > 1)
        {
            _functions[statement[1].Text] = new PythonFunction(Text[statement[0].Offset..end].TrimEnd(), statement);
        }
        else if (statement[0].Kind == PythonTokenKind.Name && ValueStart(statement) is > 0 and int start)
        {
            _values[statement[0].Text] = statement[start..];
        }
    }

    private static bool Computed(string literal) => literal[0] is 'f' or 'F' or 'b' or 'B';

    /// <summary>Where the value of <c>name = value</c> or <c>name: type = value</c> begins; 0 for another statement.</summary>
    private static int ValueStart(PythonToken[] statement)
    {
        int depth = 0;
        for (int i = 1; i + 1 < statement.Length; i++)
        {
            depth += statement[i].Is("(") || statement[i].Is("[") ? 1 : statement[i].Is(")") || statement[i].Is("]") ? -1 : 0;
            if (i == 1 && !statement[i].Is(":") && !statement[i].Is("="))
            {
                return 0;
            }

            if (depth == 0 && statement[i].Is("="))
            {
                return statement[i + 1].Is("=") ? 0 : i + 1;
            }
        }

        return 0;
    }
}
