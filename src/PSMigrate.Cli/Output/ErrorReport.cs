using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output.Json;

namespace PSMigrate.Cli.Output;

/// <summary>Says on stderr what went wrong: for people, or as one line of JSON.</summary>
internal sealed class ErrorReport(Terminal terminal, bool isJson, bool isVerbose)
{
    public void Write(MigrationException error)
    {
        if (isJson)
        {
            WriteLine(ErrorDocument.Of(error));
        }
        else
        {
            WriteText(error.ErrorId, error.Report, error.Hint);
        }

        WriteStack(error.InnerException is null ? null : error);
        Annotate(ci => ci.Tell(error));
    }

    public void Write(UsageError error)
    {
        if (isJson)
        {
            WriteLine(new ErrorDocument { Id = "Usage", Message = error.Message, Hint = error.Hint });
        }
        else
        {
            WriteText("Usage", error.Message, error.Hint);
        }

        Annotate(ci => ci.Tell("Usage", error.Message));
    }

    /// <summary>An error nobody foresaw.</summary>
    public void WriteUnexpected(Exception error)
    {
        const string Hint = "This is a fault in psmigrate. Run it again with --verbose and report what it prints.";
        if (isJson)
        {
            WriteLine(new ErrorDocument { Id = "Unexpected", Message = error.Message, Hint = Hint });
        }
        else
        {
            WriteText("Unexpected", error.Message, Hint);
        }

        WriteStack(error);
        Annotate(ci => ci.Tell("Unexpected", error.Message));
    }

    private void WriteText(string id, string text, string? hint)
    {
        terminal.Error.WriteLine($"{Color.Paint("error", Color.Red, terminal.ColorsError)} {id}: {text}");
        if (!string.IsNullOrEmpty(hint))
        {
            terminal.Error.WriteLine($"hint: {hint}");
        }
    }

    private void WriteLine(ErrorDocument error) => terminal.Error.WriteLine(terminal.Json(JsonOutput.Line(new ErrorLine(error))));

    private void Annotate(Func<CiLog, IReadOnlyList<string>> tell)
    {
        if (!isJson && CiLog.Find(terminal.Variable) is { } ci)
        {
            foreach (string line in tell(ci))
            {
                terminal.Raw.WriteLine(line);
            }
        }
    }

    // Not in JSON: there stderr is one line.
    private void WriteStack(Exception? error)
    {
        if (isVerbose && !isJson && error is not null)
        {
            terminal.Error.WriteLine(error);
        }
    }
}
