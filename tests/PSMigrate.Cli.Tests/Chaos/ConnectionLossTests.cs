using PSMigrate.Testing;
using Xunit.Abstractions;

namespace PSMigrate.Cli.Tests.Chaos;

/// <summary>The server goes away under a run: its session alone, or all of it. The tool runs in this process, where it soon is faster than at first.</summary>
[Collection(PostgresCollection.Name)]
public sealed class ConnectionLossTests(PostgresServer server, ITestOutputHelper output) : ChaosTest(server, output)
{
    private readonly PostgresServer _server = server;

    [SkippableFact]
    public async Task A_run_whose_session_is_ended_at_any_moment_says_so_and_the_next_goes_on()
    {
        Undisturbed expected = await UndisturbedAsync(await _server.CreateDatabaseAsync());
        int cuts = 0;
        await Soak.RepeatAsync(10, Output, async dice =>
        {
            TestDatabase database = await _server.CreateDatabaseAsync();
            cuts += await SurviveAsync(database, expected, arguments => CutAsync(
                database,
                arguments,
                dice.NextDouble() * expected.Time / 2,
                () => database.ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'psmigrate/%' AND datname = current_database()")));
            await _server.DropDatabaseAsync(database);
        });
        Output.WriteLine($"{cuts} cuts, {expected.Time.TotalMilliseconds:0} ms of work.");
        Assert.True(cuts > 0, "Every run was faster than its end.");
    }

    [SkippableFact]
    public async Task A_server_that_restarts_under_a_run_finds_the_next_one_going_on()
    {
        await using RestartableServer own = await RestartableServer.StartAsync();
        Undisturbed expected = await UndisturbedAsync(await own.CreateDatabaseAsync());
        int restarts = 0;
        await Soak.RepeatAsync(10, Output, async dice =>
        {
            TestDatabase database = await own.CreateDatabaseAsync();
            restarts += await SurviveAsync(database, expected, arguments => CutAsync(
                database, arguments, dice.NextDouble() * expected.Time / 2, () => own.RestartAsync(crash: dice.Next(2) == 0)));
        });
        Output.WriteLine($"{restarts} restarts, {expected.Time.TotalMilliseconds:0} ms of work.");
        Assert.True(restarts > 0, "Every run was faster than the restart.");
    }

    /// <summary>Runs the tool and cuts it off after a while; true when it was through before.</summary>
    private static async Task<bool> CutAsync(TestDatabase database, string[] arguments, TimeSpan after, Func<Task> cutAsync)
    {
        Task<ToolRun> running = Task.Run(() => ToolRun.OfAsync(arguments));
        await ConnectedAsync(database, running);
        await Task.WhenAny(running, Task.Delay(after));
        if (!running.IsCompleted)
        {
            await cutAsync();
        }

        ToolRun run = await running.WaitAsync(ToolProcess.Patience);
        if (run.ExitCode == 0)
        {
            return true;
        }

        // What the server warns of before it goes may stand above it.
        ToolRun last = run with { Error = run.Error.TrimEnd().Split('\n')[^1] };
        Assert.True(run.ExitCode == 1 && last.ErrorLine.GetProperty("id").GetString() == "ConnectionFailed", $"exit {run.ExitCode}\n{run.Out}\n{run.Error}");
        return false;
    }
}
