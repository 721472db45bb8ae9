using System.Diagnostics;
using Npgsql;
using PSMigrate.Testing;
using Xunit.Abstractions;

namespace PSMigrate.Cli.Tests.Chaos;

/// <summary>Many processes of the tool on one database, as replicas that all migrate when they start.</summary>
[Collection(PostgresCollection.Name)]
public sealed class RaceTests(PostgresServer server, ITestOutputHelper output) : ChaosTest(server, output)
{
    // Computed with: printf 'psmigrate:public.psmigrate_version' | sha256sum | cut -c1-16
    private const string Key = "x'69db1e90e2597292'::bigint";

    private readonly PostgresServer _server = server;

    [SkippableFact]
    public async Task Sixteen_processes_that_upgrade_an_empty_database_apply_every_revision_once()
    {
        Undisturbed expected = await UndisturbedAsync(await _server.CreateDatabaseAsync());
        await Soak.RepeatAsync(10, Output, async _ =>
        {
            TestDatabase database = await _server.CreateDatabaseAsync();
            await ChaosHistory.PrepareAsync(database);
            await Task.WhenAll(Enumerable.Range(0, 16).Select(async _ => (await ToolProcess.RunAsync(Upgrade(database))).Succeeded()));
            await AssertOutcomeAsync(expected.Up, database);
            Assert.Equal(1L, await database.ScalarAsync<long>("SELECT count(*) FROM psmigrate_history WHERE kind = 'run'"));
            await _server.DropDatabaseAsync(database);
        });
    }

    [SkippableFact]
    public async Task Eight_processes_that_mean_one_step_take_one()
    {
        await Soak.RepeatAsync(10, Output, async _ =>
        {
            TestDatabase database = await AtTheMiddleAsync();
            await AtOnceAsync(database, Enumerable.Repeat<string[]>(["downgrade", "-1", "--allow-data-loss"], 8), Nobody);
            Assert.Equal(["a"], await database.QueryAsync("SELECT version_num FROM psmigrate_version"));
            await AtOnceAsync(database, Enumerable.Repeat<string[]>(["upgrade", "+1"], 8), Nobody);
            Assert.Equal(["b"], await database.QueryAsync("SELECT version_num FROM psmigrate_version"));
            Assert.Equal(["upgrade a", "upgrade b", "downgrade b", "upgrade b"], await StepsAsync(database));
        });
    }

    [SkippableFact]
    public async Task Eight_that_go_down_and_eight_that_go_up_end_where_one_of_them_meant_to()
    {
        await Soak.RepeatAsync(10, Output, async _ =>
        {
            TestDatabase database = await AtTheMiddleAsync();
            await AtOnceAsync(
                database,
                [.. Enumerable.Repeat<string[]>(["downgrade", "-1", "--allow-data-loss"], 8), .. Enumerable.Repeat<string[]>(["upgrade", "+1"], 8)],
                // Reverting b would take c along now, which nobody asked for.
                run => run.ExitCode == 1 && run.ErrorLine.GetProperty("id").GetString() == "HeadsChanged" && run.Document.GetProperty("direction").GetString() == "downgrade");

            // From b, -1 meant a and +1 meant c, whenever each came to run. Whoever went up is never undone.
            string at = Assert.Single(await database.QueryAsync("SELECT version_num FROM psmigrate_version"));
            Assert.Equal("c", at);
            List<string> applied = [];
            foreach (string[] step in (await StepsAsync(database)).Select(step => step.Split(' ')))
            {
                if (step[0] == "upgrade")
                {
                    Assert.Equal(applied.Count, "abcd".IndexOf(step[1], StringComparison.Ordinal));
                    applied.Add(step[1]);
                }
                else
                {
                    Assert.Equal(applied[^1], step[1]);
                    applied.RemoveAt(applied.Count - 1);
                    Assert.NotEmpty(applied);
                }
            }

            Assert.Equal(at, applied[^1]);
            Assert.DoesNotContain("d", applied);
            Assert.Equal(applied.Select(id => $"t_{id}"), await database.QueryAsync("SELECT relname FROM pg_class WHERE relname LIKE 't\\__' ORDER BY 1"));
        });
    }

    private static bool Nobody(ToolRun run) => false;

    private async Task<TestDatabase> AtTheMiddleAsync()
    {
        foreach ((string id, string parent) in ((string, string)[])[("a", ""), ("b", "a"), ("c", "b"), ("d", "c")])
        {
            Folder.With(id, parent, downgrade: $"DROP TABLE t_{id};");
        }

        TestDatabase database = await _server.CreateDatabaseAsync();
        (await ToolRun.OfAsync(["upgrade", "b", .. Common(database)])).Succeeded();
        return database;
    }

    private static Task<IReadOnlyList<string>> StepsAsync(TestDatabase database) =>
        database.QueryAsync("SELECT direction || ' ' || revision FROM psmigrate_history WHERE kind = 'step' AND outcome = 'done' ORDER BY id");

    /// <summary>Starts processes and lets none begin before all of them wait for the lock.</summary>
    private async Task AtOnceAsync(TestDatabase database, IEnumerable<string[]> commands, Func<ToolRun, bool> isRefused)
    {
        Task<ToolRun>[] runs;
        await using (NpgsqlConnection holder = await database.OpenAsync())
        {
            await using NpgsqlCommand take = new($"SELECT pg_advisory_lock({Key})", holder);
            await take.ExecuteNonQueryAsync();
            runs = [.. commands.Select(command => ToolProcess.RunAsync([.. command, .. Common(database)]))];
            Stopwatch clock = Stopwatch.StartNew();
            while (await database.ScalarAsync<long>(
                "SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'psmigrate/%' AND datname = current_database() AND query ~ 'pg_try_advisory_lock|pg_locks|psmigrate_history h'") < runs.Length)
            {
                Assert.True(clock.Elapsed < ToolProcess.Patience, "They do not all wait.");
                Assert.DoesNotContain(runs, run => run.IsCompleted);
                await Task.Delay(100);
            }
        }

        foreach (Task<ToolRun> run in runs)
        {
            ToolRun ended = await run;
            if (!isRefused(ended))
            {
                ended.Succeeded();
            }
        }
    }
}
