using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;

namespace PSMigrate.Cli.Commands;

internal sealed class SquashCommand : EngineCommand
{
    private readonly Argument<string> _target = RevisionArguments.One(
        "target", "Last revision to fold. Default: the newest of which, but for it, no other builds on what is folded.");

    private readonly Option<string?> _message = NewRevisionOptions.Message();
    private readonly Option<string?> _revisionId = NewRevisionOptions.RevisionId();
    private readonly Option<string?> _versionPath = NewRevisionOptions.VersionPath();

    private readonly Option<bool> _remove = new("--remove")
    {
        Description = "Delete the files that it replaces. A database in the middle of them needs the release that had them, first.",
    };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Build and compare, write nothing." };

    public SquashCommand(GlobalOptions options, Terminal terminal)
        : base("squash", "Fold a prefix of the history into one revision that stands for it, tried on scratch databases first. Needs no database of the project.", options, terminal)
    {
        _target.Arity = ArgumentArity.ZeroOrOne;
        Add(_target);
        Add(_message);
        Add(_revisionId);
        Add(_versionPath);
        Add(_remove);
        Add(_dryRun);
    }

    public override IReadOnlyList<string> Examples => ["psmigrate squash", "psmigrate squash f3b2 -m \"everything until 2.0\" --remove"];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        SquashRequest request = new()
        {
            Target = call.Find(_target),
            Message = call.Get(_message) ?? "",
            RevisionId = call.Get(_revisionId),
            VersionPath = call.Get(_versionPath),
            Remove = call.Get(_remove),
            DryRun = call.Get(_dryRun),
        };
        Revision squash = await call.Engine.SquashAsync(request, cancellationToken);
        call.Print(squash, output => output.WriteLine(
            $"{(request.DryRun ? "Would create" : "Created")} {squash.Id} {squash.Path}, which replaces {squash.Replaces.Count} revisions up to {squash.Replaces[^1]}"));
        return 0;
    }
}
