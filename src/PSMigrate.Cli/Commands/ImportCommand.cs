using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;
using PSMigrate.Cli.Output.Text;

namespace PSMigrate.Cli.Commands;

internal sealed class ImportCommand : EngineCommand
{
    private readonly Argument<string> _source = RevisionArguments.One("source", "Folder that holds the other tool's migrations, or a file of pg_dump.");

    private readonly Option<string?> _layout = new("--layout")
    {
        Description = "Whose they are: alembic, diesel, golang-migrate, dbmate, goose, flyway or pg_dump. Default: recognised.",
        HelpName = "tool",
    };

    private readonly Option<string[]> _upgradeSql = new("--upgrade-sql")
    {
        Description = "For Alembic: a file with the output of 'alembic upgrade base:heads --sql'. Default: alembic is run.",
        HelpName = "file",
    };

    private readonly Option<string[]> _downgradeSql = new("--downgrade-sql")
    {
        Description = "For Alembic: a file with the output of 'alembic downgrade <head>:base --sql'; once for each head.",
        HelpName = "file",
    };

    private readonly Option<bool> _dryRun = NewRevisionOptions.DryRun();

    public ImportCommand(GlobalOptions options, Terminal terminal)
        : base("import", "Turn another tool's migrations into revision files of this project. Needs no database.", options, terminal)
    {
        Add(_source);
        Add(_layout);
        Add(_upgradeSql);
        Add(_downgradeSql);
        Add(_dryRun);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "psmigrate import ../app --path migrations",
        "psmigrate import ../app --upgrade-sql up.sql --downgrade-sql down.sql",
        "psmigrate import old --layout goose --dry-run",
    ];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        ImportRequest request = new()
        {
            Source = call.Get(_source),
            Format = call.Get(_layout),
            UpgradeSql = call.Get(_upgradeSql) ?? [],
            DowngradeSql = call.Get(_downgradeSql) ?? [],
            DryRun = call.Get(_dryRun),
        };
        ImportReport report = await call.Engine.ImportAsync(request, cancellationToken);
        call.Print(report, output =>
        {
            foreach (Revision revision in report.Revisions)
            {
                output.WriteLine($"{revision.Id} {revision.Message}".TrimEnd());
            }

            output.WriteLine($"{(request.DryRun ? "Would import" : "Imported")} {Amount.Of(report.Revisions.Count, "revision")}.");
        });
        foreach (ImportNote note in report.Notes)
        {
            call.Tell($"{(note.IsWarning ? "warning" : "note")}: {note}");
        }

        return 0;
    }
}
