using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog.Drift;

/// <summary>What somebody has done to the database beside its revisions, and what becomes of it.</summary>
public sealed class DriftTests(PostgresServer server) : SchemaTest(server)
{
    private void Configure(string action) => Files.Write("psmigrate.yaml", $"drift_action: {action}\n");

    private void AddHistory()
    {
        Folder.Add("a", "", "CREATE TABLE public.users (id int PRIMARY KEY);", "DROP TABLE public.users;");
        Folder.Add("b", "a", "CREATE TABLE public.logs (id int);", "DROP TABLE public.logs;");
        Folder.Add("c", "b", "CREATE TABLE public.jobs (id int);", "DROP TABLE public.jobs;");
    }

    private async Task<RunResult> RunAsync(string target) => (await SchemaEngine().UpgradeAsync([target], new RunOptions(), CancellationToken.None))!;

    private async Task<CheckAnswer> CheckAsync(SchemaFilter? filter = null)
    {
        IReadOnlyList<CheckAnswer> answers = await SchemaEngine().CheckAsync(new CheckRequest { Drift = true, Filter = filter ?? new SchemaFilter() }, CancellationToken.None);
        Assert.Equal(["pending", "heads", "edited", "todo", "drift"], answers.Select(answer => answer.Name));
        return answers[^1];
    }

    private Task<long> StoredAsync() => Database.ScalarAsync<long>("SELECT count(*) FROM public.psmigrate_history WHERE kind = 'run' AND script IS NOT NULL");

    [SkippableFact]
    public async Task A_check_compares_with_what_the_applied_revisions_build()
    {
        AddHistory();
        await RunAsync("b");
        CheckAnswer answer = await CheckAsync();
        Assert.Equal((true, "The database is the same as revisions at b."), (answer.Passed, answer.Message));

        await Database.ExecuteAsync("""
            ALTER TABLE public.users ADD mail text;
            CREATE INDEX extra ON public.logs (id);
            CREATE TABLE public.x (id int);
            GRANT SELECT ON public.users TO PUBLIC
            """);
        answer = await CheckAsync();
        Assert.False(answer.Passed);
        Assert.StartsWith(
            "The database is not the same as revisions at b, 4 differences: changed: table public.users, added: table public.x, added: column public.users.mail and 1 more. See all of it with ",
            answer.Message);
        Assert.Contains("psmigrate diff revisions database", answer.Message);
        Assert.Equal(4, answer.Differences.Count);
        Assert.True((await CheckAsync(new SchemaFilter { Kinds = ["function"] })).Passed);
        await Assert.ThrowsAsync<TargetInvalidException>(() => CheckAsync(new SchemaFilter { Kinds = ["nothing"] }));
    }

    [SkippableFact]
    public async Task Who_owns_what_is_no_drift_and_who_may_do_what_is()
    {
        AddHistory();
        await RunAsync("a");
        await Database.ExecuteAsync("CREATE ROLE drift_owner; ALTER TABLE public.users OWNER TO drift_owner");
        Assert.True((await CheckAsync()).Passed);

        await Database.ExecuteAsync("GRANT SELECT ON public.users TO PUBLIC");
        Assert.Equal("changed: table public.users", Assert.Single((await CheckAsync()).Differences).ToString());
        Assert.True((await CheckAsync(new SchemaFilter { NoPrivilege = true })).Passed);
    }

    [SkippableFact]
    public async Task Runs_store_what_they_leave_where_drift_matters_and_the_newest_five_stay()
    {
        AddHistory();
        await RunAsync("a");
        Assert.Equal(0, await StoredAsync());
        await Assert.ThrowsAsync<TargetInvalidException>(() => CompareAsync("snapshot", "database"));

        Configure("warn");
        for (int i = 0; i < 4; i++)
        {
            await RunAsync("b");
            await SchemaEngine().DowngradeAsync("a", new RunOptions { AllowDataLoss = true }, CancellationToken.None);
        }

        await RunAsync("c");
        Assert.Equal(5, await StoredAsync());
        SchemaComparison comparison = await CompareAsync("snapshot", "database");
        Assert.True(comparison.IsEqual);
        Assert.StartsWith("snapshot of run ", comparison.From);

        await Database.ExecuteAsync("DROP TABLE public.jobs");
        Assert.Equal("removed: table public.jobs", await DifferencesAsync("snapshot", "database"));
        Assert.DoesNotContain(Events.Of<Note>(), note => note.IsWarning && note.Text.Contains("older", StringComparison.Ordinal));
        Assert.All(await SchemaEngine().GetLogAsync(new LogQuery(), CancellationToken.None), entry => Assert.NotEqual(RunOutcome.Unknown, entry.Outcome));
    }

    [SkippableFact]
    public async Task An_upgrade_fails_on_drift_before_it_runs_anything()
    {
        AddHistory();
        Configure("fail");
        await RunAsync("b");
        await Database.ExecuteAsync("DROP TABLE public.logs; ALTER TABLE public.users ADD mail text");

        DriftDetectedException error = await Assert.ThrowsAsync<DriftDetectedException>(() => RunAsync("head"));

        Assert.Equal("DriftDetected", error.ErrorId);
        Assert.Equal(["removed: table public.logs", "added: column public.users.mail"], error.Differences.Select(difference => difference.ToString()));
        Assert.Contains("removed: table public.logs", error.Message);
        Assert.Contains("psmigrate diff snapshot database", error.Hint);
        Assert.Equal(["b"], await RowsAsync());
        Assert.DoesNotContain("upgrade c done", await LedgerAsync());

        // The lock is free again, nothing to do needs no answer, and the way back is open.
        Assert.Empty((await RunAsync("b")).Steps);
        await Database.ExecuteAsync("CREATE TABLE public.logs (id int); ALTER TABLE public.users DROP mail");
        Assert.Single((await RunAsync("head")).Steps);
    }

    [SkippableFact]
    public async Task An_upgrade_warns_of_drift_and_goes_on()
    {
        AddHistory();
        Configure("warn");
        await RunAsync("b");
        await Database.ExecuteAsync("ALTER TABLE public.users ADD mail text");

        Assert.Single((await RunAsync("head")).Steps);
        Note warning = Assert.Single(Events.Of<Note>(), note => note.IsWarning);
        Assert.Contains("added: column public.users.mail", warning.Text);
        Assert.True((await CompareAsync("snapshot", "database")).IsEqual);
    }

    [SkippableFact]
    public async Task Where_no_run_has_stored_anything_the_revisions_are_built()
    {
        AddHistory();
        await RunAsync("b");
        await Database.ExecuteAsync("DROP TABLE public.logs");
        Configure("fail");

        DriftDetectedException error = await Assert.ThrowsAsync<DriftDetectedException>(() => RunAsync("head"));
        Assert.Contains("revisions at b", error.Message);
        Assert.Contains("psmigrate diff revisions database", error.Hint);
    }

    [SkippableFact]
    public async Task What_later_runs_have_changed_is_no_drift()
    {
        AddHistory();
        Configure("fail");
        await RunAsync("a");
        Configure("ignore");
        await RunAsync("b");
        Configure("fail");

        Assert.Single((await RunAsync("c")).Steps);
        Configure("ignore");
        await SchemaEngine().DowngradeAsync("b", new RunOptions { AllowDataLoss = true }, CancellationToken.None);
        await CompareAsync("snapshot", "database");
        Assert.Contains(Events.Of<Note>(), note => note.IsWarning && note.Text.Contains("older", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_run_that_has_changed_nothing_leaves_the_stored_schema_as_good_as_it_was()
    {
        AddHistory();
        Configure("fail");
        await RunAsync("b");
        Folder.Add("c", "b", "CREATE TABLE public.jobs (id int); SELECT 1/0;");
        await Assert.ThrowsAsync<StatementFailedException>(() => RunAsync("c"));
        Folder.Add("c", "b", "CREATE TABLE public.jobs (id int);");
        await RunAsync("c");

        Assert.DoesNotContain(Events.Of<Note>(), note => note.Text.Contains("sandbox", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_revision_that_is_half_done_goes_on()
    {
        AddHistory();
        Configure("fail");
        await RunAsync("b");
        Folder.Add("c", "b", "CREATE TABLE public.jobs (id int);\nCREATE INDEX CONCURRENTLY jobs_id ON public.jobs (id);\nSELECT 1/0;");
        await Assert.ThrowsAsync<StatementFailedException>(() => RunAsync("c"));
        Folder.Add("c", "b", "CREATE TABLE public.jobs (id int);\nCREATE INDEX CONCURRENTLY jobs_id ON public.jobs (id);\nSELECT 1;");

        Assert.Equal(RunOutcome.Done, (await RunAsync("c")).Outcome);
        Assert.True((await CheckAsync()).Passed);
    }

    [SkippableFact]
    public async Task The_first_upgrade_of_a_database_has_nothing_to_drift_from()
    {
        AddHistory();
        Configure("fail");
        await Database.ExecuteAsync("CREATE TABLE public.mine (id int)");
        Assert.Equal(3, (await RunAsync("head")).Steps.Count);
    }

    [SkippableFact]
    public async Task A_second_runner_sees_what_the_first_has_done_and_no_drift()
    {
        Folder.Add("a", "", "CREATE TABLE public.users (id int);");
        Configure("fail");
        await RunAsync("a");
        Folder.Add("b", "a", "CREATE TABLE public.slow (id int); SELECT pg_sleep(1);");

        RunResult[] results = await Task.WhenAll(RunAsync("head"), RunAsync("head"), RunAsync("head"));

        Assert.Equal(1, results.Sum(result => result.Steps.Count));
    }

    [SkippableFact]
    public async Task A_stamp_stores_too()
    {
        AddHistory();
        Configure("fail");
        await Database.ExecuteAsync("CREATE TABLE public.users (id int PRIMARY KEY); CREATE TABLE public.more (id int)");
        await SchemaEngine().StampAsync(["a"], new RunOptions(), CancellationToken.None);

        Assert.Equal(1, await StoredAsync());
        Assert.Equal(2, (await RunAsync("head")).Steps.Count);
    }
}
