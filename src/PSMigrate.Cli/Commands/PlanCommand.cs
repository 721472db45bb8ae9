using System.CommandLine;
using System.CommandLine.Parsing;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;
using PSMigrate.Cli.Output.Text;

namespace PSMigrate.Cli.Commands;

internal sealed class PlanCommand : EngineCommand
{
    private readonly Argument<string[]> _targets = RevisionArguments.Many(
        "target", "What to reach, as upgrade, downgrade and stamp take it. Default for an upgrade: head.", ArgumentArity.ZeroOrMore);

    private readonly Option<MigrationDirection> _direction = new("--direction")
    {
        Description = "upgrade (the default), downgrade or stamp.",
        HelpName = "direction",
        CustomParser = Values.Direction,
    };

    private readonly Option<string[]> _from = new("--from")
    {
        Description = "Rows the version table is taken to have, base for none: then no database is asked.",
        HelpName = "a,b",
    };

    private readonly Option<bool> _allowNewer = AllowNewerOption.Create();
    private readonly Option<bool> _purge = new("--purge") { Description = "For a stamp: forget every row first." };

    private readonly Option<bool> _acceptEdit = new("--accept-edit") { Description = "For a stamp: what stamp --accept-edit would write." };

    public PlanCommand(GlobalOptions options, Terminal terminal)
        : base("plan", "Say what an upgrade, downgrade or stamp would do. Changes nothing. -v shows the SQL.", options, terminal)
    {
        Add(_targets);
        Add(_direction);
        Add(_from);
        Add(_allowNewer);
        Add(_purge);
        Add(_acceptEdit);
        Validators.Add(result =>
        {
            if (result.GetResult(_direction) is { } direction && direction.Tokens.Any(GoesElsewhere) && result.GetResult(_targets) is not { Tokens.Count: > 0 }
                && !result.GetValue(_acceptEdit))
            {
                result.AddError("A plan to downgrade or stamp needs a target, such as -1 or base.");
            }
        });
    }

    public override IReadOnlyList<string> Examples =>
        ["psmigrate plan", "psmigrate plan -1 --direction downgrade -v", "psmigrate plan head --from base --path migrations --format json"];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        string[] targets = call.Get(_targets);
        PlanRequest request = new()
        {
            Direction = call.Get(_acceptEdit) ? MigrationDirection.Stamp : call.Get(_direction),
            Targets = targets.Length == 0 && !call.Get(_acceptEdit) ? ["head"] : targets,
            From = call.Get(_from) is { Length: > 0 } from ? from : null,
            AllowNewer = call.Get(_allowNewer),
            Purge = call.Get(_purge),
            AcceptEdits = call.Get(_acceptEdit),
        };
        MigrationPlan plan = await call.Engine.PlanAsync(request, cancellationToken);
        call.Print(plan, output => PlanText.Write(output, plan, call.IsVerbose));
        return 0;
    }

    // What is no direction at all is an error of its own.
    private static bool GoesElsewhere(Token token) => token.Value.ToLowerInvariant() is "downgrade" or "stamp";
}
