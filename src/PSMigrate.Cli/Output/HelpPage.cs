using System.CommandLine;
using System.CommandLine.Invocation;
using PSMigrate.Cli.Commands;

namespace PSMigrate.Cli.Output;

/// <summary>The page of --help: what a command does, what it takes, and an example.</summary>
internal sealed class HelpPage : SynchronousCommandLineAction
{
    private const int Width = 80;
    private const int MostLabel = 28;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return 0;
    }

    public static void Write(Command command, TextWriter output)
    {
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine($"Usage: {Usage(command)}");
        WriteTable(output, "Commands", command.Subcommands.Select(sub => (sub.Name, sub.Description ?? "")));
        WriteTable(output, "Arguments", command.Arguments.Select(argument => ($"<{argument.Name}>", argument.Description ?? "")));
        if (command is RootCommand)
        {
            WriteTable(output, "Options", command.Options.Select(Row));
        }
        else
        {
            WriteTable(output, "Options", command.Options.Select(Row));
            WriteTable(output, "Options of every command", Root(command).Options.Where(option => option.Recursive).Select(Row));
        }

        IReadOnlyList<string> examples = command is EngineCommand { Examples: var own } ? own : ToolCommand.Examples;
        output.WriteLine();
        output.WriteLine(examples.Count == 1 ? "Example:" : "Examples:");
        foreach (string example in examples)
        {
            output.WriteLine($"  {example}");
        }
    }

    private static Command Root(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? Root(parent) : command;

    private static string Usage(Command command) => command is RootCommand
        ? "psmigrate <command> [options]"
        : string.Join(' ', ["psmigrate", command.Name, .. command.Arguments.Select(Usage), "[options]"]);

    private static string Usage(Argument argument)
    {
        string name = argument.Arity.MaximumNumberOfValues > 1 ? $"<{argument.Name}>..." : $"<{argument.Name}>";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static (string Label, string Text) Row(Option option)
    {
        string names = string.Join(", ", option.Aliases.Where(alias => alias is ['-', not '?', ..]).OrderBy(alias => alias.Length).Append(option.Name));
        string value = option.HelpName is { } name ? $" <{name}>" : "";
        return (names + value, option.Description ?? "");
    }

    private static void WriteTable(TextWriter output, string title, IEnumerable<(string Label, string Text)> rows)
    {
        (string Label, string Text)[] all = [.. rows];
        if (all.Length == 0)
        {
            return;
        }

        int indent = Math.Min(MostLabel, all.Max(row => row.Label.Length)) + 4;
        output.WriteLine();
        output.WriteLine($"{title}:");
        foreach ((string label, string text) in all)
        {
            string first = $"  {label}".PadRight(indent);
            bool isLong = first.Length > indent;
            output.WriteLine(isLong ? first : first + Wrap(text, indent).First());
            foreach (string line in Wrap(text, indent).Skip(isLong ? 0 : 1))
            {
                output.WriteLine(new string(' ', indent) + line);
            }
        }
    }

    private static IEnumerable<string> Wrap(string text, int indent)
    {
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && indent + line.Length + 1 + word.Length > Width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }
}
