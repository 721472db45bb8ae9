using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace PSMigrate.Cli.Options;

/// <summary>What is wrong with a command line, in one sentence, and where to read how it is written.</summary>
internal sealed partial record UsageError(string Message, string Hint)
{
    private const string UnknownOptionStart = "Unknown option '";

    public static string UnknownOption(string text) => $"{UnknownOptionStart}{NameOf(text)}'.";

    public static UsageError Of(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string name = command is RootCommand ? "psmigrate" : $"psmigrate {command.Name}";
        string help = $"Type {name} --help.";

        // An option that nobody knows explains everything behind it, so it is told first.
        if (parsed.UnmatchedTokens.FirstOrDefault(RevisionArguments.IsUnknownOption) is { } option)
        {
            return new(UnknownOption(option), MeantOption(option) + help);
        }

        if (parsed.Errors.FirstOrDefault(e => e.Message.StartsWith(UnknownOptionStart, StringComparison.Ordinal)) is { } unknown)
        {
            return new(unknown.Message, MeantOption(unknown.Message[UnknownOptionStart.Length..^2]) + help);
        }

        if (parsed.UnmatchedTokens.Count == 0)
        {
            return new(Mask(parsed.Errors.Count > 0 ? parsed.Errors[0].Message : "A command is missing."), help);
        }

        string token = parsed.UnmatchedTokens[0];
        return command is RootCommand
            ? new($"Unknown command '{Mask(token)}'.", Meant(token, command.Subcommands.Select(known => known.Name)) + help)
            : new($"'{Mask(token)}' is one argument too many for {name}.", help);

        string MeantOption(string text) => Meant(NameOf(text), AllOptions(parsed.CommandResult).SelectMany(known => known.Aliases.Prepend(known.Name)));
    }

    private static IEnumerable<Option> AllOptions(CommandResult result) => result.Parent is CommandResult parent
        ? result.Command.Options.Concat(AllOptions(parent))
        : result.Command.Options;

    private static string Meant(string text, IEnumerable<string> names) =>
        NearestName.To(text, names) is { } name ? $"Did you mean {name}? " : "";

    // What stands behind = may be a secret.
    private static string NameOf(string option) => option.Split('=', ':')[0];

    private static string Mask(string text) => Url().Replace(text, "$1***");

    [GeneratedRegex(@"(\w+://)[^\s'""]*", RegexOptions.CultureInvariant)]
    private static partial Regex Url();
}
