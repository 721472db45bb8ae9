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
    private readonly ExportOptions _export = new();

    public DowngradeCommand(GlobalOptions options, Terminal terminal)
        : base("downgrade", "Revert revisions, newest first, down to a target. Asks first on a terminal.", options, terminal)
    {
        Add(_target);
        Add(_allowDataLoss);
        Add(_fromLog);
        _unfinished.AddTo(this);
        _export.AddTo(this);
        Validators.Add(result =>
        {
            if (result.GetValue(_fromLog) && result.GetValue(_export.Sql))
            {
                result.AddError("--from-log goes with a run, not with --sql.");
            }
        });
    }

    public override IReadOnlyList<string> Examples => ["psmigrate downgrade -1", "psmigrate downgrade base --allow-data-loss --yes", "psmigrate downgrade head:base --sql"];

    protected override MigrationDirection Direction => MigrationDirection.Downgrade;

    protected override ExportRequest? ExportOf(CommandCall call) => _export.Of(call, Direction, [call.Get(_target)]);

    protected override Task<RunResult?> MigrateAsync(CommandCall call, CancellationToken cancellationToken) =>
        call.Engine.DowngradeAsync(call.Get(_target), RunOptionsOf(call, cancellationToken, RevertText.Question) with
    {
        Unfinished = _unfinished.Of(call),
        AllowDataLoss = call.Get(_allowDataLoss),
        FromLog = call.Get(_fromLog),
    }, cancellationToken);
}
