using System.CommandLine;
using PSMigrate.Cli.Commands;

namespace PSMigrate.Cli.Options;

/// <summary>Which objects, and which sides of them: of schema, diff, check --drift and revision --autogenerate, each with those that mean something to it.</summary>
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

    /// <summary>Which objects.</summary>
    public IReadOnlyList<Option> OfObjects => [_schema, _kind, _include, _exclude];

    public IReadOnlyList<Option> OfExport => [.. OfObjects, _noOwner, _noPrivileges];

    public IReadOnlyList<Option> OfComparison => [.. OfExport, _ignoreColumnOrder];

    /// <summary>Who owns what is no drift.</summary>
    public IReadOnlyList<Option> OfDrift => [.. OfComparison.Where(option => option != _noOwner)];

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
