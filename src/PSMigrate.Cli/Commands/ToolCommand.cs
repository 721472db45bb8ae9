using System.CommandLine;
using System.CommandLine.Help;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;

namespace PSMigrate.Cli.Commands;

/// <summary>The tool's root: the list of its commands.</summary>
internal static class ToolCommand
{
    public static IReadOnlyList<string> Examples { get; } =
    [
        "psmigrate upgrade --sandbox --path migrations",
        "psmigrate plan head --format json",
        "psmigrate downgrade -1",
        "psmigrate <command> --help",
    ];

    public static RootCommand Create(GlobalOptions options, Terminal terminal)
    {
        RootCommand root = new("Migrations for PostgreSQL: a graph of SQL revisions, each with an upgrade and a downgrade.")
        {
            new InitCommand(options, terminal),
            new UpgradeCommand(options, terminal),
            new DowngradeCommand(options, terminal),
            new UndoCommand(options, terminal),
            new PlanCommand(options, terminal),
            new ApproveCommand(options, terminal),
            new CurrentCommand(options, terminal),
            new HistoryCommand(options, terminal),
            new HeadsCommand(options, terminal),
            new BranchesCommand(options, terminal),
            new ShowCommand(options, terminal),
            new RevisionCommand(options, terminal),
            new MergeCommand(options, terminal),
            new SquashCommand(options, terminal),
            new EditCommand(options, terminal),
            new StampCommand(options, terminal),
            new CheckCommand(options, terminal),
            new TestCommand(options, terminal),
            new DiffCommand(options, terminal),
            new SchemaCommand(options, terminal),
            new BackfillCommand(options, terminal),
            new LogCommand(options, terminal),
            new BackupCommand(options, terminal),
            new RestoreCommand(options, terminal),
            new BlockersCommand(options, terminal),
            new PingCommand(options, terminal),
            new ImportCommand(options, terminal),
            new SandboxCommand(options, terminal),
        };
        options.AddTo(root);
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpPage();
        help.Description = "Show this page.";
        VersionOption version = root.Options.OfType<VersionOption>().Single();
        version.Action = new VersionLine();
        version.Recursive = true;
        version.Description = "Print the version.";
        return root;
    }
}
