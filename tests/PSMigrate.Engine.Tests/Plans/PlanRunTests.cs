using Npgsql;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Tests.Execution;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Plans;

public sealed class PlanRunTests(PostgresServer server) : EngineTest(server)
{
    private string Plan => Path.Join(Folder.Path, "plan.json");

    private Task<PlanFile> SaveAsync(MigrationDirection direction = MigrationDirection.Upgrade, string target = "head") =>
        Engine().SavePlanAsync(new PlanRequest { Direction = direction, Targets = [target] }, Plan, CancellationToken.None);

    private async Task<RunResult> RunAsync(MigrationDirection direction = MigrationDirection.Upgrade, MigrationEngine? engine = null, TimeSpan? wait = null) =>
        (await (engine ?? Engine()).RunPlanAsync(direction, Plan, new RunOptions { LockWait = wait }, CancellationToken.None))!;

    private async Task<string> StaleAsync(MigrationEngine? engine = null) =>
        Assert.Single((await Assert.ThrowsAsync<PlanStaleException>(() => RunAsync(engine: engine))).Moved);

    private void AddTwo()
    {
        Folder.Add("aaaa", "", "CREATE TABLE a (id int);", "DROP TABLE a;");
        Folder.Add("bbbb", "aaaa", "CREATE TABLE b (id int);\nCREATE ROLE r_${name} PASSWORD 'geheim';", "DROP TABLE b;\nDROP ROLE r_${name};", ["variables: true"]);
    }

    private MigrationEngine Named(string name) => Engine(options => options with { Variables = new Dictionary<string, string> { ["name"] = name } });

    private MigrationEngine In(string environment)
    {
        string path = Folder.Write("psmigrate.yaml", $"version_locations: [.]\nenvironments:\n  test: {{ {environment} }}\n");
        return Engine(options => options with { MigrationPath = [], Config = path, Environment = "test" });
    }

    [SkippableFact]
    public async Task A_plan_runs_up_and_down_exactly_and_the_ledger_has_its_hash()
    {
        string name = $"n{Database.Name}";
        AddTwo();
        PlanFile up = await Named(name).SavePlanAsync(new PlanRequest(), Plan, CancellationToken.None);
        Assert.DoesNotContain("geheim", File.ReadAllText(Plan), StringComparison.Ordinal);

        // What came after it is not in it.
        Folder.Add("cccc", "bbbb", "SELECT nothing;");
        RunResult result = await RunAsync(engine: Named(name));
        Assert.Equal(["aaaa", "bbbb"], result.Steps.Select(step => step.Revision));
        Assert.Equal(["bbbb"], await RowsAsync());

        PlanFile down = await Named(name).SavePlanAsync(new PlanRequest { Direction = MigrationDirection.Downgrade, Targets = ["base"] }, Plan, CancellationToken.None);
        Assert.Equal(["bbbb: DROP TABLE loses the rows of b", "aaaa: DROP TABLE loses the rows of a"], down.DataLoss);
        await Assert.ThrowsAsync<TargetInvalidException>(() => RunAsync(engine: Named(name)));
        await RunAsync(MigrationDirection.Downgrade, Named(name));
        Assert.Empty(await RowsAsync());
        Assert.Equal([up.Hash, down.Hash], await Database.QueryAsync("SELECT plan FROM psmigrate_history WHERE kind = 'run' ORDER BY id"));
    }

    [SkippableFact]
    public async Task Rows_that_moved_are_told()
    {
        Folder.Add("aaaa", "", "CREATE TABLE a (id int);");
        Folder.Add("bbbb", "aaaa", "CREATE TABLE b (id int);");
        await SaveAsync();
        await UpgradeAsync("aaaa");
        Assert.Equal("It starts from base, and the database is at aaaa.", await StaleAsync());
        await UpgradeAsync();
        Assert.Equal("What it does is done: the database is at bbbb.", await StaleAsync());
        Assert.Equal(["upgrade aaaa done", "upgrade bbbb done"], await LedgerAsync());
    }

    [SkippableFact]
    public async Task An_edited_script_is_told_and_so_are_other_values()
    {
        AddTwo();
        await Named("one").SavePlanAsync(new PlanRequest(), Plan, CancellationToken.None);
        Assert.StartsWith("Revision bbbb would run differently now", await StaleAsync(Named("two")), StringComparison.Ordinal);

        string script = Folder.Add("aaaa", "", "CREATE TABLE a (id int);", "DROP TABLE a; -- no");
        Assert.Equal($"The script of revision aaaa was edited: {script}.", await StaleAsync(Named("one")));
        File.Delete(script);
        Folder.Add("bbbb", "", "CREATE TABLE b (id int);");
        PlanStaleException error = await Assert.ThrowsAsync<PlanStaleException>(() => RunAsync());
        Assert.Equal(2, error.Moved.Count);
        Assert.Equal("Revision aaaa has no file any more.", error.Moved[0]);
        Assert.Empty(await Database.QueryAsync("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"));
    }

    [SkippableFact]
    public async Task A_revision_that_comes_between_is_told()
    {
        Folder.Add("aaaa", "", "SELECT 1;");
        Folder.Add("bbbb", "aaaa", "SELECT 1;");
        Folder.Add("cccc", "", "SELECT 1;", header: ["depends_on: bbbb"]);
        PlanFile plan = await SaveAsync(target: "cccc");
        Assert.Equal(["aaaa", "bbbb"], plan.OtherBranches);
        Folder.Add("aaaa", "dddd", "SELECT 1;");
        Folder.Add("dddd", "", "SELECT 1;");
        Assert.StartsWith("The script of revision aaaa was edited", await StaleAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_plan_goes_over_a_squash_up_and_down()
    {
        string[] replaced = [Folder.Add("aaaa", "", "CREATE TABLE a (id int);"), Folder.Add("bbbb", "aaaa", "CREATE TABLE b (id int);")];
        await UpgradeAsync();
        Array.ForEach(replaced, File.Delete);
        Folder.Add("ssss", "", "CREATE TABLE a (id int);\nCREATE TABLE b (id int);", null, ["replaces: aaaa, bbbb"]);
        Folder.Add("cccc", "ssss", "CREATE TABLE c (id int);", "DROP TABLE c;");
        PlanFile plan = await SaveAsync();
        Assert.Equal(("bbbb", "cccc"), (Assert.Single(plan.StartHeads), Assert.Single(plan.EndHeads)));
        await RunAsync();
        Assert.Equal(["cccc"], await RowsAsync());
        await SaveAsync(MigrationDirection.Downgrade, "-1");
        await RunAsync(MigrationDirection.Downgrade);
        Assert.Equal(["ssss"], await RowsAsync());
    }

    [SkippableFact]
    public async Task Another_database_is_refused()
    {
        Folder.Add("aaaa", "", "SELECT 1;");
        await SaveAsync();
        TestDatabase other = await Server.CreateDatabaseAsync();
        string moved = await StaleAsync(Engine(options => options with { ConnectionString = other.Url }));
        Assert.StartsWith($"It was made for database {Database.Name} of cluster ", moved, StringComparison.Ordinal);
        Assert.Contains($"this is database {other.Name}", moved, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_schema_is_looked_at_under_the_lock()
    {
        Folder.Add("aaaa", "", "CREATE TABLE a (id int);");
        await SaveAsync();
        await using NpgsqlConnection holder = await Database.OpenAsync();
        await ExecuteAsync(holder, $"SELECT pg_advisory_lock({LockKey.For("public", "psmigrate_version").Value})");
        Task<RunResult> run = RunAsync(wait: TimeSpan.FromSeconds(30));
        while (!Events.Of<LockWaiting>().Any() && !run.IsCompleted)
        {
            await Task.Delay(20);
        }

        await ExecuteAsync(holder, "CREATE TABLE sneaky (id int)");
        await ExecuteAsync(holder, "SELECT pg_advisory_unlock_all()");
        PlanStaleException error = await Assert.ThrowsAsync<PlanStaleException>(() => run);
        Assert.Equal(["The schema of the database has changed since it was made."], error.Moved);
        Assert.Equal(["sneaky"], await Database.QueryAsync("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"));

        await Database.ExecuteAsync("DROP TABLE sneaky");
        Assert.Equal(RunOutcome.Done, (await RunAsync()).Outcome);
    }

    [SkippableFact]
    public async Task An_environment_that_wants_approval_or_a_time_gets_it_before_anything_runs()
    {
        Folder.Add("aaaa", "", "CREATE TABLE a (id int);", "DROP TABLE a;");
        await SaveAsync();
        MigrationEngine engine = In("require_approval: 1");
        NotApprovedException error = await Assert.ThrowsAsync<NotApprovedException>(() => engine.UpgradeAsync(["head"], new RunOptions(), CancellationToken.None));
        Assert.Contains("it takes a plan file", error.Message, StringComparison.Ordinal);

        string otherDay = DateTime.UtcNow.AddDays(3).ToString("ddd", System.Globalization.CultureInfo.InvariantCulture);
        error = await Assert.ThrowsAsync<NotApprovedException>(() => RunAsync(engine: In($"allowed_times: {otherDay}")));
        Assert.Contains($"is changed {otherDay} only", error.Message, StringComparison.Ordinal);
        Assert.Empty(await Database.QueryAsync("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"));

        await UpgradeAsync();
        Assert.Empty((await In("require_approval: 1").UpgradeAsync(["head"], new RunOptions(), CancellationToken.None))!.Steps);
        await Assert.ThrowsAsync<NotApprovedException>(() => In("require_approval: 1").DowngradeAsync("base", new RunOptions(), CancellationToken.None));
    }

    [SkippableFact]
    public async Task A_run_of_a_plan_is_undone_without_another_approval()
    {
        AddTwo();
        await Named("x").UpgradeAsync(["aaaa"], new RunOptions(), CancellationToken.None);
        await Assert.ThrowsAsync<NotApprovedException>(() => In("require_approval: 1").UndoAsync(null, new RunOptions(), CancellationToken.None));
        Folder.Add("bbbb", "aaaa", "CREATE TABLE b (id int);", "DROP TABLE b;");
        PlanFile plan = await SaveAsync();
        RunResult run = await RunAsync();
        string otherDay = DateTime.UtcNow.AddDays(3).ToString("ddd", System.Globalization.CultureInfo.InvariantCulture);
        await In($"require_approval: 1, allowed_times: {otherDay}").UndoAsync(run.RunId.ToString(), new RunOptions(), CancellationToken.None);
        Assert.Equal(["aaaa"], await RowsAsync());

        LogEntry entry = (await Engine().GetLogAsync(new LogQuery { RunId = run.RunId.ToString(), Kind = "run" }, CancellationToken.None))[0];
        Assert.Equal(plan.Hash, entry.Plan);
    }

    [SkippableFact]
    public async Task A_plan_with_the_stored_scripts_runs_with_them()
    {
        string gone = Folder.Add("aaaa", "", "CREATE TABLE a (id int);", "DROP TABLE a;");
        Folder.Add("bbbb", "aaaa", "CREATE TABLE b (id int);", "DROP TABLE b;");
        await UpgradeAsync();
        File.Delete(gone);
        Folder.Add("bbbb", "aaaa", "CREATE TABLE b (id int);", "DROP TABLE other;");

        PlanFile plan = await Engine().SavePlanAsync(new PlanRequest { Direction = MigrationDirection.Downgrade, Targets = ["base"], FromLog = true }, Plan, CancellationToken.None);
        Assert.Equal((true, "public.psmigrate_history/aaaa.sql"), (plan.FromLog, plan.Steps[1].Path));
        Assert.Equal(plan.Hash, (await Engine().CheckPlanAsync(MigrationDirection.Downgrade, Plan, CancellationToken.None)).Hash);
        await RunAsync(MigrationDirection.Downgrade);
        Assert.Equal(["psmigrate_history", "psmigrate_version"], await Database.QueryAsync("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"));
    }

    [SkippableFact]
    public async Task A_plan_tells_the_tables_there_are_with_their_size()
    {
        await Database.ExecuteAsync("""
            CREATE TABLE "Jobs" (id int PRIMARY KEY); INSERT INTO "Jobs" SELECT generate_series(1, 5000); CREATE INDEX jobs_id ON "Jobs" (id);
            CREATE TABLE days (day date) PARTITION BY RANGE (day);
            CREATE TABLE days_1 PARTITION OF days FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
            INSERT INTO days SELECT '2026-01-02' FROM generate_series(1, 100);
            ANALYZE;
            """);
        Folder.Add("aaaa", "", """ALTER TABLE "Jobs" ADD n int; DROP INDEX jobs_id; ALTER TABLE public."Jobs" VALIDATE CONSTRAINT x; DROP TABLE days; DROP TABLE nowhere; CREATE TABLE made (id int);""");
        MigrationPlan plan = await Engine().PlanAsync(new PlanRequest(), CancellationToken.None);
        Assert.Equal(["public.\"Jobs\"", "public.days"], plan.Tables.Select(table => table.Name));
        Assert.Equal([5000, 100], plan.Tables.Select(table => table.Rows!.Value));
        Assert.Equal(["ACCESS EXCLUSIVE", "SHARE UPDATE EXCLUSIVE"], plan.Tables[0].Locks);
        Assert.All(plan.Tables, table => Assert.InRange(table.Bytes, 8192, 1 << 20));

        // Somebody has it locked: nobody waits for them only to know its size.
        await using NpgsqlConnection holder = await Database.OpenAsync();
        await ExecuteAsync(holder, "BEGIN; LOCK TABLE \"Jobs\"");
        plan = await Engine().PlanAsync(new PlanRequest(), CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(5000, plan.Tables[0].Rows);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
