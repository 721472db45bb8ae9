using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;
using PSMigrate.Cli.Output.Json;
using PSMigrate.Engine;

namespace PSMigrate.Cli.Commands;

/// <summary>One call of a command: what was typed, the engine it is for, and where the answer goes.</summary>
internal sealed class CommandCall(ParseResult parsed, MigrationEngine engine, EventPrinter events, Terminal terminal, GlobalOptions options)
{
    public MigrationEngine Engine => engine;

    public EventPrinter Events => events;

    public Terminal Terminal => terminal;

    public bool IsJson { get; } = options.WantsJson(parsed);

    public bool IsVerbose { get; } = options.IsVerbose(parsed);

    /// <summary>Whether a database was reached, without which no revision is marked.</summary>
    public bool HasDatabase => events.Database is not null;

    public T? Get<T>(Option<T> option) => parsed.GetValue(option);

    public string Get(Argument<string> argument) => parsed.GetRequiredValue(argument);

    /// <summary>What was typed for an argument that may be left out; null where it was.</summary>
    public string? Find(Argument<string> argument) => parsed.GetValue(argument);

    public string[] Get(Argument<string[]> argument) => parsed.GetValue(argument) ?? [];

    /// <summary>Prints the command's one document, or what people read instead of it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="asText">Writes the text.</param>
    /// <param name="isProgram">Whether the text is one, SQL, of which nothing may be changed.</param>
    public void Print<T>(T document, Action<TextWriter> asText, bool isProgram = false)
    {
        events.Finish();
        if (IsJson)
        {
            terminal.Raw.WriteLine(terminal.Json(JsonOutput.Document(document)));
        }
        else
        {
            asText(isProgram ? terminal.Raw : terminal.Out);
        }
    }

    /// <summary>Something for people that is no part of the answer.</summary>
    public void Tell(string text)
    {
        if (!IsJson)
        {
            terminal.Error.WriteLine(text);
        }
    }
}
