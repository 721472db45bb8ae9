using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;
using PSMigrate.Cli.Output.Text;

namespace PSMigrate.Cli.Commands;

internal sealed class HistoryCommand : EngineCommand
{
    private readonly Option<string?> _range = new("--range", "-r")
    {
        Description = "Only these, such as -3:current, base:f3b2 or current: ; an end may be empty.",
        HelpName = "a:b",
    };

    private readonly Option<string?> _branch = new("--branch") { Description = "Only the branch with this label.", HelpName = "label" };

    public HistoryCommand(GlobalOptions options, Terminal terminal)
        : base("history", "Draw the graph of revisions, newest first. Marks what is applied where a database is reached.", options, terminal)
    {
        Add(_range);
        Add(_branch);
    }

    public override IReadOnlyList<string> Examples => ["psmigrate history", "psmigrate history -r -3:current -v"];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        RevisionQuery query = new() { Range = call.Get(_range), Branch = call.Get(_branch) };
        IReadOnlyList<Revision> revisions = await call.Engine.GetRevisionsAsync(query, cancellationToken);
        call.Print(revisions, _ => HistoryText.Write(call.Terminal, revisions, call.HasDatabase, call.IsVerbose));
        if (revisions.Count == 0)
        {
            call.Tell("There are no revisions.");
        }

        return 0;
    }
}
