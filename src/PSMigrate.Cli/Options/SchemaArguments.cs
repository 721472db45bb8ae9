using System.CommandLine;
using System.CommandLine.Parsing;

namespace PSMigrate.Cli.Options;

/// <summary>Arguments that name a schema: a word, a path, or a URL.</summary>
internal static class SchemaArguments
{
    public const string Sources = "database, revisions, revisions:TARGET, schema, snapshot, command:LINE, a URL, or the path of a .sql file, a folder of them, or a .json snapshot";

    public static Argument<string> One(string name, string description, string standard)
    {
        Argument<string> argument = new(name) { Description = description, DefaultValueFactory = _ => standard };
        argument.Validators.Add(result =>
        {
            foreach (Token token in result.Tokens)
            {
                if (RevisionArguments.IsUnknownOption(token.Value))
                {
                    result.AddError(UsageError.UnknownOption(token.Value));
                }
                else if (string.IsNullOrWhiteSpace(token.Value))
                {
                    // An unset variable of a shell: another schema would be taken.
                    result.AddError($"<{name}> is given without a value: is the variable set that it comes from?");
                }
            }
        });
        return argument;
    }
}
