using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;

namespace PSMigrate.Cli.Commands;

internal sealed class RevisionCommand : EngineCommand
{
    private readonly Option<string?> _message = NewRevisionOptions.Message();
    private readonly Option<string[]> _branchLabel = NewRevisionOptions.BranchLabel();
    private readonly Option<string?> _revisionId = NewRevisionOptions.RevisionId();
    private readonly Option<string?> _versionPath = NewRevisionOptions.VersionPath();
    private readonly Option<bool> _ps1 = new("--ps1") { Description = "Write a PowerShell script, which only the module runs." };

    private readonly Option<bool> _baseline = new("--baseline")
    {
        Description = "Take the database as it is for the first revision: its upgrade builds what is there, and the database is stamped with it.",
    };

    private readonly Option<bool> _autogenerate = new("--autogenerate")
    {
        Description = "Write what leads from the database to the schema that psmigrate.yaml names, and back, tried on a scratch database first.",
    };

    private readonly Option<string[]> _rename = new("--rename")
    {
        Description = "For --autogenerate: what was renamed, as public.users.name=full_name; nothing behind the = where it is dropped instead. Repeatable.",
        HelpName = "old=new",
    };

    private readonly SchemaFilterOptions _filter = new();
    private readonly Option<bool> _dryRun = NewRevisionOptions.DryRun();

    private readonly Option<string[]> _head = new("--head")
    {
        Description = "Revision to follow: head (the default), base for a new base, label@head; repeatable for a merge.",
        HelpName = "id",
    };

    private readonly Option<bool> _splice = new("--splice") { Description = "Allow a parent that is not a head, which makes a branch." };

    private readonly Option<string[]> _dependsOn = new("--depends-on")
    {
        Description = "Revision or label that must be applied before it without being its parent; repeatable.",
        HelpName = "id",
    };

    public RevisionCommand(GlobalOptions options, Terminal terminal)
        : base("revision", "Write a new revision file. Needs no database, but for a baseline and --autogenerate.", options, terminal)
    {
        Add(_message);
        Add(_head);
        Add(_splice);
        Add(_branchLabel);
        Add(_dependsOn);
        Add(_revisionId);
        Add(_versionPath);
        Add(_ps1);
        Add(_baseline);
        Add(_autogenerate);
        Add(_rename);
        foreach (Option filter in _filter.OfObjects)
        {
            Add(filter);
        }

        Add(_dryRun);
        Validators.Add(result =>
        {
            if (!result.GetValue(_autogenerate) && _filter.OfObjects.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } filter)
            {
                result.AddError($"{filter.Name} goes with --autogenerate.");
            }
        });
    }

    public override IReadOnlyList<string> Examples =>
    [
        "psmigrate revision -m \"add webhook_events\"",
        "psmigrate revision -m \"start billing\" --head base --branch-label billing",
        "psmigrate revision --baseline -m \"what production has\"",
        "psmigrate revision --autogenerate --rename public.orders.total=amount",
    ];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        NewRevision request = new()
        {
            Message = call.Get(_message) ?? "",
            Head = call.Get(_head) is { Length: > 0 } head ? head : ["head"],
            Splice = call.Get(_splice),
            BranchLabel = call.Get(_branchLabel) ?? [],
            DependsOn = call.Get(_dependsOn) ?? [],
            RevisionId = call.Get(_revisionId),
            VersionPath = call.Get(_versionPath),
            PowerShell = call.Get(_ps1),
            Baseline = call.Get(_baseline),
            DryRun = call.Get(_dryRun),
            Autogenerate = call.Get(_autogenerate),
            Rename = call.Get(_rename) ?? [],
            Filter = _filter.Of(call) with { NoOwner = true, NoPrivilege = true },
            ConfirmRename = call.Terminal.CanAsk && !call.Get(Globals.Yes) ? question => IsRenameAsync(call, question, cancellationToken) : null,
        };
        if (request.Autogenerate)
        {
            Revision? generated = await call.Engine.AutogenerateAsync(request, cancellationToken);
            call.Print(generated, output =>
            {
                // Where nothing differs, the engine's note has said so.
                if (generated is not null)
                {
                    output.WriteLine(NewRevisionOptions.Report(generated, request));
                }
            });
            return 0;
        }

        RunOptions stamp = new() { LockWait = call.Get(Globals.LockWait), ConfirmDatabase = call.Get(Globals.ConfirmDatabase) };
        Revision revision = (await call.Engine.CreateRevisionAsync(request, stamp, cancellationToken))!;
        call.Print(revision, output => output.WriteLine(NewRevisionOptions.Report(revision, request)));
        return 0;
    }

    private static async Task<bool> IsRenameAsync(CommandCall call, RenameQuestion question, CancellationToken cancellationToken) =>
        await Question.AskAsync(
            call.Terminal,
            $"{question.Old} is gone, {question.New} is new: {question.Evidence}. Was it renamed? Otherwise it is dropped, with its data.",
            cancellationToken) == PlanConsent.GivenByPerson;
}
