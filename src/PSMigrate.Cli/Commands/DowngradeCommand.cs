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
    private readonly ExportOptions _export = new();
    private readonly ReportOption _report = new();

    public DowngradeCommand(GlobalOptions options, Terminal terminal)
        : base("downgrade", "Revert revisions, newest first, down to a target. Asks first on a terminal.", options, terminal)
    {
        Add(_target);
        _unfinished.AddTo(this);
        _export.AddTo(this);
        _report.AddTo(this);
    }

    public override IReadOnlyList<string> Examples => ["psmigrate downgrade -1", "psmigrate downgrade base --yes", "psmigrate downgrade head:base --sql"];

    protected override MigrationDirection Direction => MigrationDirection.Downgrade;

    protected override ExportRequest? ExportOf(CommandCall call) => _export.Of(call, Direction, [call.Get(_target)]);

    protected override Task<RunResult?> MigrateAsync(CommandCall call, CancellationToken cancellationToken) =>
        call.Engine.DowngradeAsync(
            call.Get(_target),
            RunOptionsOf(call, cancellationToken, Question) with { Unfinished = _unfinished.Of(call), ReportPath = _report.Of(call) },
            cancellationToken);

    private static string Question(MigrationPlan plan)
    {
        string more = plan.Steps.Count > MostNamed ? ", ..." : "";
        string named = string.Join(", ", plan.Steps.Take(MostNamed)) + more;
        return $"Revert {Amount.Of(plan.Steps.Count, "revision")} ({named}) on database {plan.Database}?";
    }
}
