using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution.Batches;

public sealed class BackfillTests(PostgresServer server) : EngineTest(server)
{
    private const string Statement = "UPDATE jobs SET hits = hits + 1 / (750 - id) WHERE id BETWEEN :batch_start AND :batch_end";

    private static BackfillRequest Request(string statement = Statement) => new() { Statement = statement, Table = "jobs", BatchSize = 100 };

    private Task<BackfillResult?> BackfillAsync(BackfillRequest request, BackfillOptions? run = null) =>
        Engine().BackfillAsync(request, run ?? new BackfillOptions(), CancellationToken.None);

    private Task JobsAsync(int rows = 700) => Database.ExecuteAsync(
        $"CREATE TABLE jobs (id int PRIMARY KEY, hits int NOT NULL DEFAULT 0); INSERT INTO jobs (id) SELECT generate_series(1, {rows}); ANALYZE jobs");

    [SkippableFact]
    public async Task It_is_a_run_in_the_ledger_and_needs_no_revision_and_no_version_table()
    {
        await JobsAsync();

        BackfillResult result = (await BackfillAsync(Request() with { Pause = TimeSpan.FromMilliseconds(1) }))!;

        Assert.Equal(("public.jobs", "id", RunOutcome.Done, 700, null), (result.Table, result.Key, result.Outcome, result.RowCount, result.ResumedBehind));
        Assert.InRange(result.BatchCount, 2, 7);
        Assert.Equal(result.BatchCount, Events.Of<BatchCompleted>().Count());
        Assert.Null(await Database.ScalarAsync<string>("SELECT to_regclass('psmigrate_version')::text"));
        IReadOnlyList<LogEntry> log = await Engine().GetLogAsync(new LogQuery(), CancellationToken.None);
        Assert.Equal([("batch", 700L, RunOutcome.Done), ("backfill", null, RunOutcome.Done)], log.Select(entry => (entry.Kind, entry.RowCount, entry.Outcome)));
        Assert.All(log, entry => Assert.Equal((result.RunId, null), (entry.RunId, entry.Direction)));
        Folder.Add("a", "", "SELECT 1;");
        await UpgradeAsync();
        Assert.Equal(["a"], await RowsAsync());
    }

    [SkippableFact]
    public async Task The_same_statement_goes_on_behind_an_unfinished_one_and_restart_begins_anew()
    {
        await JobsAsync(1000);
        StatementFailedException error = await Assert.ThrowsAsync<StatementFailedException>(() => BackfillAsync(Request()));
        Assert.Equal(("22012", null), (error.SqlState, error.Position));
        Assert.Contains("same command again", error.Hint, StringComparison.Ordinal);
        long changed = await Database.ScalarAsync<long>("SELECT count(*) FROM jobs WHERE xmin <> (SELECT xmin FROM jobs WHERE id = 1000)");
        Assert.InRange(changed, 1, 749);
        Assert.Equal(["backfill failed"], await LedgerAsync("run"));

        BackfillPlan plan = await Engine().PlanBackfillAsync(Request(), CancellationToken.None);
        Assert.Equal((changed.ToString(System.Globalization.CultureInfo.InvariantCulture), changed), (plan.ResumesBehind, plan.RowsBefore));
        Assert.Null((await Engine().PlanBackfillAsync(Request() with { Restart = true }, CancellationToken.None)).ResumesBehind);
        Assert.Null((await Engine().PlanBackfillAsync(Request(Statement + " AND true"), CancellationToken.None)).ResumesBehind);

        await Database.ExecuteAsync("DELETE FROM jobs WHERE id = 750");
        BackfillResult result = (await BackfillAsync(Request()))!;

        Assert.Equal((plan.ResumesBehind, 999 - changed), (result.ResumedBehind, result.RowCount));
        Assert.Equal(999, (await BackfillAsync(Request()))!.RowCount);
    }

    [SkippableFact]
    public async Task It_asks_with_what_it_would_do_and_no_is_no()
    {
        await JobsAsync();
        BackfillPlan? asked = null;
        BackfillOptions run = new()
        {
            Confirm = plan =>
            {
                asked = plan;
                return Task.FromResult(PlanConsent.Declined);
            },
        };

        Assert.Null(await BackfillAsync(Request(), run));

        Assert.Equal(("public.jobs", "id", 700L, 100), (asked!.Table, asked.Key, asked.EstimatedRows, asked.Statement.Batch!.Size));
        Assert.Null(await Database.ScalarAsync<string>("SELECT to_regclass('psmigrate_history')::text"));
        await Assert.ThrowsAsync<ConfirmationRequiredException>(() => BackfillAsync(Request(), new BackfillOptions { ConfirmDatabase = "another" }));
    }

    [SkippableFact]
    public async Task It_waits_for_the_lock_of_migrations_and_can_be_stopped()
    {
        await JobsAsync();
        using CancellationTokenSource stop = new();
        Task<BackfillResult?> running = Engine().BackfillAsync(Request() with { Pause = TimeSpan.FromMinutes(1) }, new BackfillOptions(), stop.Token);
        while (!Events.Of<BatchCompleted>().Any())
        {
            Assert.False(running.IsCompleted, "It ended before it could be stopped.");
            await Task.Delay(5);
        }

        await Assert.ThrowsAsync<LockUnavailableException>(() => BackfillAsync(Request(), new BackfillOptions { LockWait = TimeSpan.Zero }));
        await stop.CancelAsync();
        CancelledException error = await Assert.ThrowsAsync<CancelledException>(() => running);

        Assert.Contains("100 rows", error.Message, StringComparison.Ordinal);
        Assert.Equal(["backfill interrupted"], await LedgerAsync("run"));
        Assert.Equal(600, (await BackfillAsync(Request()))!.RowCount);
    }

    [Theory]
    [InlineData("SELECT 1", "jobs", null, "Only UPDATE")]
    [InlineData("UPDATE jobs SET id = 1", "jobs", null, "needs both")]
    [InlineData("", "jobs", null, "this is none")]
    [InlineData(Statement + "; " + Statement, "jobs", null, "2 of them")]
    [InlineData("UPDATE jobs SET a = '", "jobs", null, "never closed")]
    [InlineData(Statement, "my jobs", null, "no name of a table")]
    [InlineData(Statement, "jobs", "a.b", "no name of a column")]
    public async Task What_is_wrong_with_it_is_said_before_a_database_is_asked(string statement, string table, string? key, string message)
    {
        MigrationEngine engine = new(new MigrationOptions { ConnectionString = "postgresql://nobody@127.0.0.1:1/none" }, Events);
        ScriptInvalidException error = await Assert.ThrowsAsync<ScriptInvalidException>(() =>
            engine.BackfillAsync(new BackfillRequest { Statement = statement, Table = table, Key = key }, new BackfillOptions(), CancellationToken.None));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Null(error.Position);
    }

    [SkippableFact]
    public async Task A_file_has_places()
    {
        await JobsAsync();
        string file = Folder.Write("fill.txt", "-- fills hits\nUPDATE jobs\n  SET nothing = 1 WHERE id BETWEEN :batch_start AND :batch_end;\n");
        StatementFailedException error = await Assert.ThrowsAsync<StatementFailedException>(() => BackfillAsync(new BackfillRequest { File = file, Table = "jobs" }));
        Assert.Equal(new SourcePosition(file, 3, 7), error.Position);
        ScriptInvalidException missing = await Assert.ThrowsAsync<ScriptInvalidException>(() => BackfillAsync(new BackfillRequest { File = file + "x", Table = "jobs" }));
        Assert.Equal(file + "x", missing.Position!.File);
    }
}
