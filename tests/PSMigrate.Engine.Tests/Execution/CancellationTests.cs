using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution;

public sealed class CancellationTests(PostgresServer server) : EngineTest(server)
{
    [SkippableTheory]
    [InlineData("SELECT pg_sleep(60);", 1)]
    [InlineData("CREATE TABLE t ();\nSELECT pg_sleep(60);", 2)]
    public async Task A_cancelled_statement_ends_on_the_server_too(string sql, int statement)
    {
        Folder.Add("a", "", "CREATE TABLE kept ();");
        Folder.Add("b", "a", sql);
        using CancellationTokenSource stop = new();
        Task<RunResult?> running = Engine().UpgradeAsync(["head"], new RunOptions(), stop.Token);
        while (await SleepingAsync() == 0)
        {
            await Task.Delay(20);
        }

        await stop.CancelAsync();
        CancelledException error = await Assert.ThrowsAsync<CancelledException>(() => running);

        Assert.Equal(0, await SleepingAsync());
        Assert.Equal((RunOutcome.Interrupted, "a"), (error.Run!.Outcome, error.Run.EndHeads.Single()));
        Assert.Equal(["a"], await RowsAsync());
        Assert.Equal(["upgrade a done", $"upgrade b 1 {statement} interrupted"], await LedgerAsync());
        Assert.Equal(["upgrade interrupted"], await LedgerAsync("run"));
        Assert.Null(await Database.ScalarAsync<string>("SELECT to_regclass('t')::text"));
    }

    [SkippableFact]
    public async Task A_lost_connection_is_said_and_the_next_run_marks_the_lost_one()
    {
        Folder.Add("a", "", "CREATE TABLE t ();\nDO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'go_%') THEN PERFORM pg_sleep(60); END IF; END $$;".Replace("%", Database.Name));
        Task<RunResult> running = UpgradeAsync();
        while (await SleepingAsync() == 0)
        {
            await Task.Delay(20);
        }

        await Database.ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'psmigrate/%' AND datname = current_database()");
        MigrationException error = await Assert.ThrowsAnyAsync<MigrationException>(() => running);
        Assert.True(error is ConnectionFailedException or StatementFailedException { SqlState: "57P01" }, error.Report);
        Assert.Equal(["upgrade started"], await LedgerAsync("run"));

        await Database.ExecuteAsync($"CREATE ROLE go_{Database.Name}");
        await UpgradeAsync();

        Assert.Equal(["upgrade interrupted", "upgrade done"], await LedgerAsync("run"));
        Assert.Equal(["a"], await RowsAsync());
    }

    private async Task<int> SleepingAsync() =>
        (int)await Database.ScalarAsync<long>("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()");
}
