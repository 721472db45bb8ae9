using System.CommandLine;
using PSMigrate.Cli.Commands;

namespace PSMigrate.Cli.Options;

/// <summary>Which objects, of schema, diff and check --drift.</summary>
internal sealed class SchemaFilterOptions
{
    private readonly Option<string[]> _schema = new("--schema") { Description = "Only this schema; * and ? stand for anything. Repeatable.", HelpName = "name" };

    private readonly Option<string[]> _kind = new("--kind")
    {
        Description = "Only this kind of object, such as table, index or function. Repeatable.",
        HelpName = "kind",
    };

    private readonly Option<string[]> _include = new("--include")
    {
        Description = "Only objects of this name, such as users, app.* or app.users.email; a table brings all its parts. Repeatable.",
        HelpName = "pattern",
    };

    private readonly Option<string[]> _exclude = new("--exclude") { Description = "Pass over objects of this name. Repeatable.", HelpName = "pattern" };
    private readonly Option<bool> _noOwner = new("--no-owner") { Description = "Leave out who owns what." };
    private readonly Option<bool> _noPrivileges = new("--no-privileges") { Description = "Leave out who may do what." };

    private readonly Option<bool> _ignoreColumnOrder = new("--ignore-column-order")
    {
        Description = "Take the same columns in another order for the same table.",
    };

    /// <param name="command">The command.</param>
    /// <param name="compares">Whether it compares objects, or only looks at them.</param>
    /// <param name="switchedOn">The option without which these mean nothing, where there is one.</param>
    public void AddTo(Command command, bool compares, Option<bool>? switchedOn = null)
    {
        Option[] filters = [_schema, _kind, _include, _exclude, _noOwner, _noPrivileges, .. compares ? [_ignoreColumnOrder] : (Option[])[]];
        foreach (Option option in filters)
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (switchedOn is not null && !result.GetValue(switchedOn)
                && filters.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } detail)
            {
                result.AddError($"{detail.Name} goes with {switchedOn.Name}.");
            }
        });
    }

    public SchemaFilter Of(CommandCall call) => new()
    {
        Schemas = call.Get(_schema) ?? [],
        Kinds = call.Get(_kind) ?? [],
        Include = call.Get(_include) ?? [],
        Exclude = call.Get(_exclude) ?? [],
        NoOwner = call.Get(_noOwner),
        NoPrivilege = call.Get(_noPrivileges),
        IgnoreColumnOrder = call.Get(_ignoreColumnOrder),
    };
}
