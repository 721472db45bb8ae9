using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;

namespace PSMigrate.Cli.Commands;

internal sealed class CurrentCommand(GlobalOptions options, Terminal terminal)
    : EngineCommand("current", "Show the revisions the database is at. -v shows all of each.", options, terminal)
{
    public override IReadOnlyList<string> Examples => ["psmigrate current", "psmigrate current --format json"];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        RevisionQuery query = new() { Selection = RevisionSelection.Current };
        IReadOnlyList<Revision> revisions = await call.Engine.GetRevisionsAsync(query, cancellationToken);
        RevisionList.Print(call, revisions, isLong: call.IsVerbose);
        if (revisions.Count == 0)
        {
            call.Tell("The database is at base: nothing is applied.");
        }

        return 0;
    }
}
