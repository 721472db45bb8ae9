using System.Text.Json;
using PSMigrate.Cli.Output;

namespace PSMigrate.Cli.Tests;

/// <summary>
/// What a call of the tool printed and how it ended. It runs in this process, without a terminal; where PSMIGRATE_TOOL names a program, that runs, except where
/// a person has to answer.
/// </summary>
internal sealed record ToolRun(int ExitCode, string Out, string Error)
{
    /// <summary>The document on stdout.</summary>
    public JsonElement Document => JsonDocument.Parse(Out).RootElement;

    /// <summary>The error on stderr, which must be its only line.</summary>
    public JsonElement ErrorLine => JsonDocument.Parse(Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries))).RootElement.GetProperty("error");

    public static Task<ToolRun> OfAsync(params string[] arguments) => RunAsync(answers: null, arguments, CancellationToken.None);

    /// <summary>With the environment variables that tell of a CI system.</summary>
    public static Task<ToolRun> InCiAsync(IReadOnlyDictionary<string, string> variables, params string[] arguments) =>
        RunAsync(answers: null, arguments, CancellationToken.None, variables);

    /// <summary>Stopped, as a signal does it, after a while.</summary>
    public static async Task<ToolRun> StoppedAfterAsync(TimeSpan time, params string[] arguments)
    {
        using CancellationTokenSource stop = new(time);
        return await RunAsync(answers: null, arguments, stop.Token);
    }

    /// <param name="answers">What a person types.</param>
    /// <param name="arguments">The command line.</param>
    public static Task<ToolRun> OnTerminalAsync(string answers, params string[] arguments) => RunAsync(answers, arguments, CancellationToken.None);

    private static async Task<ToolRun> RunAsync(
        string? answers, string[] arguments, CancellationToken cancellationToken, IReadOnlyDictionary<string, string>? variables = null)
    {
        variables ??= new Dictionary<string, string>();
        if (ToolProcess.Published is not null && answers is null)
        {
            return await ToolProcess.RunAsync(variables.ToDictionary(pair => pair.Key, string? (pair) => pair.Value), arguments, cancellationToken);
        }

        using StringWriter output = new();
        using StringWriter error = new();
        using StringReader input = new(answers ?? "");
        Terminal terminal = new() { Out = output, Error = error, ReadLine = input.ReadLine, CanAsk = answers is not null, Variable = variables.GetValueOrDefault };
        int exitCode = await CommandLine.RunAsync(arguments, terminal, cancellationToken);
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Itself, if it ended well.</summary>
    public ToolRun Succeeded()
    {
        Assert.True(ExitCode == 0, $"exit {ExitCode}\n{Out}\n{Error}");
        return this;
    }
}
