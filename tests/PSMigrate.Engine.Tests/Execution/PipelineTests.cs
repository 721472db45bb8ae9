using Npgsql;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution;

/// <summary>Many revisions in a row, which go to the server together: each is as if it had gone by itself.</summary>
public sealed class PipelineTests(PostgresServer server) : EngineTest(server)
{
    private const int Count = 24;

    [SkippableFact]
    public async Task Each_is_recorded_by_itself()
    {
        AddAll();
        RunResult result = await UpgradeAsync();
        Assert.Equal(Enumerable.Range(1, Count).Select(i => $"{Id(i)} {i} 2"), result.Steps.Select(step => $"{step.Revision} {step.RowCount} {step.StatementCount}"));
        Assert.Equal([Id(Count)], result.EndHeads);
        Assert.Equal(
            Enumerable.Range(1, Count).Select(i => $"{Id(i)}|done|{i}|t"),
            await Database.QueryAsync("SELECT revision, outcome, rows, finished_at > started_at AND checksum IS NOT NULL AND script IS NOT NULL FROM psmigrate_history WHERE kind = 'step' ORDER BY id"));
        // One transaction each.
        Assert.Equal(Count, await Database.ScalarAsync<long>("SELECT count(DISTINCT xmin::text) FROM pg_class WHERE relname ~ '^t[0-9]+$'"));
        Assert.All(result.Steps, step => Assert.True(step.Duration > TimeSpan.Zero));
        Assert.Equal(result.Steps.Select(step => step.Started).Order(), result.Steps.Select(step => step.Started));
        Assert.Equal(result.Steps.Select(step => step.Revision), Events.Of<StepStarted>().Select(started => started.Step.Revision));
        Assert.Equal(2 * Count, Events.Of<StatementStarted>().Count());
        Assert.Equal(result.Steps, Events.Of<StepCompleted>().Select(completed => completed.Result));

        Assert.Equal(Count, (await DowngradeAsync("base")).Steps.Count);
        Assert.Equal(0, await Database.ScalarAsync<long>("SELECT count(*) FROM pg_class WHERE relname ~ '^t[0-9]+$'"));
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(9)]
    [InlineData(16)]
    [InlineData(Count)]
    public async Task What_is_in_front_of_a_failure_is_kept_and_nothing_behind_it_runs(int failing)
    {
        AddAll(failing, "INSERT INTO nowhere VALUES (1);");
        StatementFailedException error = await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeAsync());

        Assert.Equal((Id(failing), "42P01"), (error.Revision, error.SqlState));
        Assert.EndsWith($"{Id(failing)}.sql:6:13", error.Position!.ToString(), StringComparison.Ordinal);
        await AssertStoppedAtAsync(failing, error, $"upgrade {Id(failing)} 1 2 failed");

        AddAll();
        Assert.Equal(Count - failing + 1, (await UpgradeAsync()).Steps.Count);
        Assert.Equal([Id(Count)], await RowsAsync());
    }

    [SkippableFact]
    public async Task A_constraint_that_is_checked_at_the_end_fails_the_revision_that_broke_it()
    {
        AddAll(12, "CREATE TABLE u (id int UNIQUE DEFERRABLE INITIALLY DEFERRED);\nINSERT INTO u VALUES (1), (1);");
        StatementFailedException error = await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeAsync());
        Assert.Contains("could not be committed", error.Message, StringComparison.Ordinal);
        await AssertStoppedAtAsync(12, error, $"upgrade {Id(12)} 1 failed");
    }

    [SkippableTheory]
    [InlineData("DELETE FROM psmigrate_version;", "writes to public.psmigrate_version itself")]
    [InlineData("DO $$ BEGIN EXECUTE 'SELECT pg_advisory_' || 'unlock_all()'; END $$;", "gave the lock of public.psmigrate_version away")]
    public async Task A_version_row_that_is_not_ours_any_more_takes_the_revision_back(string sql, string why)
    {
        AddAll(12, sql);
        HeadsChangedException error = await Assert.ThrowsAsync<HeadsChangedException>(() => UpgradeAsync());
        Assert.StartsWith($"Revision {Id(12)} is rolled back: it {why}", error.Message, StringComparison.Ordinal);
        Assert.EndsWith($"{Id(12)}.sql", error.Position!.File, StringComparison.Ordinal);
        await AssertStoppedAtAsync(12, error, $"upgrade {Id(12)} failed");
    }

    [SkippableFact]
    public async Task A_cancellation_says_exactly_what_is_committed()
    {
        AddAll(12, "SELECT pg_sleep(60);");
        using CancellationTokenSource stop = new();
        Task<RunResult?> running = Engine().UpgradeAsync(["head"], new RunOptions(), stop.Token);
        await UntilSleepingAsync(running);
        await stop.CancelAsync();
        CancelledException error = await Assert.ThrowsAsync<CancelledException>(() => running);
        await AssertStoppedAtAsync(12, error, $"upgrade {Id(12)} 1 2 interrupted");
    }

    [SkippableFact]
    public async Task A_lost_connection_leaves_what_is_committed()
    {
        AddAll(12, "DO 'BEGIN PERFORM pg_sleep(60) WHERE to_regclass(''go'') IS NULL; END';");
        Task<RunResult> running = UpgradeAsync();
        await UntilSleepingAsync(running);
        await Database.ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()");
        MigrationException error = await Assert.ThrowsAnyAsync<MigrationException>(() => running);
        Assert.Equal([Id(11)], error.Run!.EndHeads);
        Assert.Equal([Id(11)], await RowsAsync());

        await Database.ExecuteAsync("CREATE TABLE go ()");
        Assert.Equal(Count - 11, (await UpgradeAsync()).Steps.Count);
    }

    [SkippableFact]
    public async Task Who_waits_for_a_lock_is_named_and_goes_on_from_there()
    {
        AddAll(12, "ALTER TABLE held ADD COLUMN x int;", "lock_timeout: 300ms");
        await Database.ExecuteAsync("CREATE TABLE held (id int)");
        await using NpgsqlConnection other = await Database.OpenAsync();
        await using (NpgsqlCommand hold = new("BEGIN; LOCK TABLE held", other))
        {
            await hold.ExecuteNonQueryAsync();
        }

        Task<RunResult> running = UpgradeAsync();
        while (!Events.Of<LockRetrying>().Any() || !Events.Of<StatementWaiting>().Any())
        {
            Assert.False(running.IsCompleted, running.Exception?.ToString());
            await Task.Delay(20);
        }

        await using (NpgsqlCommand release = new("COMMIT", other))
        {
            await release.ExecuteNonQueryAsync();
        }

        RunResult result = await running;
        Assert.All(Events.Of<StatementWaiting>(), waiting => Assert.Equal(Id(12), waiting.Step.Revision));
        Assert.Equal(Enumerable.Range(1, Count).Select(Id), result.Steps.Select(step => step.Revision));
        Assert.Equal(result.Steps.Select(step => step.Revision), Events.Of<StepStarted>().Select(started => started.Step.Revision));
    }

    [SkippableFact]
    public async Task Where_one_takes_long_it_is_seen_that_the_run_is_there()
    {
        AddAll(12, "SELECT pg_sleep(3);");
        Task<RunResult> running = UpgradeAsync();
        while (Events.Of<StepStarted>().LastOrDefault()?.Step.Revision != Id(12))
        {
            Assert.False(running.IsCompleted, running.Exception?.ToString());
            await Task.Delay(20);
        }

        Assert.True(Events.Of<StepCompleted>().Count() < 11);
        await running;
        Assert.Equal(Enumerable.Range(1, Count).Select(Id), Events.Of<StepStarted>().Select(started => started.Step.Revision));
        Assert.Equal(Enumerable.Range(1, Count).Select(Id), Events.Of<StepCompleted>().Select(completed => completed.Result.Revision));
    }

    [SkippableFact]
    public async Task What_one_does_to_the_session_the_next_does_not_see()
    {
        AddAll(12, "CREATE SCHEMA other;\nSET search_path = other;\nSET ROLE pg_monitor;\nCREATE TEMP TABLE here ();\nDECLARE c CURSOR WITH HOLD FOR SELECT 1;\nPREPARE p AS SELECT 1;");
        Folder.Add(Id(13), Id(12), "CREATE TABLE t13 ();\nCREATE TEMP TABLE here ();\nDECLARE c CURSOR WITH HOLD FOR SELECT 1;\nPREPARE p AS SELECT 1;", "DROP TABLE t13;");
        await UpgradeAsync();
        Assert.Equal(Count, await Database.ScalarAsync<long>("SELECT count(*) FROM pg_class WHERE relname ~ '^t[0-9]+$' AND relnamespace = 'public'::regnamespace AND relowner = 'postgres'::regrole"));
    }

    private static string Id(int number) => $"r{number:000}";

    /// <param name="at">A revision that is not like the others.</param>
    /// <param name="sql">What it does behind making its table.</param>
    /// <param name="header">A line of its header.</param>
    private void AddAll(int at = 0, string sql = "", string? header = null)
    {
        for (int i = 1; i <= Count; i++)
        {
            string rest = i == at ? sql : $"INSERT INTO t{i} SELECT generate_series(1, {i});";
            string[] lines = i == at && header is not null ? [header] : [];
            Folder.Add(Id(i), i == 1 ? "" : Id(i - 1), $"CREATE TABLE t{i} (id int);\n{rest}", $"DROP TABLE t{i};", lines);
        }
    }

    private async Task AssertStoppedAtAsync(int at, MigrationException error, string row)
    {
        string[] before = at == 1 ? [] : [Id(at - 1)];
        Assert.Equal(before, error.Run!.EndHeads);
        Assert.Equal(before, await RowsAsync());
        Assert.Equal([.. Enumerable.Range(1, at - 1).Select(i => $"upgrade {Id(i)} done"), row], await LedgerAsync());
        Assert.Equal(Enumerable.Range(1, at).Select(Id), error.Run.Steps.Select(step => step.Revision));
        Assert.Equal(Enumerable.Range(1, at - 1).Select(i => $"{i}"), await Database.QueryAsync("SELECT rows FROM psmigrate_history WHERE kind = 'step' AND outcome = 'done' ORDER BY id"));
        Assert.DoesNotContain(Events.Of<Note>(), note => note.IsWarning);
        Assert.Equal(at - 1, await Database.ScalarAsync<long>("SELECT count(*) FROM pg_class WHERE relname ~ '^t[0-9]+$'"));
        Assert.Equal(Enumerable.Range(1, at).Select(Id), Events.Of<StepStarted>().Select(started => started.Step.Revision));
    }

    private async Task UntilSleepingAsync(Task running)
    {
        while (await Database.ScalarAsync<long>("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()") == 0)
        {
            Assert.False(running.IsCompleted, running.Exception?.ToString());
            await Task.Delay(20);
        }
    }
}
