using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;
using PSMigrate.Cli.Output.Text;

namespace PSMigrate.Cli.Commands;

internal sealed class StampCommand : RunCommand
{
    private readonly Argument<string[]> _targets = RevisionArguments.Many(
        "target", "Id, prefix, head, heads or base; several for several branches.", ArgumentArity.OneOrMore);

    private readonly Option<bool> _purge = new("--purge") { Description = "Forget every row of the version table first, unknown ones too." };

    public StampCommand(GlobalOptions options, Terminal terminal)
        : base("stamp", "Write the version table as if targets had been reached; run no script. Asks first on a terminal.", options, terminal)
    {
        Add(_targets);
        Add(_purge);
    }

    public override IReadOnlyList<string> Examples => ["psmigrate stamp head", "psmigrate stamp f3b28c1d9e7a --purge --yes"];

    protected override MigrationDirection Direction => MigrationDirection.Stamp;

    protected override Task<RunResult?> MigrateAsync(CommandCall call, CancellationToken cancellationToken)
    {
        RunOptions run = RunOptionsOf(call, cancellationToken, Question) with { Purge = call.Get(_purge) };
        return call.Engine.StampAsync(call.Get(_targets), run, cancellationToken);
    }

    private static string Question(MigrationPlan plan) =>
        $"Stamp database {plan.Database} from {Amount.Rows(plan.StartHeads)} to {Amount.Rows(plan.EndHeads)}, running no script?";
}
