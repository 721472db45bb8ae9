using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;

namespace PSMigrate.Cli.Commands;

internal sealed class PingCommand : EngineCommand
{
    private readonly Option<TimeSpan?> _wait = WaitOption.Create();

    public PingCommand(GlobalOptions options, Terminal terminal)
        : base("ping", "Connect, and say to what.", options, terminal) => Add(_wait);

    public override IReadOnlyList<string> Examples => ["psmigrate ping", "psmigrate ping --wait 60s --env production"];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        DatabaseInfo database = await call.Engine.PingAsync(call.Get(_wait) ?? TimeSpan.Zero, cancellationToken);
        call.Print(database, output => output.WriteLine($"PostgreSQL {database.ServerVersion} answers."));
        return 0;
    }
}
