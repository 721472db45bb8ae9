using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;
using PSMigrate.Cli.Output.Text;

namespace PSMigrate.Cli.Commands;

internal sealed class UndoCommand : RunCommand
{
    private readonly Argument<string> _runId = new("run_id")
    {
        Description = "Id of the run, or its first digits (at least 4), as log shows it. Default: the last run.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Say what it would do, as plan does. Changes nothing." };
    private readonly Option<bool> _allowDataLoss = DataLossOption.Create();
    private readonly UnfinishedOptions _unfinished = new();

    public UndoCommand(GlobalOptions options, Terminal terminal)
        : base("undo", "Return to where a run began: revert what it applied, or apply again what it reverted. Asks first on a terminal.", options, terminal)
    {
        _runId.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } token)
            {
                result.AddError(UsageError.UnknownOption(token.Value));
            }
        });
        Add(_runId);
        Add(_dryRun);
        Add(_allowDataLoss);
        _unfinished.AddTo(this);
    }

    public override IReadOnlyList<string> Examples => ["psmigrate undo --dry-run", "psmigrate undo", "psmigrate undo 1f0c9a3e --allow-data-loss --yes"];

    protected override MigrationDirection Direction => MigrationDirection.Downgrade;

    protected override async Task<int?> InsteadAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (!call.Get(_dryRun))
        {
            return null;
        }

        MigrationPlan plan = await call.Engine.PlanUndoAsync(call.Find(_runId), cancellationToken);
        call.Print(plan, output => PlanText.Write(output, plan, call.IsVerbose));
        return 0;
    }

    protected override Task<RunResult?> MigrateAsync(CommandCall call, CancellationToken cancellationToken)
    {
        RunOptions run = RunOptionsOf(call, cancellationToken, RevertText.Question) with { AllowDataLoss = call.Get(_allowDataLoss), Unfinished = _unfinished.Of(call) };
        return call.Engine.UndoAsync(call.Find(_runId), run, cancellationToken);
    }
}
