using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution;

public sealed class RunnerTests(PostgresServer server) : EngineTest(server)
{
    [SkippableFact]
    public async Task Up_and_down_again_leaves_nothing_but_our_tables()
    {
        Folder.Add("a", "", "CREATE TABLE t (id int);\nINSERT INTO t VALUES (1), (2);", "DROP TABLE t;");
        Folder.Add("b", "a", "ALTER TABLE t ADD COLUMN n text;", "ALTER TABLE t DROP COLUMN n;");

        RunResult up = await UpgradeAsync();
        Assert.Equal(["b"], await RowsAsync());
        RunResult down = await DowngradeAsync("base");

        Assert.Equal(RunOutcome.Done, up.Outcome);
        Assert.Equal(["a", "b"], up.Steps.Select(step => step.Revision));
        Assert.Equal([2, 1], up.Steps.Select(step => step.StatementCount));
        Assert.Equal(2, up.Steps[0].RowCount);
        Assert.Equal(["b", "a"], down.Steps.Select(step => step.Revision));
        Assert.Empty(await RowsAsync());
        Assert.Equal(["upgrade a done", "upgrade b done", "downgrade b done", "downgrade a done"], await LedgerAsync());
        Assert.Equal(["upgrade done", "downgrade done"], await LedgerAsync("run"));
        Assert.Equal(["psmigrate_history", "psmigrate_version"], await Database.QueryAsync("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"));
    }

    [SkippableFact]
    public async Task A_block_may_commit_in_a_never_script_and_a_rerun_goes_on_with_it()
    {
        const string Block = "DO $$ BEGIN INSERT INTO t VALUES (1); COMMIT; PERFORM 1 / (SELECT n FROM divisor); INSERT INTO t VALUES (2); END $$;";
        Folder.Add("a", "", $"CREATE TABLE t (id int);\nCREATE TABLE divisor AS SELECT 0 AS n;\n{Block}", header: ["transaction: never"]);

        StatementFailedException error = await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeAsync());
        Assert.Equal("22012", error.SqlState);
        Assert.Equal(["1"], await Database.QueryAsync("SELECT id FROM t"));
        await Database.QueryAsync("UPDATE divisor SET n = 1");
        await UpgradeAsync();

        Assert.Equal(["1", "1", "2"], await Database.QueryAsync("SELECT id FROM t ORDER BY id"));
        Assert.Equal(["a"], await RowsAsync());
    }

    [SkippableFact]
    public async Task Nothing_to_do_makes_no_tables_and_takes_no_lock()
    {
        Folder.Add("a", "", "SELECT 1;");

        RunResult result = await DowngradeAsync("base");

        Assert.Empty(result.Steps);
        Assert.Equal("0", (await Database.QueryAsync("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))[0]);
        Assert.Empty(Events.Of<RunStarted>());
    }

    [SkippableFact]
    public async Task A_run_says_first_what_it_is_connected_to()
    {
        Folder.Add("a", "", "SELECT 1;");

        await UpgradeAsync();

        Connected connected = Assert.Single(Events.Of<Connected>());
        Assert.Equal($"database {Database.Name} on {Database.Host}:5432 as postgres (from -ConnectionString)", connected.Database.ToString());
    }

    [SkippableFact]
    public async Task A_failed_statement_is_placed_and_its_transaction_is_rolled_back()
    {
        Folder.Add("a", "", "CREATE TABLE t (id int);");
        string path = Folder.Add("b", "a", "CREATE TABLE u (id int);\nINSERT INTO t (id)\n  SELECT 'ä€😀', nope FROM u;\nSELECT 1;");

        StatementFailedException error = await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeAsync());

        Assert.Equal(new SourcePosition(path, 7, 17), error.Position);
        Assert.Equal("42703", error.SqlState);
        Assert.Equal("  SELECT 'ä€😀', nope FROM u", error.Excerpt!.Split('\n')[0]);
        Assert.EndsWith("^", error.Excerpt, StringComparison.Ordinal);
        Assert.NotEmpty(error.Hint!);
        Assert.Equal(["a"], await RowsAsync());
        Assert.Null(await Database.ScalarAsync<string>("SELECT to_regclass('u')::text"));
        Assert.Equal(["upgrade a done", "upgrade b 1 2 failed"], await LedgerAsync());
        Assert.Equal(["upgrade failed"], await LedgerAsync("run"));
        Assert.Equal("42703", await Database.ScalarAsync<string>("SELECT sqlstate::text FROM psmigrate_history WHERE kind = 'run'"));
        Assert.Equal((RunOutcome.Failed, "a"), (error.Run!.Outcome, error.Run.EndHeads.Single()));
        Assert.Equal([RunOutcome.Done, RunOutcome.Failed], error.Run.Steps.Select(step => step.Outcome));
    }

    [SkippableFact]
    public async Task The_servers_detail_hint_and_context_come_along()
    {
        string path = Folder.Add("a", "", """
            CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION 'no' USING DETAIL = 'the detail', HINT = 'the hint';
            END $$;
            SELECT f();
            """);

        StatementFailedException error = await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeAsync());

        Assert.Equal(new SourcePosition(path, 9, 1), error.Position);
        Assert.Equal(("the detail", "the hint"), (error.Detail, error.ServerHint));
        Assert.Contains("line 3 at RAISE", error.Context, StringComparison.Ordinal);
        Assert.Contains("DETAIL:  the detail", error.Report, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_constraint_that_fails_at_commit_is_the_revisions_failure()
    {
        Folder.Add("a", "", "CREATE TABLE p (id int PRIMARY KEY);\nCREATE TABLE c (p int REFERENCES p DEFERRABLE INITIALLY DEFERRED);");
        Folder.Add("b", "a", "INSERT INTO c VALUES (1);");

        StatementFailedException error = await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeAsync());

        Assert.Equal(("b", "23503"), (error.Revision, error.SqlState));
        Assert.Contains("could not be committed", error.Message, StringComparison.Ordinal);
        Assert.Equal(["a"], await RowsAsync());
        Assert.Equal(0L, await Database.ScalarAsync<long>("SELECT count(*) FROM c"));
    }

    [SkippableFact]
    public async Task Segments_before_the_failed_one_are_kept_and_a_rerun_goes_on_behind_them()
    {
        Folder.Add("a", "", "CREATE TABLE t (id int);\nCREATE INDEX CONCURRENTLY i ON t (id);\nINSERT INTO t SELECT 1 FROM missing;\nINSERT INTO t VALUES (2);", "DROP TABLE t;");

        StatementFailedException error = await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeAsync());
        Assert.Equal("42P01", error.SqlState);
        Assert.Empty(await RowsAsync());
        Assert.Equal(["upgrade a 1 1 done", "upgrade a 2 2 done"], await LedgerAsync("statement"));
        Revision partial = Assert.Single(await Engine().GetRevisionsAsync(new RevisionQuery(), CancellationToken.None));
        Assert.Equal(RevisionState.Partial, partial.State);

        await Database.ExecuteAsync("CREATE TABLE missing AS SELECT 1 AS one");
        RunResult result = await UpgradeAsync();

        Assert.Equal(2, result.Steps.Single().StatementCount);
        Assert.Equal(["a"], await RowsAsync());
        Assert.Equal(["1", "2"], await Database.QueryAsync("SELECT id FROM t ORDER BY 1"));
        Assert.Equal(RevisionState.Current, (await Engine().GetRevisionsAsync(new RevisionQuery(), CancellationToken.None)).Single().State);
    }

    [SkippableFact]
    public async Task A_partial_revision_whose_script_changed_is_not_continued()
    {
        Folder.Add("a", "", "CREATE TABLE t (id int);\nVACUUM t;\nSELECT 1 / 0;");
        await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeAsync());

        Folder.Add("a", "", "CREATE TABLE t (id bigint);\nVACUUM t;\nSELECT 1;");
        RevisionPartialException error = await Assert.ThrowsAsync<RevisionPartialException>(() => UpgradeAsync());

        Assert.Contains("changed", error.Message, StringComparison.Ordinal);
        Assert.Empty(await RowsAsync());
    }

    [SkippableFact]
    public async Task What_a_script_sets_lasts_to_its_end_and_not_longer()
    {
        Folder.Add("a", "", """
            CREATE SCHEMA app;
            CREATE ROLE r_%;
            GRANT ALL ON SCHEMA app TO r_%;
            SET search_path = app;
            SET ROLE r_%;
            CREATE TABLE t (id int);
            CREATE INDEX CONCURRENTLY i ON t (id);
            CREATE TEMP TABLE scratch (id int);
            LISTEN news;
            PREPARE p AS SELECT 1;
            """.Replace("%", Database.Name));
        Folder.Add("b", "a", """
            CREATE TABLE seen AS
            SELECT current_setting('search_path') AS path, current_user = session_user AS own,
                   to_regclass('scratch') IS NULL AS no_temp, (SELECT count(*) FROM pg_prepared_statements) AS prepared,
                   (SELECT count(*) FROM pg_listening_channels()) AS listening;
            """);

        await UpgradeAsync();

        Assert.Equal("r_" + Database.Name, await Database.ScalarAsync<string>("SELECT relowner::regrole::text FROM pg_class WHERE relname = 'i'"));
        Assert.Equal(["\"$user\", public|t|t|0|0"], await Database.QueryAsync("SELECT * FROM public.seen"));
    }

    [SkippableFact]
    public async Task A_script_that_gives_our_lock_away_is_not_recorded()
    {
        Folder.Add("a", "", "CREATE TABLE t ();\nDO $$ BEGIN PERFORM pg_advisory_unlock_all(); END $$;");

        HeadsChangedException error = await Assert.ThrowsAsync<HeadsChangedException>(() => UpgradeAsync());

        Assert.Contains("lock", error.Message, StringComparison.Ordinal);
        Assert.Empty(await RowsAsync());
        Assert.Null(await Database.ScalarAsync<string>("SELECT to_regclass('t')::text"));
    }

    [SkippableFact]
    public async Task One_transaction_for_the_run_rolls_all_of_it_back()
    {
        Folder.Write("psmigrate.yaml", "version_locations: [.]\ntransaction_per_migration: false\n");
        Folder.Add("a", "", "CREATE TABLE t (id int);");
        Folder.Add("b", "a", "CREATE TABLE u (id int);");
        Folder.Add("c", "b", "SELECT 1 / 0;");
        MigrationEngine engine = Engine(options => options with { MigrationPath = [], Config = Path.Join(Folder.Path, "psmigrate.yaml") });

        StatementFailedException error = await Assert.ThrowsAsync<StatementFailedException>(
            () => engine.UpgradeAsync(["head"], new RunOptions(), CancellationToken.None));

        Assert.Empty(await RowsAsync());
        Assert.Equal(["c"], error.Run!.Steps.Select(step => step.Revision));
        Assert.Null(await Database.ScalarAsync<string>("SELECT to_regclass('t')::text"));

        Folder.Add("c", "b", "CREATE INDEX CONCURRENTLY i ON t (id);");
        await Engine(options => options with { MigrationPath = [], Config = Path.Join(Folder.Path, "psmigrate.yaml") }).UpgradeAsync(["head"], new RunOptions(), CancellationToken.None);
        Assert.Equal(["c"], await RowsAsync());
        Assert.Equal("1", (await Database.QueryAsync("SELECT count(DISTINCT xmin::text) FROM psmigrate_history WHERE kind = 'step' AND revision IN ('a', 'b')"))[0]);
    }

    [SkippableFact]
    public async Task Deferred_reading_of_enum_values_works_across_segments()
    {
        Folder.Add("a", "", "CREATE TYPE mood AS ENUM ('sad');\nCREATE TABLE t (m mood);");
        Folder.Add("b", "a", "ALTER TYPE mood ADD VALUE 'happy';\nINSERT INTO t VALUES ('happy');");

        await UpgradeAsync();

        Assert.Equal(["happy"], await Database.QueryAsync("SELECT m FROM t"));
    }

    [SkippableFact]
    public async Task Bodies_of_BEGIN_ATOMIC_go_to_the_server_in_one_piece()
    {
        await Server.SkipBelowAsync(14, "BEGIN ATOMIC");
        Folder.Add("a", "", "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END;\nCREATE TABLE t AS SELECT f() AS v;");

        await UpgradeAsync();

        Assert.Equal(["2"], await Database.QueryAsync("SELECT v FROM t"));
    }

    [SkippableFact]
    public async Task Variables_are_replaced_where_the_header_says_so()
    {
        Folder.Add("a", "", "CREATE TABLE ${name} (id int);\nCOMMENT ON TABLE ${name} IS 'x';", header: ["variables: true"]);
        Folder.Add("b", "a", "CREATE TABLE plain AS SELECT '${name}' AS v;");

        await Engine(options => options with { Variables = new Dictionary<string, string> { ["name"] = "widgets" } })
            .UpgradeAsync(["head"], new RunOptions(), CancellationToken.None);

        Assert.Equal(["${name}"], await Database.QueryAsync("SELECT v FROM plain"));
        Assert.Equal("widgets", await Database.ScalarAsync<string>("SELECT to_regclass('widgets')::text"));
        Assert.Contains("${name}", await Database.ScalarAsync<string>("SELECT script FROM psmigrate_history WHERE revision = 'a'"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_password_in_a_script_does_not_reach_the_ledger_or_an_error()
    {
        Folder.Add("a", "", "CREATE ROLE x_% PASSWORD 'hunter2-canary';".Replace("%", Database.Name));
        Folder.Add("b", "a", "CREATE ROLE x_% PASSWORD 'hunter2-canary';".Replace("%", Database.Name));

        StatementFailedException error = await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeAsync());

        Assert.DoesNotContain("hunter2", error.Report, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", string.Concat(await Database.QueryAsync("SELECT psmigrate_history::text FROM psmigrate_history")), StringComparison.Ordinal);
    }
}
