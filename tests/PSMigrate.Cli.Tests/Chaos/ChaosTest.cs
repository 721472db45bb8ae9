using System.Diagnostics;
using PSMigrate.Testing;
using Xunit.Abstractions;

namespace PSMigrate.Cli.Tests.Chaos;

/// <summary>Runs over <see cref="ChaosHistory"/> that something goes wrong with, until they are through; and what must have become of the database.</summary>
public abstract class ChaosTest(PostgresServer server, ITestOutputHelper output) : IDisposable
{
    private protected MigrationFolder Folder { get; } = new();

    private protected ITestOutputHelper Output => output;

    public void Dispose() => Folder.Dispose();

    private protected string[] Upgrade(TestDatabase database, params string[] more) => ["upgrade", .. Common(database), .. more];

    private protected string[] Downgrade(TestDatabase database, params string[] more) => ["downgrade", "base", "--allow-data-loss", .. Common(database), .. more];

    private protected string[] Common(TestDatabase database) => ["--format", "json", "--path", Folder.Migrations, "--url", database.Url];

    /// <summary>Up and down again without any harm.</summary>
    private protected async Task<Undisturbed> UndisturbedAsync(TestDatabase database)
    {
        ChaosHistory.WriteTo(Folder, await database.ScalarAsync<int>("SELECT current_setting('server_version_num')::int"));
        await ChaosHistory.PrepareAsync(database);
        (await ToolRun.OfAsync(Upgrade(database))).Succeeded();
        TimeSpan time = await database.ScalarAsync<TimeSpan>("SELECT finished_at - started_at FROM psmigrate_history WHERE kind = 'run'");
        string up = await OutcomeAsync(database);
        (await ToolRun.OfAsync(Downgrade(database))).Succeeded();
        return new Undisturbed(up, await OutcomeAsync(database), time);
    }

    /// <summary>Up and down again, while <paramref name="disturbAsync"/> does its worst; both must end as if nothing had been.</summary>
    private protected async Task<int> SurviveAsync(TestDatabase database, Undisturbed expected, Func<string[], Task<bool>> disturbAsync)
    {
        await ChaosHistory.PrepareAsync(database);
        int disturbances = await UntilDoneAsync(database, Upgrade(database), disturbAsync);
        await AssertOutcomeAsync(expected.Up, database);
        disturbances += await UntilDoneAsync(database, Downgrade(database), disturbAsync);
        await AssertOutcomeAsync(expected.Down, database);
        return disturbances;
    }

    /// <summary>Waits until a run has a session, so that no time is spent on harming runs that have not begun.</summary>
    private protected static async Task ConnectedAsync(TestDatabase database, Task run)
    {
        await using Npgsql.NpgsqlConnection connection = await database.OpenAsync();
        await using Npgsql.NpgsqlCommand command = new("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE application_name LIKE 'psmigrate/%' AND datname = current_database())", connection);
        while (!run.IsCompleted && !(bool)(await command.ExecuteScalarAsync())!)
        {
            await Task.Delay(5);
        }
    }

    private static async Task<int> UntilDoneAsync(TestDatabase database, string[] arguments, Func<string[], Task<bool>> disturbAsync)
    {
        Stopwatch clock = Stopwatch.StartNew();
        int disturbances = 0;
        while (!await disturbAsync(arguments))
        {
            disturbances++;
            await AssertRowsAreWhatTheLedgerSaysAsync(database);
            Assert.True(clock.Elapsed < TimeSpan.FromMinutes(3), $"It gets nowhere: disturbed {disturbances} times.");
        }

        await AssertRowsAreWhatTheLedgerSaysAsync(database);
        return disturbances;
    }

    // Both in one snapshot: a killed run's server process may still be at work.
    private static async Task AssertRowsAreWhatTheLedgerSaysAsync(TestDatabase database)
    {
        if (await database.ScalarAsync<bool>("SELECT to_regclass('psmigrate_history') IS NULL"))
        {
            return;
        }

        IReadOnlyList<string> all = await database.QueryAsync("""
            SELECT 'row ' || version_num FROM psmigrate_version
            UNION ALL
            (SELECT direction || ' ' || revision FROM psmigrate_history WHERE kind = 'step' AND outcome = 'done' ORDER BY id)
            """);
        HashSet<string> applied = [];
        foreach (string[] step in all.Select(line => line.Split(' ')).Where(line => line[0] != "row"))
        {
            Assert.True(step[0] == "upgrade" ? applied.Add(step[1]) : applied.Remove(step[1]), $"{string.Join(' ', step)} was recorded twice: {string.Join(", ", all)}");
        }

        Assert.Equal(ChaosHistory.HeadsOf(applied), all.Where(line => line.StartsWith("row ", StringComparison.Ordinal)).Select(line => line[4..]).Order(StringComparer.Ordinal));
    }

    private protected async Task AssertOutcomeAsync(string expected, TestDatabase database)
    {
        string actual = await OutcomeAsync(database);
        string[] differences =
        [
            .. expected.Split('\n').Except(actual.Split('\n')).Select(line => $"- {line}"),
            .. actual.Split('\n').Except(expected.Split('\n')).Select(line => $"+ {line}"),
        ];
        Assert.True(expected == actual, string.Join('\n', differences));
    }

    /// <summary>
    /// All that must be the same however a run came about: the schema, the rows, what was done and how often. Only the row of the last run may
    /// be unfinished: if that was lost behind its last commit, there is nothing to do for the next, and such a one writes nothing.
    /// </summary>
    private async Task<string> OutcomeAsync(TestDatabase database)
    {
        IReadOnlyList<string> facts = await database.QueryAsync("""
            SELECT 'row ' || version_num FROM psmigrate_version
            UNION ALL SELECT concat_ws(' ', kind, direction, revision, statement, outcome, count(*)) FROM psmigrate_history
                WHERE outcome = 'done' AND kind <> 'run' GROUP BY kind, direction, revision, statement, outcome
            UNION ALL SELECT concat_ws(' ', 'unfinished:', kind, direction, revision, statement, outcome) FROM psmigrate_history
                WHERE (outcome = 'started' OR finished_at IS NULL) AND (kind, id) <> ('run', (SELECT max(id) FROM psmigrate_history WHERE kind = 'run'))
            UNION ALL SELECT 'trail ' || what || ' ' || count(*) FROM trail GROUP BY what
            UNION ALL SELECT 'invalid index ' || indexrelid::regclass FROM pg_index WHERE NOT indisvalid
            ORDER BY 1
            """);
        IReadOnlyList<string> tasks = await database.ScalarAsync<bool>("SELECT to_regclass('tasks') IS NULL")
            ? []
            : await database.QueryAsync("SELECT 'tasks', hits, touched, count(*) FROM tasks GROUP BY 2, 3 ORDER BY 2, 3");
        return string.Join('\n', [.. facts, .. tasks, await server.DumpAsync(database)]);
    }

    /// <param name="Up">See <see cref="OutcomeAsync"/>, after the upgrade.</param>
    /// <param name="Down">After the downgrade.</param>
    /// <param name="Time">How long the upgrade worked.</param>
    private protected sealed record Undisturbed(string Up, string Down, TimeSpan Time);
}
