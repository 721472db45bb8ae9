using System.CommandLine;
using PSMigrate.Engine;

namespace PSMigrate.Bench.Upgrades;

/// <summary>A whole history applied and reverted, beside psql with the same statements.</summary>
internal static class UpgradeBench
{
    private const string Database = "bench";

    public static Command Command()
    {
        Option<int> revisions = new("--revisions") { DefaultValueFactory = _ => 1000, Description = "How many revisions the history has." };
        Option<int> rounds = new("--rounds") { DefaultValueFactory = _ => 5, Description = "How often each thing is measured." };
        Option<string?> tool = new("--tool") { Description = "A psmigrate program to measure too, such as a published one." };
        Command command = new("upgrade", "A linear history applied and reverted, beside psql -f of the same statements with a commit for each revision.") { revisions, rounds, tool };
        command.SetAction(result => RunAsync(result.GetValue(revisions), result.GetValue(rounds), result.GetValue(tool)));
        return command;
    }

    private static async Task RunAsync(int revisions, int rounds, string? tool)
    {
        await using BenchServer server = await BenchServer.StartAsync();
        using LinearHistory history = new(revisions);
        string with = history.WriteScript(hasBookkeeping: true);
        string without = history.WriteScript(hasBookkeeping: false);
        string url = server.Url(Database);
        string[] here = ["--path", history.Folder, "--url", url];

        Contest contest = new(rounds);
        contest.Add("psql with bookkeeping", FreshAsync, () => PsqlAsync(with));
        contest.Add("psql without", FreshAsync, () => PsqlAsync(without));
        contest.Add("engine, upgrade", FreshAsync, async () => await EngineAsync(engine => engine.UpgradeAsync(["head"], new RunOptions(), CancellationToken.None)));
        contest.Add("engine, nothing to do", () => Task.CompletedTask, async () => await EngineAsync(engine => engine.UpgradeAsync(["head"], new RunOptions(), CancellationToken.None)));
        contest.Add("engine, downgrade to base", () => Task.CompletedTask, async () => await EngineAsync(engine => engine.DowngradeAsync("base", new RunOptions { AllowDataLoss = true }, CancellationToken.None)));
        contest.Add("engine, SQL of it offline", () => Task.CompletedTask, async () => await EngineAsync(engine => engine.ExportAsync(new ExportRequest { From = ["base"] }, CancellationToken.None)));
        contest.Add("engine, history", () => Task.CompletedTask, async () => await EngineAsync(engine => engine.GetRevisionsAsync(new RevisionQuery(), CancellationToken.None)));
        if (tool is not null)
        {
            contest.Add("psql, SELECT 1", () => BenchServer.RunToolAsync("psql", "--no-psqlrc", "--dbname", url, "--command", "SELECT 1"));
            contest.Add("tool, upgrade", FreshAsync, () => BenchServer.RunToolAsync(tool, ["upgrade", .. here]));
            contest.Add("tool, nothing to do", () => BenchServer.RunToolAsync(tool, ["upgrade", .. here]));
        }

        Report.Write($"{revisions} revisions, PostgreSQL {server.Version}, medians of {rounds}", await contest.HoldAsync());
        if (tool is not null)
        {
            await FreshAsync();
            long psql = await BenchServer.PeakMemoryAsync("psql", server.PsqlArguments(Database, with));
            await FreshAsync();
            long own = await BenchServer.PeakMemoryAsync(tool, ["upgrade", .. here]);
            Console.WriteLine($"Most memory held: psql {psql >> 20} MiB, tool {own >> 20} MiB.");
        }

        Task FreshAsync() => server.FreshDatabaseAsync(Database);

        Task PsqlAsync(string script) => server.PsqlAsync(Database, script);

        async Task EngineAsync<T>(Func<MigrationEngine, Task<T>> verb)
        {
            await using MigrationEngine engine = new(new MigrationOptions { MigrationPath = [history.Folder], ConnectionString = url }, new Progress<MigrationEvent>());
            await verb(engine);
        }
    }
}
