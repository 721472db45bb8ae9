using System.CommandLine;
using System.CommandLine.Parsing;
using PSMigrate.Cli.Commands;

namespace PSMigrate.Cli.Options;

/// <summary>What makes an upgrade one of many databases or schemas, and how it goes through them.</summary>
internal sealed class FleetOptions
{
    // What is about the run of one database.
    private static readonly string[] s_others =
        ["--plan", "--sql", "--report", "--verify", "--verify-for", "--notify", "--wait", "--retry", "--skip-statement", "--sandbox", "--trial"];

    private readonly Option<string?> _targets = new("--targets")
    {
        Description = "Upgrade the databases that this file names, one in each line: a URL, or 'name = ' and a URL.",
        HelpName = "file",
    };

    private readonly Option<string?> _schemaQuery = new("--schema-query")
    {
        Description = "Upgrade the schemas that this SQL answers with, each with tables of its own.",
        HelpName = "sql",
    };

    private readonly Option<int?> _throttleLimit = Number("--throttle-limit", $"How many at once. Default: {FleetRequest.DefaultThrottleLimit}.", least: 1);
    private readonly Option<int?> _canary = Number("--canary", "How many with something to do go first, one by one; when one fails, no other begins. Default: none.", least: 0);
    private readonly Option<int?> _stopAfterFailures = Number("--stop-after-failures", "After how many failures no other begins. Default: never.", least: 1);
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "With --targets or --schema-query: say what each has before it, and change nothing." };

    public void AddTo(Command command)
    {
        BlankValue.Refuse(_targets, _schemaQuery);
        Option[] own = [_throttleLimit, _canary, _stopAfterFailures, _dryRun];
        foreach (Option option in (Option[])[_targets, _schemaQuery, .. own])
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetResult(_targets) is null && result.GetResult(_schemaQuery) is null)
            {
                if (own.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } alone)
                {
                    result.AddError($"{alone.Name} goes with --targets or --schema-query.");
                }

                return;
            }

            string which = result.GetResult(_targets) is null ? "--schema-query" : "--targets";
            if (Others(result).FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } other)
            {
                result.AddError($"{other.Name} is about one database, and {which} about many.");
            }
            else if (which == "--targets" && AllOptions(result).FirstOrDefault(option => option.Name == "--url") is { } url && result.GetResult(url) is { Implicit: false })
            {
                result.AddError("--url names one database, and --targets many.");
            }
        });
    }

    /// <summary>The fleet that was asked for; null where one database is meant.</summary>
    public FleetRequest? Of(CommandCall call, string[] revisions) => call.Get(_targets) is null && call.Get(_schemaQuery) is null ? null : new FleetRequest
    {
        Revisions = revisions,
        TargetFile = call.Get(_targets),
        SchemaQuery = call.Get(_schemaQuery),
        ThrottleLimit = call.Get(_throttleLimit) ?? FleetRequest.DefaultThrottleLimit,
        Canary = call.Get(_canary) ?? 0,
        StopAfterFailures = call.Get(_stopAfterFailures) ?? 0,
    };

    public bool IsDryRun(CommandCall call) => call.Get(_dryRun);

    private static Option<int?> Number(string name, string description, int least) => new(name)
    {
        Description = description,
        HelpName = "n",
        CustomParser = result => Values.Number(result, least),
    };

    private static IEnumerable<Option> Others(CommandResult result) => AllOptions(result).Where(option => s_others.Contains(option.Name));

    private static IEnumerable<Option> AllOptions(CommandResult result) =>
        result.Parent is CommandResult parent ? result.Command.Options.Concat(AllOptions(parent)) : result.Command.Options;
}
