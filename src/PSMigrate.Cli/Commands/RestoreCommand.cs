using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;
using PSMigrate.Cli.Output.Text;

namespace PSMigrate.Cli.Commands;

internal sealed class RestoreCommand : EngineCommand
{
    private const int Declined = 1;

    private readonly Argument<string> _backup = new("backup") { Description = "The file or the folder that psmigrate backup, or pg_dump, has written." };
    private readonly Option<string?> _hash = new("--hash") { Description = "The SHA-256 that it must have. Default: the one in its manifest.", HelpName = "sha256" };
    private readonly Option<bool> _inPlace = new("--in-place") { Description = "Restore into the database as it is, in one transaction; what was made since stays." };
    private readonly Option<bool> _keepOld = new("--keep-old") { Description = "Keep the database there was, under its name with the time behind it." };
    private readonly Option<bool> _noOwner = new("--no-owner") { Description = "Leave out owners and privileges, where the server does not have the roles." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only say what would become of what." };
    private readonly Option<int> _jobs = BackupOption.Jobs("How many tables to write at the same time; not together with --in-place.");

    public RestoreCommand(GlobalOptions options, Terminal terminal)
        : base("restore", "Restore a backup into a new database that takes the name, or in place. Asks first on a terminal.", options, terminal)
    {
        Add(_backup);
        foreach (Option option in (Option[])[_hash, _inPlace, _keepOld, _noOwner, _dryRun, _jobs])
        {
            Add(option);
        }

        BlankValue.Refuse(_hash);
    }

    public override IReadOnlyList<string> Examples =>
        ["psmigrate restore backups/loom_20260118_120000.dump --keep-old", "psmigrate restore before.dump --dry-run", "psmigrate restore before.dump --in-place --yes"];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        bool yes = call.Get(Globals.Yes);
        bool isDry = call.Get(_dryRun);
        RestoredDatabase? restored = await call.Engine.RestoreAsync(
            new RestoreRequest
            {
                Path = call.Get(_backup),
                Hash = call.Get(_hash),
                InPlace = call.Get(_inPlace),
                KeepOld = call.Get(_keepOld),
                NoOwner = call.Get(_noOwner),
                Jobs = call.Get(_jobs),
                EndSessions = yes,
                LockWait = call.Get(Globals.LockWait),
                ConfirmDatabase = call.Get(Globals.ConfirmDatabase),
                DryRun = isDry,
                Confirm = isDry || (call.Terminal.CanAsk && !yes) ? ConsentAsync : null,
            },
            cancellationToken);
        if (isDry)
        {
            return 0;
        }

        call.Print(restored, output => BackupText.Write(output, restored));
        return restored is null ? Declined : 0;

        Task<PlanConsent> ConsentAsync(RestorePlan plan)
        {
            if (!isDry)
            {
                return Question.AskAsync(call.Terminal, $"{plan}\nGo ahead?", cancellationToken);
            }

            call.Print(plan, output => output.WriteLine(plan));
            return Task.FromResult(PlanConsent.Declined);
        }
    }
}
