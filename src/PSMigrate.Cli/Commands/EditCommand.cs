using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;

namespace PSMigrate.Cli.Commands;

internal sealed class EditCommand : EngineCommand
{
    private readonly Argument<string[]> _ids = RevisionArguments.Many(
        "id", "Id, prefix, head, heads, current or label@head; several are fine.", ArgumentArity.OneOrMore);

    public EditCommand(GlobalOptions options, Terminal terminal)
        : base("edit", "Open the files of revisions in the editor that VISUAL or EDITOR names, and wait for it.", options, terminal) => Add(_ids);

    public override IReadOnlyList<string> Examples => ["psmigrate edit head", "EDITOR='code --wait' psmigrate edit f3b2"];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        RevisionList.Print(call, await call.Engine.EditAsync(call.Get(_ids), cancellationToken), isLong: false);
        return 0;
    }
}
