using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;
using PSMigrate.Cli.Output.Text;
using PSMigrate.Engine;

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

    private readonly Option<string?> _out = new("--out", "-o")
    {
        Description = "Write it to this file too, to be approved and run exactly so (upgrade --plan). It replaces what is there.",
        HelpName = "file",
    };

    private readonly Option<string?> _fromFile = new("--from-file") { Description = "Show this plan file instead; asks no database.", HelpName = "file" };
    private readonly Option<bool> _markdown = new("--markdown") { Description = "Print Markdown, for a pull request." };

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
        Add(_out);
        Add(_fromFile);
        Add(_markdown);
        BlankValue.Refuse(_out, _fromFile);
        Option[] planned = [_direction, _from, _allowNewer, _purge, _acceptEdit, _fromLog, _out];
        Validators.Add(result =>
        {
            if (result.GetResult(_fromFile) is not null
                && (result.GetResult(_targets)?.Tokens.Count > 0 || planned.Any(option => result.GetResult(option) is { Implicit: false })))
            {
                result.AddError("--from-file shows what a file says: it goes without a target and without options that plan.");
            }

            if (result.GetValue(_markdown) && options.WantsJson(result))
            {
                result.AddError("--markdown and --format json exclude each other.");
            }
        });
    }

    public override IReadOnlyList<string> Examples =>
        ["psmigrate plan", "psmigrate plan -1 --direction downgrade -v", "psmigrate plan head --from base --path migrations --format json", "psmigrate plan --out plan.json --env production", "psmigrate plan --from-file plan.json --markdown"];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Get(_fromFile) is { } file)
        {
            Print(call, call.Engine.ReadPlan(file));
            return 0;
        }

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
        if (call.Get(_out) is { } path)
        {
            Print(call, await call.Engine.SavePlanAsync(request, path, cancellationToken));
            return 0;
        }

        Print(call, await call.Engine.PlanAsync(request, cancellationToken));
        return 0;
    }

    private void Print<T>(CommandCall call, T plan)
        where T : MigrationPlan => call.Print(plan, output =>
        {
            if (call.Get(_markdown))
            {
                output.Write(MigrationEngine.ToMarkdown(plan));
            }
            else
            {
                PlanText.Write(output, plan, call.IsVerbose);
            }
        });
}
