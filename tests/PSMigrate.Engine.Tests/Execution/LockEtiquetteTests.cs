using System.Diagnostics;
using Npgsql;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution;

/// <summary>What a run does about locks that others hold: short waits, holding nothing between them, naming who is in the way.</summary>
public sealed class LockEtiquetteTests(PostgresServer server) : EngineTest(server)
{
    [SkippableFact]
    public async Task A_segment_is_tried_again_as_a_whole_until_the_lock_is_free()
    {
        Folder.Add("a", "", "CREATE TABLE t (id int);\nCREATE TABLE u (id int);");
        await UpgradeAsync();
        Folder.Add("b", "a", "INSERT INTO u VALUES (1);\nALTER TABLE t ADD COLUMN x int;", header: ["lock_timeout: 200ms"]);
        (NpgsqlConnection reader, NpgsqlTransaction transaction) = await ReadAsync("t");

        int process = reader.ProcessID;
        Task<RunResult> running = UpgradeAsync();
        await UntilAsync(() => Events.Of<LockRetrying>().Count() >= 2 || running.IsCompleted);
        Assert.False(running.IsCompleted);
        await transaction.RollbackAsync();
        await reader.DisposeAsync();

        RunResult result = await running;
        Assert.Equal(2, Assert.Single(result.Steps).StatementCount);
        Assert.Equal(["1"], await Database.QueryAsync("SELECT id FROM u"));
        LockRetrying retry = Events.Of<LockRetrying>().First();
        Assert.Contains($"process {process}, role postgres, somebody, idle in transaction", Assert.Single(retry.Blockers), StringComparison.Ordinal);
        Assert.Contains(Events.Of<StatementWaiting>(), waiting => waiting.Blockers.Count == 1);
        Assert.Single(Events.Of<StepStarted>(), started => started.Step.Revision == "b");
    }

    [SkippableFact]
    public async Task Nothing_is_held_between_tries_and_nobody_behind_waits_longer_than_lock_timeout()
    {
        Folder.Add("a", "", "CREATE TABLE t (id int);\nCREATE TABLE u (id int);");
        await UpgradeAsync();
        Folder.Add("b", "a", "ALTER TABLE u ADD COLUMN x int;\nALTER TABLE t ADD COLUMN x int;", header: ["lock_timeout: 500ms"]);
        (NpgsqlConnection reader, NpgsqlTransaction transaction) = await ReadAsync("t");
        Task<RunResult> running = UpgradeAsync();
        TimeSpan longest = TimeSpan.Zero;
        while (Events.Of<LockRetrying>().Count() < 4)
        {
            Assert.False(running.IsCompleted, running.Exception?.ToString());
            Stopwatch clock = Stopwatch.StartNew();
            await Database.ExecuteAsync("SELECT * FROM t; SELECT * FROM u");
            longest = clock.Elapsed > longest ? clock.Elapsed : longest;
        }

        await transaction.RollbackAsync();
        await reader.DisposeAsync();
        await running;
        Assert.True(longest < TimeSpan.FromSeconds(1.5), $"{longest}");
    }

    [SkippableFact]
    public async Task When_the_time_is_over_it_says_who_is_in_the_way()
    {
        Folder.Add("a", "", "CREATE TABLE t (id int);\nVACUUM t;\nALTER TABLE other ADD COLUMN x int;");
        await Database.ExecuteAsync("CREATE TABLE other (id int)");
        (NpgsqlConnection reader, NpgsqlTransaction transaction) = await ReadAsync("other");
        string config = Folder.Write("psmigrate.yaml", "version_locations: [.]\nlock_timeout: 100ms\nlock_retry_for: 1s\n");

        LockUnavailableException error = await Assert.ThrowsAsync<LockUnavailableException>(() =>
            Engine(options => options with { Config = config, MigrationPath = [] }).UpgradeAsync(["head"], new RunOptions(), CancellationToken.None));

        Assert.Contains($"process {reader.ProcessID}", Assert.Single(error.Blockers), StringComparison.Ordinal);
        Assert.Equal((7, 1), (error.Position!.Line, error.Position.Column));
        Assert.Contains("Get-DbBlocker", error.Hint, StringComparison.Ordinal);
        Assert.Equal(["55P03"], await Database.QueryAsync("SELECT sqlstate FROM psmigrate_history WHERE kind = 'step'"));
        await transaction.RollbackAsync();
        await reader.DisposeAsync();
        await UpgradeAsync();
        Assert.Equal(["a"], await RowsAsync());
    }

    [SkippableFact]
    public async Task A_run_in_one_transaction_begins_it_again()
    {
        Folder.Add("a", "", "CREATE TABLE t (id int);");
        Folder.Add("b", "a", "INSERT INTO t VALUES (1);\nALTER TABLE other ADD COLUMN x int;");
        await Database.ExecuteAsync("CREATE TABLE other (id int)");
        (NpgsqlConnection reader, NpgsqlTransaction transaction) = await ReadAsync("other");
        string config = Folder.Write("psmigrate.yaml", "version_locations: [.]\nlock_timeout: 100ms\ntransaction_per_migration: false\n");

        Task<RunResult?> running = Engine(options => options with { Config = config, MigrationPath = [] }).UpgradeAsync(["head"], new RunOptions(), CancellationToken.None);
        await UntilAsync(() => Events.Of<LockRetrying>().Any() || running.IsCompleted);
        Assert.Null(await Database.ScalarAsync<string>("SELECT to_regclass('t')::text"));
        await transaction.RollbackAsync();
        await reader.DisposeAsync();

        Assert.Equal([("a", 1), ("b", 2)], (await running)!.Steps.Select(step => (step.Revision, step.StatementCount)));
        Assert.Equal(["1"], await Database.QueryAsync("SELECT id FROM t"));
    }

    [SkippableFact]
    public async Task A_concurrent_build_waits_for_as_long_as_it_takes_and_says_for_whom()
    {
        Folder.Add("a", "", "CREATE TABLE t (id int);");
        await UpgradeAsync();
        Folder.Add("b", "a", "CREATE INDEX CONCURRENTLY i ON t (id);", header: ["lock_timeout: 100ms"]);
        (NpgsqlConnection reader, NpgsqlTransaction transaction) = await ReadAsync("t");
        int process = reader.ProcessID;
        Task<RunResult> running = UpgradeAsync();
        await UntilAsync(() => Events.Of<StatementWaiting>().Count() >= 2 || running.IsCompleted);
        Assert.False(running.IsCompleted, running.Exception?.ToString());
        await transaction.RollbackAsync();
        await reader.DisposeAsync();
        await running;

        Assert.Contains($"process {process}", Events.Of<StatementWaiting>().First().Blockers.Single(), StringComparison.Ordinal);
        Assert.Contains(Events.Of<StatementProgress>(), progress => progress.Phase.StartsWith("waiting for", StringComparison.Ordinal));
        Assert.Empty(Events.Of<LockRetrying>());
    }

    [SkippableFact]
    public async Task A_deadlock_is_tried_again()
    {
        Folder.Add("a", "", "CREATE TABLE t (id int);\nCREATE TABLE u (id int);");
        await UpgradeAsync();
        Folder.Add("b", "a", "ALTER TABLE t ADD COLUMN x int;\nSELECT pg_sleep(0.3);\nALTER TABLE u ADD COLUMN x int;", header: ["lock_timeout: 0"]);
        await using NpgsqlConnection other = await Database.OpenAsync();
        // The other one is the more patient: the deadlock is ours to lose.
        await ExecuteAsync(other, "SET deadlock_timeout = '1min'; BEGIN; LOCK TABLE u IN ACCESS SHARE MODE");
        Task<RunResult> running = UpgradeAsync();
        await UntilAsync(async () => await Database.ScalarAsync<long>("SELECT count(*) FROM pg_locks WHERE relation = 't'::regclass AND mode = 'AccessExclusiveLock' AND granted") > 0);
        await ExecuteAsync(other, "LOCK TABLE t IN ACCESS SHARE MODE; COMMIT");

        Assert.Equal(RunOutcome.Done, (await running).Outcome);
        Assert.NotEmpty(Events.Of<LockRetrying>());
    }

    private async Task<(NpgsqlConnection Connection, NpgsqlTransaction Transaction)> ReadAsync(string table)
    {
        NpgsqlConnection connection = await Database.OpenAsync();
        await ExecuteAsync(connection, "SET application_name = 'somebody'");
        NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
        await ExecuteAsync(connection, $"SELECT * FROM {table}");
        return (connection, transaction);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static Task UntilAsync(Func<bool> holds) => UntilAsync(() => Task.FromResult(holds()));

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        Stopwatch clock = Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), "It has not come to that in a minute.");
            await Task.Delay(20);
        }
    }
}
