using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;
using PSMigrate.Cli.Output.Text;

namespace PSMigrate.Cli.Commands;

internal sealed class ImportCommand : EngineCommand
{
    private readonly Argument<string> _source = RevisionArguments.One("source", "Folder that holds the other tool's migrations.");

    private readonly Option<string?> _layout = new("--layout")
    {
        Description = "How that folder is laid out: diesel (<version>_<name>/up.sql). Default: recognised.",
        HelpName = "diesel",
    };

    private readonly Option<bool> _dryRun = NewRevisionOptions.DryRun();

    public ImportCommand(GlobalOptions options, Terminal terminal)
        : base("import", "Turn another tool's migrations into revision files of this project. Needs no database.", options, terminal)
    {
        Add(_source);
        Add(_layout);
        Add(_dryRun);
    }

    public override IReadOnlyList<string> Examples => ["psmigrate import ../app/migrations --path migrations", "psmigrate import old --layout diesel --dry-run"];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        ImportRequest request = new() { Source = call.Get(_source), Format = call.Get(_layout), DryRun = call.Get(_dryRun) };
        ImportReport report = await call.Engine.ImportAsync(request, cancellationToken);
        call.Print(report, output =>
        {
            foreach (Revision revision in report.Revisions)
            {
                output.WriteLine($"{revision.Id} {revision.Message}".TrimEnd());
            }

            output.WriteLine($"{(request.DryRun ? "Would import" : "Imported")} {Amount.Of(report.Revisions.Count, "revision")}.");
        });
        foreach (string note in report.Notes)
        {
            call.Tell($"note: {note}");
        }

        return 0;
    }
}
