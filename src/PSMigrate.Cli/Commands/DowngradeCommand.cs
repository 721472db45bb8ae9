using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;
using PSMigrate.Cli.Output.Text;

namespace PSMigrate.Cli.Commands;

internal sealed class DowngradeCommand : RunCommand
{
    private readonly Argument<string> _target = RevisionArguments.One("target", "Id or prefix to go back to, base, -N, or label@-N.");
    private readonly Option<bool> _allowDataLoss = DataLossOption.Create();

    private readonly Option<bool> _fromLog = new("--from-log")
    {
        Description = "Take the scripts that the history table has stored where files are gone, or their downgrade has changed since it was applied.",
    };

    private readonly UnfinishedOptions _unfinished = new();
    private readonly PlanOption _plan = new();
    private readonly ExportOptions _export = new();
    private readonly ReportOption _report = new();
    private readonly AfterRunOptions _after = new();

    public DowngradeCommand(GlobalOptions options, Terminal terminal)
        : base("downgrade", "Revert revisions, newest first, down to a target. Asks first on a terminal.", options, terminal)
    {
        _target.Arity = ArgumentArity.ZeroOrOne;
        Add(_target);
        Add(_allowDataLoss);
        Add(_fromLog);
        _unfinished.AddTo(this);
        _export.AddTo(this);
        _report.AddTo(this);
        _plan.AddTo(this, _target, "--sql", "--from-log");
        _after.AddTo(this, canVerify: false);
        Validators.Add(result =>
        {
            if (result.GetValue(_fromLog) && result.GetValue(_export.Sql))
            {
                result.AddError("--from-log goes with a run, not with --sql.");
            }
        });
    }

    public override IReadOnlyList<string> Examples => ["psmigrate downgrade -1", "psmigrate downgrade base --allow-data-loss --yes", "psmigrate downgrade --plan back.json", "psmigrate downgrade head:base --sql"];

    protected override MigrationDirection Direction => MigrationDirection.Downgrade;

    protected override ExportRequest? ExportOf(CommandCall call) => _plan.Of(call) is null ? _export.Of(call, Direction, [call.Get(_target)]) : null;

    protected override Task<RunResult?> MigrateAsync(CommandCall call, CancellationToken cancellationToken)
    {
        RunOptions run = _after.With(call, RunOptionsOf(call, cancellationToken, RevertText.Question) with
        {
            Unfinished = _unfinished.Of(call),
            AllowDataLoss = call.Get(_allowDataLoss),
            FromLog = call.Get(_fromLog),
            ReportPath = _report.Of(call),
        });
        return _plan.Of(call) is { } plan
            ? call.Engine.RunPlanAsync(Direction, plan, run, cancellationToken)
            : call.Engine.DowngradeAsync(call.Get(_target), run, cancellationToken);
    }
}
