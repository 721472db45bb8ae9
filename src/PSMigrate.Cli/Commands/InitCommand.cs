using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;

namespace PSMigrate.Cli.Commands;

internal sealed class InitCommand : EngineCommand
{
    private readonly Argument<string> _folder = new("folder")
    {
        Description = "Folder of the project; the current one by default.",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string> _location = new("--location")
    {
        Description = "Folder of its revisions, relative to the project.",
        HelpName = "dir",
        DefaultValueFactory = _ => "migrations",
    };

    private readonly Option<bool> _dryRun = NewRevisionOptions.DryRun();

    public InitCommand(GlobalOptions options, Terminal terminal)
        : base("init", "Begin a project: psmigrate.yaml, a template and a folder of revisions. Touches nothing that is there.", options, terminal)
    {
        Add(_folder);
        Add(_location);
        Add(_dryRun);
    }

    public override IReadOnlyList<string> Examples => ["psmigrate init", "psmigrate init services/billing --location db/versions"];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        NewProject request = new() { Path = call.Get(_folder), VersionLocation = call.Get(_location)!, DryRun = call.Get(_dryRun) };
        IReadOnlyList<string> files = await call.Engine.InitializeAsync(request, cancellationToken);
        call.Print(files, output =>
        {
            foreach (string file in files)
            {
                output.WriteLine(request.DryRun ? $"would write {file}" : file);
            }
        });
        return 0;
    }
}
