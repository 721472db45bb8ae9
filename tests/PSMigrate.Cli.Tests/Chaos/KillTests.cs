using PSMigrate.Testing;
using Xunit.Abstractions;

namespace PSMigrate.Cli.Tests.Chaos;

/// <summary>
/// The tool is killed, as a machine or an orchestrator does it, and started again until it is through. A process of its own is several
/// times slower than the undisturbed run in this one.
/// </summary>
[Collection(PostgresCollection.Name)]
public sealed class KillTests(PostgresServer server, ITestOutputHelper output) : ChaosTest(server, output)
{
    private readonly PostgresServer _server = server;

    [SkippableFact]
    public async Task A_run_that_is_killed_at_any_moment_goes_on_where_it_stopped()
    {
        Skip.If(OperatingSystem.IsWindows(), "There are no signals.");
        Undisturbed expected = await UndisturbedAsync(await _server.CreateDatabaseAsync());
        int kills = 0;
        await Soak.RepeatAsync(3, Output, async dice =>
        {
            TestDatabase database = await _server.CreateDatabaseAsync();
            kills += await SurviveAsync(database, expected, arguments => KillAsync(database, arguments, Math.Pow(dice.NextDouble(), 2) * 2 * expected.Time));
            await _server.DropDatabaseAsync(database);
        });
        Output.WriteLine($"{kills} kills, {expected.Time.TotalMilliseconds:0} ms of work.");
        Assert.True(kills > 0, "Every run was faster than its killer.");
    }

    /// <summary>Starts the tool and kills it after a while; true when it was through before.</summary>
    private static async Task<bool> KillAsync(TestDatabase database, string[] arguments, TimeSpan after)
    {
        using ToolProcess process = ToolProcess.Start(arguments);
        Task<ToolRun> end = process.EndAsync();
        await ConnectedAsync(database, end);
        await Task.WhenAny(end, Task.Delay(after));
        if (!end.IsCompleted)
        {
            await process.SignalAsync("KILL");
        }

        const int Killed = 128 + 9;
        ToolRun run = await end;
        return run.ExitCode != Killed && run.Succeeded().ExitCode == 0;
    }
}
