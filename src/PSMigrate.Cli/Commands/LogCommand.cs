using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;
using PSMigrate.Cli.Output.Text;

namespace PSMigrate.Cli.Commands;

internal sealed class LogCommand : EngineCommand
{
    private readonly Option<string?> _runId = new("--run-id") { Description = "Only this run: its id, or the first digits of it.", HelpName = "id" };
    private readonly Option<string?> _revision = new("--revision") { Description = "Only this revision.", HelpName = "id" };

    private readonly Option<DateTimeOffset?> _since = new("--since")
    {
        Description = "Only what began at this time or later; local time of this machine unless it says otherwise.",
        HelpName = "time",
        CustomParser = Values.Time,
    };

    private readonly Option<string?> _kind = new("--kind")
    {
        Description = "Only rows of this kind.",
        HelpName = "run|step|statement|batch",
        CustomParser = Values.Kind,
    };

    private readonly Option<bool> _failed = new("--failed") { Description = "Only what failed or was interrupted." };

    private readonly Option<int> _limit = new("--limit")
    {
        Description = "At most this many rows, the newest; 0 (the default) for all.",
        HelpName = "n",
        CustomParser = Values.Count,
    };

    public LogCommand(GlobalOptions options, Terminal terminal)
        : base("log", "Show the history table: what ran, when, how it ended. Newest first; -v says who ran it, and from which commit.", options, terminal)
    {
        Add(_runId);
        Add(_revision);
        Add(_since);
        Add(_kind);
        Add(_failed);
        Add(_limit);
    }

    public override IReadOnlyList<string> Examples => ["psmigrate log --limit 20", "psmigrate log --failed --since 2026-01-31"];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        LogQuery query = new()
        {
            RunId = call.Get(_runId),
            Revision = call.Get(_revision),
            Since = call.Get(_since),
            Kind = call.Get(_kind),
            Failed = call.Get(_failed),
            Limit = call.Get(_limit),
        };
        IReadOnlyList<LogEntry> entries = await call.Engine.GetLogAsync(query, cancellationToken);
        call.Print(entries, output => LogText.Write(output, entries, call.IsVerbose));
        return 0;
    }
}
