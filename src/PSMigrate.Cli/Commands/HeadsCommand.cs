using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;

namespace PSMigrate.Cli.Commands;

internal sealed class HeadsCommand(GlobalOptions options, Terminal terminal)
    : EngineCommand("heads", "Show the revisions that nothing follows. -v shows all of each. Needs no database.", options, terminal)
{
    public override IReadOnlyList<string> Examples => ["psmigrate heads", "psmigrate heads --path migrations --format json"];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        RevisionQuery query = new() { Selection = RevisionSelection.Head };
        RevisionList.Print(call, await call.Engine.GetRevisionsAsync(query, cancellationToken), isLong: call.IsVerbose);
        return 0;
    }
}
