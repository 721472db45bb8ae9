using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;
using PSMigrate.Cli.Output.Text;

namespace PSMigrate.Cli.Commands;

internal sealed class StampCommand : RunCommand
{
    private readonly Argument<string[]> _targets = RevisionArguments.Many(
        "target", "Id, prefix, head, heads or base; several for several branches.", ArgumentArity.ZeroOrMore);

    private readonly Option<bool> _purge = new("--purge") { Description = "Forget every row of the version table first, unknown ones too." };

    private readonly Option<bool> _acceptEdit = new("--accept-edit")
    {
        Description = "Instead: take the edited scripts of these applied revisions, or of all, as what was applied.",
    };

    public StampCommand(GlobalOptions options, Terminal terminal)
        : base("stamp", "Write the version table as if targets had been reached; run no script. Asks first on a terminal.", options, terminal)
    {
        Add(_targets);
        Add(_purge);
        Add(_acceptEdit);
        Validators.Add(result =>
        {
            if (!result.GetValue(_acceptEdit) && result.GetResult(_targets) is not { Tokens.Count: > 0 })
            {
                result.AddError("A stamp needs a target, such as head or base.");
            }
        });
    }

    public override IReadOnlyList<string> Examples => ["psmigrate stamp head", "psmigrate stamp f3b28c1d9e7a --purge --yes", "psmigrate stamp --accept-edit"];

    protected override MigrationDirection Direction => MigrationDirection.Stamp;

    protected override Task<RunResult?> MigrateAsync(CommandCall call, CancellationToken cancellationToken)
    {
        RunOptions run = RunOptionsOf(call, cancellationToken, Question) with { Purge = call.Get(_purge) };
        return call.Get(_acceptEdit)
            ? call.Engine.AcceptEditsAsync(call.Get(_targets), run, cancellationToken)
            : call.Engine.StampAsync(call.Get(_targets), run, cancellationToken);
    }

    private static string Question(MigrationPlan plan) => plan.StartHeads.SequenceEqual(plan.EndHeads)
        ? $"Accept the edited scripts of {Amount.Of(plan.Steps.Count, "revision")} in database {plan.Database}?"
        : $"Stamp database {plan.Database} from {Amount.Rows(plan.StartHeads)} to {Amount.Rows(plan.EndHeads)}, running no script?";
}
