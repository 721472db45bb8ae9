using Npgsql;
using PSMigrate.Engine.Execution;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution;

public sealed class LockTests(PostgresServer server) : EngineTest(server)
{
    // Computed with: printf 'psmigrate:public.psmigrate_version' | sha256sum | cut -c1-16
    private const long Key = unchecked((long)0x69db1e90e2597292);

    [Fact]
    public void The_key_is_what_the_contract_says() => Assert.Equal(Key, LockKey.For("public", "psmigrate_version").Value);

    [SkippableFact]
    public async Task A_second_run_without_patience_fails_at_once_and_names_the_first()
    {
        Folder.Add("a", "", "SELECT 1;");
        await using NpgsqlConnection holder = await HoldAsync("psmigrate/0badcafe@elsewhere");

        LockUnavailableException error = await Assert.ThrowsAsync<LockUnavailableException>(
            () => Engine().UpgradeAsync(["head"], new RunOptions { LockWait = TimeSpan.Zero }, CancellationToken.None));

        Assert.Equal((holder.ProcessID, "postgres", "0badcafe", "elsewhere"), (error.Holder!.ProcessId!.Value, error.Holder.User, error.Holder.RunId, error.Holder.Host));
        Assert.InRange(error.Holder.Age!.Value, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.Matches($@"run 0badcafe on elsewhere as postgres, since \d{{4}}-\d\d-\d\d \d\d:\d\d:\d\dZ \(.+\), process {holder.ProcessID}\.$", error.Message);
        Assert.InRange(error.Waited, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.Equal("0", (await Database.QueryAsync("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))[0]);
    }

    [SkippableFact]
    public async Task A_waiting_run_is_told_of_the_run_in_the_ledger()
    {
        Folder.Add("a", "", "SELECT 1;");
        await UpgradeAsync();
        Folder.Add("b", "a", "SELECT 1;");
        const string Run = "0badcafe-0000-4000-8000-000000000001";
        await Database.ExecuteAsync($"INSERT INTO psmigrate_history (run_id, kind, outcome, started_at, host) VALUES ('{Run}', 'run', 'started', now() - interval '1 hour', 'build-7')");
        await using NpgsqlConnection holder = await HoldAsync("psmigrate/0badcafe@cut");

        LockUnavailableException error = await Assert.ThrowsAsync<LockUnavailableException>(
            () => Engine().UpgradeAsync(["head"], new RunOptions { LockWait = TimeSpan.FromMilliseconds(200) }, CancellationToken.None));

        Assert.Equal((Run, "build-7"), (error.Holder!.RunId, error.Holder.Host));
        Assert.InRange(error.Holder.Age!.Value, TimeSpan.FromMinutes(60), TimeSpan.FromMinutes(62));
        Assert.Contains("run 0badcafe on build-7 as postgres, since ", error.Message, StringComparison.Ordinal);
        LockHolder told = Events.Of<LockWaiting>().First().Holder;
        Assert.Equal((Run, holder.ProcessID), (told.RunId, told.ProcessId!.Value));
    }

    [Fact]
    public void A_holder_that_is_no_run_or_gone_reads_well_too()
    {
        Assert.Equal("a session that has just ended", new LockHolder().ToString());
        Assert.Equal("process 7 as app from 10.0.0.1 (psql)", new LockHolder { ProcessId = 7, User = "app", Address = "10.0.0.1", Application = "psql" }.ToString());
    }

    [SkippableFact]
    public async Task A_waiting_run_plans_again_under_the_lock()
    {
        Folder.Add("a", "", "CREATE TABLE t ();");
        Folder.Add("b", "a", "CREATE TABLE u ();");
        NpgsqlConnection holder = await HoldAsync("somebody");
        Task<RunResult?> waiting = Engine().UpgradeAsync(["+1"], new RunOptions(), CancellationToken.None);
        while (!Events.Of<LockWaiting>().Any())
        {
            await Task.Delay(10);
        }

        // What the other run did while we waited: +1 meant "a", and "a" is there now.
        await Database.ExecuteAsync("CREATE TABLE psmigrate_version (version_num varchar(64) PRIMARY KEY); INSERT INTO psmigrate_version VALUES ('a'); CREATE TABLE t ()");
        await holder.DisposeAsync();
        RunResult result = (await waiting)!;

        Assert.Equal((RunOutcome.Done, 0), (result.Outcome, result.Steps.Count));
        Assert.Equal(["a"], await RowsAsync());
    }

    [SkippableFact]
    public async Task Eight_runs_at_once_apply_every_revision_once()
    {
        for (int i = 0; i < 5; i++)
        {
            Folder.Add($"r{i}", i == 0 ? "" : $"r{i - 1}", $"CREATE TABLE t{i} ();", $"DROP TABLE t{i};");
        }

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => UpgradeAsync()));

        Assert.Equal(["r4"], await RowsAsync());
        Assert.Equal(["upgrade r0 done", "upgrade r1 done", "upgrade r2 done", "upgrade r3 done", "upgrade r4 done"], await LedgerAsync());

    }

    [SkippableFact]
    public async Task Eight_runs_that_mean_the_same_step_take_it_once()
    {
        Folder.Add("a", "", "CREATE TABLE t ();", "DROP TABLE t;");
        Folder.Add("b", "a", "CREATE TABLE u ();", "DROP TABLE u;");
        Folder.Add("c", "b", "CREATE TABLE v ();", "DROP TABLE v;");
        await UpgradeAsync();

        await AtOnceAsync(() => Engine().DowngradeAsync("-1", new RunOptions(), CancellationToken.None));
        Assert.Equal(["b"], await RowsAsync());
        await AtOnceAsync(() => Engine().UpgradeAsync(["+1"], new RunOptions(), CancellationToken.None));
        Assert.Equal(["c"], await RowsAsync());
    }

    /// <summary>Starts eight runs and lets none begin before all of them wait.</summary>
    private async Task AtOnceAsync(Func<Task<RunResult?>> run)
    {
        int waiting = Events.Of<LockWaiting>().Count();
        NpgsqlConnection holder = await HoldAsync("starter");
        Task[] runs = [.. Enumerable.Range(0, 8).Select(_ => run())];
        while (Events.Of<LockWaiting>().Count() < waiting + 8)
        {
            await Task.Delay(10);
        }

        await holder.DisposeAsync();
        await Task.WhenAll(runs);
    }

    [SkippableFact]
    public async Task A_plan_that_a_person_agreed_to_runs_as_it_was_or_not_at_all()
    {
        Folder.Add("a", "", "CREATE TABLE t ();");
        Folder.Add("b", "a", "CREATE TABLE u ();");
        await UpgradeAsync("a");

        await Assert.ThrowsAsync<HeadsChangedException>(() => Engine().UpgradeAsync(["head"], new RunOptions { Confirm = MoveAsync }, CancellationToken.None));

        Assert.Equal(["upgrade a done"], await LedgerAsync());

        async Task<PlanConsent> MoveAsync(MigrationPlan plan)
        {
            Assert.Equal(["b"], plan.Steps.Select(step => step.Revision));
            await Database.ExecuteAsync("DELETE FROM psmigrate_version");
            return PlanConsent.GivenByPerson;
        }
    }

    [SkippableFact]
    public async Task A_declined_plan_changes_nothing()
    {
        Folder.Add("a", "", "CREATE TABLE t ();");

        RunResult? result = await Engine().UpgradeAsync(
            ["head"], new RunOptions { Confirm = _ => Task.FromResult(PlanConsent.Declined) }, CancellationToken.None);

        Assert.Null(result);
        Assert.Equal("0", (await Database.QueryAsync("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))[0]);
    }

    private async Task<NpgsqlConnection> HoldAsync(string application)
    {
        NpgsqlConnection connection = new(Database.ConnectionString + ";Application Name=" + application);
        await connection.OpenAsync();
        await using NpgsqlCommand command = new("SELECT pg_advisory_lock($1)", connection) { Parameters = { new() { Value = Key } } };
        await command.ExecuteNonQueryAsync();
        return connection;
    }
}
