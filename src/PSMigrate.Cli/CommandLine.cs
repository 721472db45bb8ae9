using System.CommandLine;
using System.CommandLine.Invocation;
using PSMigrate.Cli.Commands;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;

namespace PSMigrate.Cli;

/// <summary>The tool without its process: parse, let one command run, say how it ended.</summary>
internal static class CommandLine
{
    private const int Failed = 1;
    private const int WrongUsage = 2;

    // Response files are off: @head is a target. Signals and exceptions are ours.
    private static readonly ParserConfiguration s_parsing = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        terminal = terminal.Guarded();
        GlobalOptions options = new();
        RootCommand root = ToolCommand.Create(options, terminal);
        if (arguments.Count == 0)
        {
            HelpPage.Write(root, terminal.Error);
            return WrongUsage;
        }

        ParseResult parsed = root.Parse(arguments, s_parsing);
        ErrorReport report = new(terminal, options.WantsJson(parsed), options.IsVerbose(parsed));
        if (parsed.Action is ParseErrorAction or null)
        {
            report.Write(UsageError.Of(parsed));
            return WrongUsage;
        }

        InvocationConfiguration invocation = new()
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            return await parsed.InvokeAsync(invocation, cancellationToken);
        }
        catch (MigrationException e)
        {
            report.Write(e);
            return e.Kind.ExitCode();
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            CancelledException stopped = Stopped.Because(e);
            report.Write(stopped);
            return stopped.Kind.ExitCode();
        }
        catch (Exception e)
        {
            report.WriteUnexpected(e);
            return Failed;
        }
    }
}
