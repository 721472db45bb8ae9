using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;
using PSMigrate.Cli.Output.Text;

namespace PSMigrate.Cli.Commands;

internal sealed class BackupCommand : EngineCommand
{
    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Folder that keeps backups, or the backup itself where the name ends in .dump. Default: the configuration's backup_path, else backups.",
        HelpName = "path",
    };

    private readonly Option<BackupFormat> _form = new("--form")
    {
        Description = "custom, one compressed file (the default), or directory, a file for each table.",
        HelpName = "custom|directory",
        CustomParser = BackupOption.Format,
    };

    private readonly Option<int> _jobs = BackupOption.Jobs("How many tables to read at the same time; more than 1 needs --form directory.");

    private readonly Option<int> _keep = new("--keep")
    {
        Description = "How many backups of this database to keep in the folder, this one counted. Default: all.",
        HelpName = "7",
        CustomParser = BackupOption.Number,
    };

    public BackupCommand(GlobalOptions options, Terminal terminal)
        : base("backup", "Take a backup with pg_dump, check it, and write a manifest beside it.", options, terminal)
    {
        Add(_output);
        Add(_form);
        Add(_jobs);
        Add(_keep);
        BlankValue.Refuse(_output);
    }

    public override IReadOnlyList<string> Examples =>
        ["psmigrate backup", "psmigrate backup --output before.dump", "psmigrate backup -o nightly --form directory --jobs 4 --keep 7"];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        BackupRequest request = new() { Path = call.Get(_output), Format = call.Get(_form), Jobs = call.Get(_jobs), Keep = call.Get(_keep) };
        DatabaseBackup backup = await call.Engine.BackupAsync(request, cancellationToken);
        call.Print(backup, output => BackupText.Write(output, backup));
        return 0;
    }
}
