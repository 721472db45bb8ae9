using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;

namespace PSMigrate.Cli.Commands;

internal sealed class MergeCommand : EngineCommand
{
    private readonly Argument<string[]> _heads = RevisionArguments.Many("id", "Heads to join. Default: all of them.", ArgumentArity.ZeroOrMore);
    private readonly Option<string?> _message = NewRevisionOptions.Message();
    private readonly Option<string[]> _branchLabel = NewRevisionOptions.BranchLabel();
    private readonly Option<string?> _revisionId = NewRevisionOptions.RevisionId();
    private readonly Option<string?> _versionPath = NewRevisionOptions.VersionPath();
    private readonly Option<bool> _dryRun = NewRevisionOptions.DryRun();

    public MergeCommand(GlobalOptions options, Terminal terminal)
        : base("merge", "Write a revision file that joins heads. Needs no database.", options, terminal)
    {
        Add(_heads);
        Add(_message);
        Add(_branchLabel);
        Add(_revisionId);
        Add(_versionPath);
        Add(_dryRun);
    }

    public override IReadOnlyList<string> Examples => ["psmigrate merge -m \"join billing and users\"", "psmigrate merge f3b2 c90d"];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        NewRevision request = new()
        {
            Message = call.Get(_message) ?? "",
            Head = call.Get(_heads),
            BranchLabel = call.Get(_branchLabel) ?? [],
            RevisionId = call.Get(_revisionId),
            VersionPath = call.Get(_versionPath),
            DryRun = call.Get(_dryRun),
        };
        Revision? revision = await call.Engine.MergeHeadsAsync(request, cancellationToken);
        call.Print(revision, output =>
        {
            // Where there is nothing to join, the engine's note has said so.
            if (revision is not null)
            {
                output.WriteLine(NewRevisionOptions.Report(revision, request));
            }
        });
        return 0;
    }
}
