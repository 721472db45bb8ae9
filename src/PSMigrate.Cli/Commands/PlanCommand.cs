using System.CommandLine;
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

    private readonly Option<bool> _fromLog = new("--from-log") { Description = "For a downgrade: what downgrade --from-log would run." };

    public PlanCommand(GlobalOptions options, Terminal terminal)
        : base("plan", "Say what an upgrade, downgrade or stamp would do. Changes nothing. -v shows the SQL.", options, terminal)
    {
        Add(_targets);
        Add(_direction);
        Add(_from);
        Add(_allowNewer);
        Add(_purge);
        Add(_acceptEdit);
        Add(_fromLog);
    }

    public override IReadOnlyList<string> Examples =>
        ["psmigrate plan", "psmigrate plan -1 --direction downgrade -v", "psmigrate plan head --from base --path migrations --format json"];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        string[] targets = call.Get(_targets);
        MigrationDirection direction = call.Get(_acceptEdit) ? MigrationDirection.Stamp : call.Get(_direction);
        PlanRequest request = new()
        {
            Direction = direction,
            Targets = targets.Length == 0 && direction == MigrationDirection.Upgrade ? ["head"] : targets,
            From = call.Get(_from) is { Length: > 0 } from ? from : null,
            AllowNewer = call.Get(_allowNewer),
            Purge = call.Get(_purge),
            FromLog = call.Get(_fromLog),
            AcceptEdits = call.Get(_acceptEdit),
        };
        MigrationPlan plan = await call.Engine.PlanAsync(request, cancellationToken);
        call.Print(plan, output => PlanText.Write(output, plan, call.IsVerbose));
        return 0;
    }
}
