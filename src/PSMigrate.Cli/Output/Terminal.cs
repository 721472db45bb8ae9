namespace PSMigrate.Cli.Output;

/// <summary>Where the tool reads and writes, and what that can do.</summary>
internal sealed class Terminal
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

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
        bool dumb = IsSet("NO_COLOR") || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Terminal
        {
            Out = Console.Out,
            Error = Console.Error,
            ReadLine = Console.ReadLine,
            CanAsk = !Console.IsInputRedirected && !Console.IsErrorRedirected,
            ShowsProgress = !Console.IsErrorRedirected && !IsSet("CI") && Environment.GetEnvironmentVariable("TERM") != "dumb",
            ColorsOut = !Console.IsOutputRedirected && !dumb,
            ColorsError = !Console.IsErrorRedirected && !dumb,
            Width = Console.IsOutputRedirected || Console.WindowWidth < 40 ? int.MaxValue : Console.WindowWidth,
        };
    }

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
