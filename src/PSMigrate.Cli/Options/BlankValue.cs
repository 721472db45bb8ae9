using System.CommandLine;

namespace PSMigrate.Cli.Options;

/// <summary>An option that is given without a value, as from a variable of a shell that is not set: without it another database, folder or file would be taken.</summary>
internal static class BlankValue
{
    public static void Refuse(params Option[] options)
    {
        foreach (Option option in options)
        {
            option.Validators.Add(result =>
            {
                if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
                {
                    result.AddError($"{option.Name} is given without a value: is the variable set that it comes from?");
                }
            });
        }
    }
}
