using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;
using PSMigrate.Cli.Output.Text;
using PSMigrate.Engine;

namespace PSMigrate.Cli.Commands;

internal sealed class ApproveCommand : EngineCommand
{
    private readonly Argument<string> _plan = new("plan") { Description = "The plan file (psmigrate plan --out)." };

    private readonly Option<string?> _comment = new("--comment") { Description = "What you have to say about it.", HelpName = "text" };

    private readonly Option<string?> _name = new("--name")
    {
        Description = "Who approves. Default: whoever started the CI run, else the account.",
        HelpName = "name",
    };

    public ApproveCommand(GlobalOptions options, Terminal terminal)
        : base("approve", "Approve a plan file: adds your name to it, signed with the key in PSMIGRATE_APPROVAL_KEY.", options, terminal)
    {
        Add(_plan);
        Add(_comment);
        Add(_name);
        BlankValue.Refuse(_name);
    }

    public override IReadOnlyList<string> Examples => ["psmigrate approve plan.json --comment \"after the backup of 22:00\"", "psmigrate approve plan.json --name anna"];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        PlanFile plan = await MigrationEngine.ApprovePlanAsync(
            new ApprovalRequest { Path = call.Get(_plan), Name = call.Get(_name), Comment = call.Get(_comment) ?? "" }, cancellationToken);
        call.Print(plan, output => PlanText.WriteFile(output, plan));
        return 0;
    }
}
