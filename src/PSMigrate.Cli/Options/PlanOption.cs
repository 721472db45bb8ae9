using System.CommandLine;
using System.CommandLine.Parsing;
using PSMigrate.Cli.Commands;

namespace PSMigrate.Cli.Options;

/// <summary>--plan of upgrade and downgrade: what a file says instead of a target.</summary>
internal sealed class PlanOption
{
    private readonly Option<string?> _plan = new("--plan")
    {
        Description = "Run exactly what this plan file says (psmigrate plan --out), or nothing.",
        HelpName = "file",
    };

    /// <param name="command">The command.</param>
    /// <param name="target">The command's target, which the file has.</param>
    /// <param name="others">Options that say what is run in another way.</param>
    public void AddTo(Command command, Argument target, params string[] others)
    {
        command.Options.Add(_plan);
        BlankValue.Refuse(_plan);
        command.Validators.Add(result =>
        {
            bool hasTarget = result.GetResult(target) is { Implicit: false, Tokens.Count: > 0 };
            if (result.GetResult(_plan) is null)
            {
                if (!hasTarget && target.Arity.MinimumNumberOfValues == 0 && !target.HasDefaultValue)
                {
                    result.AddError($"Required argument missing for command: '{command.Name}'.");
                }

                return;
            }

            if (hasTarget || others.FirstOrDefault(name => IsGiven(result, name)) is not null)
            {
                string what = hasTarget ? "a target" : others.First(name => IsGiven(result, name));
                result.AddError($"--plan goes without {what}: the file says what is run.");
            }
        });
    }

    public string? Of(CommandCall call) => call.Get(_plan);

    private static bool IsGiven(CommandResult result, string name) =>
        result.Command.Options.FirstOrDefault(option => option.Name == name) is { } option && result.GetResult(option) is { Implicit: false };
}
