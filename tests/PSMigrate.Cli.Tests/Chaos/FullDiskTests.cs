using PSMigrate.Testing;
using Xunit.Abstractions;

namespace PSMigrate.Cli.Tests.Chaos;

/// <summary>The disk is full, and a little less so at each new try.</summary>
[Collection(PostgresCollection.Name)]
public sealed class FullDiskTests(PostgresServer server, ITestOutputHelper output) : ChaosTest(server, output)
{
    private readonly PostgresServer _server = server;

    [SkippableFact]
    public async Task A_run_that_finds_the_disk_full_says_so_and_goes_on_when_there_is_room()
    {
        Undisturbed expected = await UndisturbedAsync(await _server.CreateDatabaseAsync());
        int failures = 0;
        await Soak.RepeatAsync(2, Output, async dice =>
        {
            await using SmallDisk disk = await SmallDisk.MountAsync(_server);
            failures += await SurviveAsync(disk.Database, expected, arguments => RunAsync(disk, arguments, dice.Next(400_000)));
        });
        Output.WriteLine($"{failures} times there was no room.");
        Assert.True(failures > 0, "There was always room.");
    }

    /// <summary>Runs the tool on a full disk with a little room; true when it was enough.</summary>
    private static async Task<bool> RunAsync(SmallDisk disk, string[] arguments, int room)
    {
        disk.Fill();
        disk.Free(room * 10L);
        ToolRun run = await ToolRun.OfAsync(arguments);
        disk.Free(1_000_000);
        if (run.ExitCode == 0)
        {
            return true;
        }

        // The session is in order, whatever Npgsql makes of it. "wrote only" is a file that got a part of its block.
        string error = run.Error.TrimEnd().Split('\n')[^1];
        Assert.True(run.ExitCode == 1 && !error.Contains("was lost", StringComparison.Ordinal), $"exit {run.ExitCode}\n{run.Out}\n{run.Error}");
        Assert.Matches("No space left on device|wrote only", error);
        return false;
    }
}
