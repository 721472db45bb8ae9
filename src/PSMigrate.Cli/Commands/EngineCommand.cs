using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;
using PSMigrate.Engine;

namespace PSMigrate.Cli.Commands;

/// <summary>A command that calls the engine once and prints what comes back.</summary>
internal abstract class EngineCommand : Command
{
    protected EngineCommand(string name, string description, GlobalOptions options, Terminal terminal)
        : base(name, description)
    {
        Globals = options;
        SetAction(async (parsed, cancellationToken) =>
        {
            EventPrinter events = new(terminal, options.WantsJson(parsed), options.IsVerbose(parsed));
            try
            {
                await using MigrationEngine engine = new(options.ToEngine(parsed), events);
                return await RunAsync(new CommandCall(parsed, engine, events, terminal, options), cancellationToken);
            }
            finally
            {
                events.Finish();
            }
        });
    }

    public abstract IReadOnlyList<string> Examples { get; }

    protected GlobalOptions Globals { get; }

    protected abstract Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken);
}
