using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;

namespace PSMigrate.Cli.Commands;

internal sealed class BranchesCommand(GlobalOptions options, Terminal terminal)
    : EngineCommand("branches", "Show the revisions that several follow. -v shows all of each. Needs no database.", options, terminal)
{
    public override IReadOnlyList<string> Examples => ["psmigrate branches", "psmigrate branches -v"];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        RevisionQuery query = new() { Selection = RevisionSelection.BranchPoint };
        RevisionList.Print(call, await call.Engine.GetRevisionsAsync(query, cancellationToken), isLong: call.IsVerbose);
        return 0;
    }
}
