using System.CommandLine;
using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;
using PSMigrate.Cli.Output.Text;

namespace PSMigrate.Cli.Commands;

internal sealed class PingCommand : EngineCommand
{
    private const int No = 3;

    private readonly Option<TimeSpan?> _wait = WaitOption.Create();
    private readonly Option<bool> _detailed = new("--detailed")
    {
        Description = "Look at all that would keep a run from its work: version, pooler, privileges, open transactions, standbys, and more. 3 when one fails.",
    };

    public PingCommand(GlobalOptions options, Terminal terminal)
        : base("ping", "Connect, and say to what.", options, terminal)
    {
        Add(_wait);
        Add(_detailed);
    }

    public override IReadOnlyList<string> Examples => ["psmigrate ping", "psmigrate ping --detailed", "psmigrate ping --wait 60s --env production"];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        TimeSpan wait = call.Get(_wait) ?? TimeSpan.Zero;
        if (call.Get(_detailed))
        {
            IReadOnlyList<HealthCheck> checks = await call.Engine.CheckHealthAsync(wait, cancellationToken);
            call.Print(checks, output => HealthText.Write(output, checks));
            return checks.Any(check => check.Status == HealthStatus.Fail) ? No : 0;
        }

        DatabaseInfo database = await call.Engine.PingAsync(wait, cancellationToken);
        call.Print(database, output => output.WriteLine($"PostgreSQL {database.ServerVersion} answers."));
        return 0;
    }
}
