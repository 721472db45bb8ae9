using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace PSMigrate.Cli.Options;

/// <summary>
/// Arguments that name revisions. The parser hands them whatever is no option it knows, which is what lets -1 through;
/// anything else with a dash is a slip.
/// </summary>
internal static partial class RevisionArguments
{
    public static Argument<string> One(string name, string description) => Checked(new Argument<string>(name) { Description = description });

    public static Argument<string[]> Many(string name, string description, ArgumentArity arity) =>
        Checked(new Argument<string[]>(name) { Description = description, Arity = arity });

    private static TArgument Checked<TArgument>(TArgument argument)
        where TArgument : Argument
    {
        argument.Validators.Add(result =>
        {
            foreach (Token token in result.Tokens)
            {
                if (IsUnknownOption(token.Value))
                {
                    result.AddError(UsageError.UnknownOption(token.Value));
                }
                else if (token.Value.Contains("://", StringComparison.Ordinal))
                {
                    // Refused here, unrepeated: it may hold a password.
                    result.AddError("A URL is no revision: write --url before it.");
                }
            }
        });
        return argument;
    }

    public static bool IsUnknownOption(string text) => text.StartsWith('-') && !Relative().IsMatch(text);

    [GeneratedRegex("^-[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Relative();
}
