using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;

namespace PSMigrate.Cli.Commands;

internal sealed class ShowCommand : EngineCommand
{
    private readonly Argument<string[]> _ids = RevisionArguments.Many(
        "id", "Id, prefix, head, heads, current or label@head; several are fine.", ArgumentArity.OneOrMore);

    public ShowCommand(GlobalOptions options, Terminal terminal)
        : base("show", "Show all there is to know of revisions: parents, state, file. Needs no database.", options, terminal) => Add(_ids);

    public override IReadOnlyList<string> Examples => ["psmigrate show head", "psmigrate show f3b2 c90d1e2f3a4b --format json"];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        RevisionQuery query = new() { Ids = call.Get(_ids) };
        RevisionList.Print(call, await call.Engine.GetRevisionsAsync(query, cancellationToken), isLong: true);
        return 0;
    }
}
