using System.CommandLine;
using PSMigrate.Cli.Commands;

namespace PSMigrate.Cli.Options;

/// <summary>--report of upgrade and downgrade.</summary>
internal sealed class ReportOption
{
    private readonly Option<string?> _report = new("--report")
    {
        Description = "Write the run to this file as one HTML page, also when it fails.",
        HelpName = "file",
    };

    public void AddTo(Command command)
    {
        BlankValue.Refuse(_report);
        command.Options.Add(_report);
    }

    public string? Of(CommandCall call) => call.Get(_report);
}
