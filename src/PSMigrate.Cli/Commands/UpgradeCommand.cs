using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;
using PSMigrate.Cli.Output.Json;
using PSMigrate.Cli.Output.Text;

namespace PSMigrate.Cli.Commands;

internal sealed class UpgradeCommand : RunCommand
{
    private const int No = 3;

    private readonly Argument<string[]> _targets = RevisionArguments.Many(
        "target", "Id, prefix, head (the default), heads, +N, label@head; several for several branches.", ArgumentArity.ZeroOrMore);

    private readonly Option<TimeSpan?> _wait = WaitOption.Create();
    private readonly Option<bool> _allowNewer = AllowNewerOption.Create();
    private readonly UnfinishedOptions _unfinished = new();
    private readonly BackupOption _backup = new();
    private readonly PlanOption _plan = new();
    private readonly ExportOptions _export = new();
    private readonly ReportOption _report = new();
    private readonly AfterRunOptions _after = new();
    private readonly Option<bool> _trial = new("--trial") { Description = "Run it in one transaction that is rolled back, up to what cannot be in one; record nothing." };
    private readonly FleetOptions _fleet = new();

    public UpgradeCommand(GlobalOptions options, Terminal terminal)
        : base("upgrade", "Apply revisions, oldest first, up to a target.", options, terminal)
    {
        _targets.DefaultValueFactory = _ => ["head"];
        Add(_targets);
        Add(_wait);
        Add(_allowNewer);
        _unfinished.AddTo(this);
        _backup.AddTo(this);
        _export.AddTo(this);
        _report.AddTo(this);
        _plan.AddTo(this, _targets, "--sql", "--allow-newer");
        _after.AddTo(this, canVerify: true);
        _fleet.AddTo(this);
        Add(_trial);
        Validators.Add(result =>
        {
            string[] others = ["--sql", "--plan", "--backup", "--report", "--verify", "--notify", "--retry", "--skip-statement"];
            if (result.GetValue(_trial) && Options.FirstOrDefault(option => others.Contains(option.Name) && result.GetResult(option) is { Implicit: false }) is { } other)
            {
                result.AddError($"{other.Name} is for a run, and --trial takes everything back.");
            }
        });
    }

    public override IReadOnlyList<string> Examples =>
    [
        "psmigrate upgrade",
        "psmigrate upgrade billing@head --env production --wait 60s",
        "psmigrate upgrade --backup dump",
        "psmigrate upgrade --plan plan.json --env production",
        "psmigrate upgrade --report report.html",
        "psmigrate upgrade base:head --sql -o upgrade.sql",
        "psmigrate upgrade --trial",
        "psmigrate upgrade --verify 'curl -fsS https://app/health' --verify-for 60s",
        "psmigrate upgrade --targets customers.txt --canary 1 --stop-after-failures 3",
        "psmigrate upgrade --schema-query 'SELECT schema FROM tenants' --dry-run",
    ];

    protected override MigrationDirection Direction => MigrationDirection.Upgrade;

    protected override ExportRequest? ExportOf(CommandCall call) => _export.Of(call, Direction, call.Get(_targets));

    protected override async Task<int?> InsteadAsync(CommandCall call, CancellationToken cancellationToken)
    {
        RunOptions run = RunOptionsOf(call, cancellationToken) with { AllowNewer = call.Get(_allowNewer) };
        if (_fleet.Of(call, call.Get(_targets)) is { } request)
        {
            run = run with { Backup = _backup.Of(call), Summary = RunSummary.None };
            FleetResult result = _fleet.IsDryRun(call)
                ? await call.Engine.PlanFleetAsync(request, run, cancellationToken)
                : (await call.Engine.UpgradeFleetAsync(request, run, cancellationToken))!;
            call.Print(FleetDocument.Of(result), output => FleetText.Write(output, result));
            return result.ToException() is { } error ? throw error : 0;
        }

        if (!call.Get(_trial))
        {
            return null;
        }

        await WaitAsync(call, cancellationToken);
        IReadOnlyList<RehearsalResult> results = await call.Engine.TryUpgradeAsync(call.Get(_targets), run, cancellationToken) ?? [];
        call.Print(results, output => RehearsalText.Write(output, results));
        // What cannot be tried is no answer.
        return results.Any(result => result.Outcome == RehearsalOutcome.Failed) ? No : 0;
    }

    private async Task WaitAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Get(_wait) is { } wait)
        {
            await call.Engine.PingAsync(wait, cancellationToken);
        }
    }

    protected override async Task<RunResult?> MigrateAsync(CommandCall call, CancellationToken cancellationToken)
    {
        await WaitAsync(call, cancellationToken);
        RunOptions run = RunOptionsOf(call, cancellationToken) with
        {
            AllowNewer = call.Get(_allowNewer),
            Unfinished = _unfinished.Of(call),
            ReportPath = _report.Of(call),
            Backup = _backup.Of(call),
        };
        run = _after.With(call, run);
        return _plan.Of(call) is { } plan
            ? await call.Engine.RunPlanAsync(Direction, plan, run, cancellationToken)
            : await call.Engine.UpgradeAsync(call.Get(_targets), run, cancellationToken);
    }
}
