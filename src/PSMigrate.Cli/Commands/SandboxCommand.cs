using PSMigrate.Cli.Options;
using PSMigrate.Cli.Output;
using PSMigrate.Engine;

namespace PSMigrate.Cli.Commands;

internal sealed class SandboxCommand(GlobalOptions options, Terminal terminal)
    : EngineCommand("sandbox", "Start a throwaway PostgreSQL, print its URL, and remove it on Ctrl+C or SIGTERM.", options, terminal)
{
    public override IReadOnlyList<string> Examples => ["psmigrate sandbox", "psmigrate sandbox --format json > sandbox.json &"];

    protected override async Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        SandboxInfo sandbox = await MigrationEngine.StartSandboxAsync(cancellationToken);
        try
        {
            call.Print(sandbox, output =>
            {
                output.WriteLine(sandbox.ConnectionString);
                output.WriteLine();
                output.WriteLine($"psql '{sandbox.ConnectionString}'");
                output.WriteLine($"psmigrate upgrade --url '{sandbox.ConnectionString}'");
            });
            call.Tell($"PostgreSQL {sandbox.ServerVersion} runs until Ctrl+C.");
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Being stopped is how it ends well.
        }
        finally
        {
            await MigrationEngine.StopSandboxAsync(sandbox.Id);
        }

        return 0;
    }
}
