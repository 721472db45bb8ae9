using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;
using PSMigrate.Cli.Output.Text;

namespace PSMigrate.Cli.Commands;

internal sealed class DowngradeCommand : RunCommand
{
    private const int MostNamed = 5;

    private readonly Argument<string> _target = RevisionArguments.One("target", "Id or prefix to go back to, base, -N, or label@-N.");
    private readonly UnfinishedOptions _unfinished = new();
    private readonly PlanOption _plan = new();
    private readonly ExportOptions _export = new();
    private readonly AfterRunOptions _after = new();

    public DowngradeCommand(GlobalOptions options, Terminal terminal)
        : base("downgrade", "Revert revisions, newest first, down to a target. Asks first on a terminal.", options, terminal)
    {
        _target.Arity = ArgumentArity.ZeroOrOne;
        Add(_target);
        _unfinished.AddTo(this);
        _export.AddTo(this);
        _plan.AddTo(this, _target, "--sql");
        _after.AddTo(this, canVerify: false);
    }

    public override IReadOnlyList<string> Examples => ["psmigrate downgrade -1", "psmigrate downgrade base --yes", "psmigrate downgrade --plan back.json", "psmigrate downgrade head:base --sql"];

    protected override MigrationDirection Direction => MigrationDirection.Downgrade;

    protected override ExportRequest? ExportOf(CommandCall call) => _plan.Of(call) is null ? _export.Of(call, Direction, [call.Get(_target)]) : null;

    protected override Task<RunResult?> MigrateAsync(CommandCall call, CancellationToken cancellationToken)
    {
        RunOptions run = _after.With(call, RunOptionsOf(call, cancellationToken, Question) with { Unfinished = _unfinished.Of(call) });
        return _plan.Of(call) is { } plan
            ? call.Engine.RunPlanAsync(Direction, plan, run, cancellationToken)
            : call.Engine.DowngradeAsync(call.Get(_target), run, cancellationToken);
    }

    private static string Question(MigrationPlan plan)
    {
        string more = plan.Steps.Count > MostNamed ? ", ..." : "";
        string named = string.Join(", ", plan.Steps.Take(MostNamed)) + more;
        return $"Revert {Amount.Of(plan.Steps.Count, "revision")} ({named}) on database {plan.Database}?";
    }
}
