namespace PSMigrate.Cli.Output;

/// <summary>Where the tool reads and writes, and what that can do.</summary>
internal sealed record Terminal
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Stdout for what a program reads, SQL say, and for the commands of a CI system: nothing of it is changed.</summary>
    public TextWriter Raw { get => field ?? Out; init; }

    /// <summary>Reads an environment variable that tells of a CI system.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Reads what a person types. Not the console's reader itself: merely asking for that reconfigures the terminal.</summary>
    public Func<string?> ReadLine { get; init; } = () => null;

    /// <summary>Whether a person is there to answer a question.</summary>
    public bool CanAsk { get; init; }

    /// <summary>Whether a line on stderr can be rewritten.</summary>
    public bool ShowsProgress { get; init; }

    public bool ColorsOut { get; init; }

    public bool ColorsError { get; init; }

    /// <summary>Columns that a line may have; no limit where nobody looks at it.</summary>
    public int Width { get; init; } = int.MaxValue;

    public static Terminal OfProcess()
    {
        bool isCi = IsCi;
        bool dumb = isCi || IsSet("NO_COLOR") || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Terminal
        {
            Out = Console.Out,
            Error = Console.Error,
            Variable = Environment.GetEnvironmentVariable,
            ReadLine = Console.ReadLine,
            CanAsk = !Console.IsInputRedirected && !Console.IsErrorRedirected,
            ShowsProgress = !Console.IsErrorRedirected && !isCi && Environment.GetEnvironmentVariable("TERM") != "dumb",
            ColorsOut = !Console.IsOutputRedirected && !dumb,
            ColorsError = !Console.IsErrorRedirected && !dumb,
            Width = Console.IsOutputRedirected || Console.WindowWidth < 40 ? int.MaxValue : Console.WindowWidth,
        };
    }

    /// <summary>The same, for a CI system that reads along: only <see cref="Raw"/> still gives it commands.</summary>
    public Terminal Guarded() => CiLog.Find(Variable) is null ? this : this with { Raw = Out, Out = new GuardedWriter(Out), Error = new GuardedWriter(Error) };

    /// <summary>A JSON document, or a line of it, as a program and a CI system may read it.</summary>
    public string Json(string json) => CiLog.Find(Variable) is null ? json : CiText.GuardJson(json);

    // Azure Pipelines does not say CI.
    private static bool IsCi => new[] { "CI", "GITHUB_ACTIONS", "TF_BUILD" }.Any(name => IsSet(name) && Environment.GetEnvironmentVariable(name) is not ("false" or "0"));

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
