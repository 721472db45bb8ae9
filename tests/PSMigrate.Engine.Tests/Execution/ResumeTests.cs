using Npgsql;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution;

/// <summary>Runs that stopped outside a transaction, and what the next one makes of it.</summary>
public sealed class ResumeTests(PostgresServer server) : EngineTest(server)
{
    private const string Table = "CREATE TABLE t (id int, kind text);\nINSERT INTO t SELECT i, 'k' || i FROM generate_series(1, 100) i;\n";

    [SkippableTheory]
    [InlineData("CREATE INDEX CONCURRENTLY i ON t (id);")]
    [InlineData("CREATE INDEX CONCURRENTLY ON t (id);")]
    [InlineData("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"I x\" ON public.t (id);")]
    [InlineData("SET search_path = public, pg_catalog;\nCREATE INDEX CONCURRENTLY i ON ONLY t (id);")]
    public async Task A_build_that_was_killed_is_taken_away_and_built_again(string build)
    {
        Folder.Add("a", "", Table);
        await UpgradeAsync();
        await Database.ExecuteAsync("CREATE INDEX before ON t (kind); UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'before'::regclass");
        Folder.Add("b", "a", build + "\nINSERT INTO t VALUES (0);");
        await KillWhileItWaitsAsync("CREATE %INDEX CONCURRENTLY%");
        Assert.Equal(["false", "false"], await Database.QueryAsync("SELECT indisvalid::text FROM pg_index WHERE indrelid = 't'::regclass"));

        await UpgradeAsync();

        Assert.Equal(["b"], await RowsAsync());
        Assert.Equal(["before|false", "true"], await Database.QueryAsync(
            "SELECT CASE indexrelid WHEN 'before'::regclass THEN 'before|' ELSE '' END || indisvalid::text FROM pg_index WHERE indrelid = 't'::regclass ORDER BY 1"));
        Assert.Equal(1L, await Database.ScalarAsync<long>("SELECT count(*) FROM t WHERE id = 0"));
        Assert.Single(Events.Of<Note>(), note => note.Text.StartsWith("Dropping the invalid index", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task An_autovacuum_of_the_table_is_nobody_who_builds_the_index()
    {
        // Slow from the first page on, so that it is there for as long as it is wanted.
        await using RestartableServer slow = await RestartableServer.StartAsync(
            "autovacuum_naptime = 1s\nautovacuum_vacuum_cost_delay = 100ms\nautovacuum_vacuum_cost_limit = 1\nautovacuum_vacuum_threshold = 1");
        TestDatabase database = await slow.CreateDatabaseAsync();
        MigrationEngine engine = Engine(options => options with { ConnectionString = database.Url });
        Folder.Add("a", "", "CREATE TABLE t (id int, n int) WITH (autovacuum_enabled = false);\nINSERT INTO t SELECT i FROM generate_series(1, 50000) i;");
        Folder.Add("b", "a", "CREATE INDEX CONCURRENTLY i ON t (id);\nSELECT 1 / (SELECT count(*) FROM t WHERE id = 0);");
        await Assert.ThrowsAsync<StatementFailedException>(() => engine.UpgradeAsync(["head"], new RunOptions(), CancellationToken.None));
        await database.ExecuteAsync($"{Forgotten(1)}; UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'i'::regclass; INSERT INTO t VALUES (0); UPDATE t SET n = 1; ALTER TABLE t RESET (autovacuum_enabled)");
        while (await database.ScalarAsync<long>("SELECT count(*) FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE a.backend_type = 'autovacuum worker' AND l.relation = 't'::regclass") == 0)
        {
            await Task.Delay(50);
        }

        await engine.UpgradeAsync(["head"], new RunOptions(), CancellationToken.None);

        Assert.Equal(["true"], await database.QueryAsync("SELECT indisvalid::text FROM pg_index WHERE indrelid = 't'::regclass"));
    }

    [SkippableTheory]
    [InlineData("REINDEX INDEX CONCURRENTLY i;")]
    [InlineData("REINDEX TABLE CONCURRENTLY t;")]
    [InlineData("REINDEX (CONCURRENTLY) TABLE public.t;")]
    [InlineData("REINDEX SCHEMA CONCURRENTLY public;")]
    public async Task What_a_killed_rebuild_leaves_is_taken_away(string rebuild)
    {
        if (rebuild.Contains('('))
        {
            await Server.SkipBelowAsync(14, "REINDEX (CONCURRENTLY)");
        }

        Folder.Add("a", "", Table + "CREATE INDEX i ON t (id);");
        await UpgradeAsync();
        await Database.ExecuteAsync("CREATE INDEX mine_ccnew ON t (kind); UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'mine_ccnew'::regclass");
        Folder.Add("b", "a", rebuild, "SELECT 1;");
        await KillWhileItWaitsAsync("REINDEX %");
        Assert.True(await Database.ScalarAsync<long>("SELECT count(*) FROM pg_class WHERE relname ~ '_cc(new|old)'") > 1);

        await UpgradeAsync();

        Assert.Equal(["i", "mine_ccnew"], await Database.QueryAsync("SELECT indexrelid::regclass::text FROM pg_index WHERE indrelid = 't'::regclass ORDER BY 1"));
        Assert.Equal(["b"], await RowsAsync());
    }

    [SkippableFact]
    public async Task The_index_that_a_killed_rebuild_has_replaced_is_taken_away()
    {
        Folder.Add("a", "", Table + "CREATE INDEX i ON t (id);");
        await UpgradeAsync();
        Folder.Add("b", "a", "REINDEX TABLE CONCURRENTLY t;", "SELECT 1;");
        await KillWhileItWaitsAsync("REINDEX %");
        // As the rebuild swaps them: the index with the old OID is the one to go.
        await Database.ExecuteAsync("""
            ALTER INDEX i RENAME TO i_ccold;
            ALTER INDEX i_ccnew RENAME TO i;
            UPDATE pg_index SET indisvalid = indexrelid = 'i'::regclass WHERE indrelid = 't'::regclass;
            """);

        await UpgradeAsync();

        Assert.Equal(["i"], await Database.QueryAsync("SELECT indexrelid::regclass::text FROM pg_index WHERE indrelid = 't'::regclass"));
        Assert.Equal(["b"], await RowsAsync());
    }

    [SkippableFact]
    public async Task A_detach_that_was_killed_is_finished()
    {
        await Server.SkipBelowAsync(14, "DETACH CONCURRENTLY");
        Folder.Add("a", "", "CREATE TABLE p (id int) PARTITION BY RANGE (id);\nCREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (9);\nINSERT INTO p VALUES (1);");
        await UpgradeAsync();
        Folder.Add("b", "a", "ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY;\nDROP TABLE p1;");
        await KillWhileItWaitsAsync("ALTER TABLE p DETACH%", "SELECT * FROM p");
        Assert.Equal(["true"], await Database.QueryAsync("SELECT inhdetachpending::text FROM pg_inherits"));

        await UpgradeAsync();

        Assert.Equal(["b"], await RowsAsync());
        Assert.Null(await Database.ScalarAsync<string>("SELECT to_regclass('p1')::text"));
    }

    [SkippableFact]
    public async Task A_detach_that_the_server_is_too_old_for_is_the_servers_error_in_a_rerun_too()
    {
        Skip.If(await Server.MajorAsync() >= 14, "This server knows DETACH CONCURRENTLY.");
        Folder.Add("a", "", "CREATE TABLE p (id int) PARTITION BY RANGE (id);\nCREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (9);");
        await UpgradeAsync();
        Folder.Add("b", "a", "ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY;");
        await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeAsync());
        // As a script of SQL leaves it: what fails there nobody records.
        await ForgetTheEndAsync(1);

        Assert.Equal("42601", (await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeAsync())).SqlState);
    }

    [SkippableTheory]
    [InlineData("CREATE INDEX CONCURRENTLY i ON t (id);", "SELECT 1")]
    [InlineData("CREATE INDEX CONCURRENTLY ON t (id);", "SELECT 1")]
    [InlineData("DROP INDEX CONCURRENTLY j;", "SELECT 1")]
    [InlineData("CREATE DATABASE made_{0};", "SELECT 1")]
    [InlineData("VACUUM t;", "SELECT 1")]
    [InlineData("REINDEX INDEX CONCURRENTLY j;", "SELECT 1")]
    // Not done: what was begun is undone before the rerun.
    [InlineData("CREATE INDEX CONCURRENTLY i ON t (id);", "DROP INDEX i")]
    [InlineData("DROP INDEX CONCURRENTLY j;", "CREATE INDEX j ON t (kind)")]
    [InlineData("CREATE DATABASE made_{0};", "DROP DATABASE made_{0}")]
    public async Task The_catalog_tells_how_a_statement_ended(string sql, string meanwhile)
    {
        Folder.Add("a", "", Table + "CREATE INDEX j ON t (kind);");
        await UpgradeAsync();
        Folder.Add("b", "a", string.Format(sql, Database.Name) + "\nSELECT 1 / (SELECT count(*) FROM t WHERE id = 0);");
        await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeAsync());
        await ForgetTheEndAsync(1);
        await Database.ExecuteAsync(string.Format(meanwhile, Database.Name));
        await Database.ExecuteAsync("INSERT INTO t VALUES (0)");

        await UpgradeAsync();

        Assert.Equal(["b"], await RowsAsync());
        Assert.Equal(0L, await Database.ScalarAsync<long>("SELECT count(*) FROM pg_index WHERE NOT indisvalid"));
        Assert.Equal(sql.Contains("DROP", StringComparison.Ordinal) ? 0L : 1L, await Database.ScalarAsync<long>("SELECT count(*) FROM pg_class WHERE relname = 'j'"));
    }

    [SkippableFact]
    public async Task What_the_catalog_does_not_tell_a_person_decides()
    {
        Folder.Add("a", "", "CREATE TABLE t (id int);\nDO $$ BEGIN INSERT INTO t VALUES (1); COMMIT; END $$;\nSELECT 1 / (SELECT count(*) FROM t WHERE id = 0);", header: ["transaction: never"]);
        await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeAsync());
        await ForgetTheEndAsync(2);

        RevisionPartialException error = await Assert.ThrowsAsync<RevisionPartialException>(() => UpgradeAsync());
        Assert.Equal((7, 1), (error.Position!.Line, error.Position.Column));
        Assert.Contains("-SkipStatement", error.Hint, StringComparison.Ordinal);

        await Database.ExecuteAsync("INSERT INTO t VALUES (0)");
        await Engine().UpgradeAsync(["head"], new RunOptions { Unfinished = UnfinishedStatement.Skip }, CancellationToken.None);
        Assert.Equal(["0", "1"], await Database.QueryAsync("SELECT id FROM t ORDER BY 1"));
        Assert.Equal(["a"], await RowsAsync());
    }

    [SkippableFact]
    public async Task Or_has_it_run_again()
    {
        Folder.Add("a", "", "CREATE TABLE t (id int);\nDO $$ BEGIN INSERT INTO t VALUES (1); COMMIT; END $$;\nSELECT 1 / (SELECT count(*) FROM t WHERE id = 0);", header: ["transaction: never"]);
        await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeAsync());
        await ForgetTheEndAsync(2);
        await Database.ExecuteAsync("INSERT INTO t VALUES (0)");

        await Engine().UpgradeAsync(["head"], new RunOptions { Unfinished = UnfinishedStatement.Retry }, CancellationToken.None);

        Assert.Equal(["0", "1", "1"], await Database.QueryAsync("SELECT id FROM t ORDER BY 1"));
    }

    [SkippableFact]
    public async Task A_failed_unique_build_is_built_again_when_the_data_is_right_even_under_another_name()
    {
        Folder.Add("a", "", "CREATE TABLE t (id int);\nINSERT INTO t VALUES (1), (1);\nCREATE UNIQUE INDEX CONCURRENTLY i ON t (id);");
        await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeAsync());
        Assert.Equal("segment 2/2, statement 3/3: ", Progress().ToString()[..28]);
        await Database.ExecuteAsync("DELETE FROM t");

        Folder.Add("a", "", "CREATE TABLE t (id int);\nINSERT INTO t VALUES (1), (1);\n-- corrected\nCREATE UNIQUE INDEX CONCURRENTLY better ON t (id);\nINSERT INTO t VALUES (3);");
        await UpgradeAsync();

        Assert.Equal(["better|true"], await Database.QueryAsync("SELECT indexrelid::regclass, indisvalid::text FROM pg_index WHERE indrelid = 't'::regclass"));
        Assert.Equal(["3"], await Database.QueryAsync("SELECT id FROM t"));
    }

    [SkippableFact]
    public async Task IF_NOT_EXISTS_is_not_content_with_an_invalid_index()
    {
        Folder.Add("a", "", Table);
        await UpgradeAsync();
        await Database.ExecuteAsync("CREATE INDEX i ON t (kind); UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'i'::regclass");
        Folder.Add("b", "a", "CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON t (id);");

        StatementFailedException error = await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeAsync());
        Assert.Equal("55000", error.SqlState);
        Assert.Contains("public.i", error.Message, StringComparison.Ordinal);

        await UpgradeAsync();
        Assert.Equal(["true"], await Database.QueryAsync("SELECT indisvalid::text FROM pg_index WHERE indexrelid = 'i'::regclass"));
    }

    [SkippableFact]
    public async Task A_script_may_change_behind_what_has_run_and_not_in_it()
    {
        Folder.Add("a", "", Table + "VACUUM t;\nSELECT 1 / 0;\nINSERT INTO t VALUES (7);");
        await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeAsync());

        Folder.Add("a", "", Table.Replace("100", "99") + "VACUUM t;\nSELECT 1;");
        RevisionPartialException error = await Assert.ThrowsAsync<RevisionPartialException>(() => UpgradeAsync());
        Assert.Contains("first 3 statements", error.Message, StringComparison.Ordinal);
        Assert.Contains("downgrade", error.Hint, StringComparison.Ordinal);

        Folder.Add("a", "", Table + "VACUUM t;\nINSERT INTO t VALUES (8);");
        Assert.Equal(1, (await UpgradeAsync()).Steps.Single().StatementCount);
        Assert.Equal(["a"], await RowsAsync());
        Assert.Equal(["101"], await Database.QueryAsync("SELECT count(*) FROM t"));
    }

    [SkippableFact]
    public async Task A_downgrade_takes_a_begun_revision_back_first()
    {
        await BeginAsync();
        Revision partial = (await Engine().GetRevisionsAsync(new RevisionQuery { Selection = RevisionSelection.Current }, CancellationToken.None)).Single(revision => revision.Id == "b");
        Assert.Equal((RevisionState.Partial, "segment 3/3, statement 3/3: "), (partial.State, partial.Progress!.ToString()[..28]));

        PlanStep left = Assert.Single((await Engine().PlanAsync(new PlanRequest(), CancellationToken.None)).Steps);
        Assert.Equal([3], left.Statements.Select(statement => statement.Number));
        MigrationPlan plan = await Engine().PlanAsync(new PlanRequest { Direction = MigrationDirection.Downgrade, Targets = ["base"] }, CancellationToken.None);
        Assert.Equal(["b", "a"], plan.Steps.Select(step => step.Revision));
        RunResult result = await DowngradeAsync("-1");

        Assert.Equal(["b"], result.Steps.Select(step => step.Revision));
        Assert.Equal(["a"], await RowsAsync());
        Assert.Null(await Database.ScalarAsync<string>("SELECT to_regclass('u')::text"));
        Assert.Contains(Events.Of<Note>(), note => note.Text.Contains("taken back", StringComparison.Ordinal));
        Assert.Equal(RevisionState.Pending, (await RevisionAsync("b")).State);

        await Database.ExecuteAsync("INSERT INTO t VALUES (0)");
        await UpgradeAsync();
        await DowngradeAsync("base");
        Assert.Empty(await RowsAsync());
    }

    [SkippableTheory]
    [InlineData("b", RevisionState.Current, "b")]
    [InlineData("a", RevisionState.Pending, "a")]
    [InlineData("base", RevisionState.Pending, "")]
    public async Task A_stamp_settles_what_was_begun(string target, RevisionState state, string rows)
    {
        await BeginAsync();

        RunResult result = (await Engine().StampAsync([target], new RunOptions(), CancellationToken.None))!;

        Assert.Contains("b", result.Steps.Select(step => step.Revision));
        Assert.Equal(rows, string.Join(',', await RowsAsync()));
        Assert.Equal(state, (await RevisionAsync("b")).State);
        Assert.Contains(Events.Of<Note>(), note => note.Text.Contains("counts as", StringComparison.Ordinal));
        Assert.Empty((await Engine().StampAsync([target], new RunOptions(), CancellationToken.None))!.Steps);
    }

    [SkippableFact]
    public async Task Nothing_is_built_on_a_revision_that_is_half_reverted()
    {
        Folder.Add("a", "", Table, "VACUUM t;\nSELECT 1 / 0;");
        await UpgradeAsync();
        await Assert.ThrowsAsync<StatementFailedException>(() => DowngradeAsync("base"));
        Assert.StartsWith("downgrade, segment 2/2, statement 2/2", Progress().ToString(), StringComparison.Ordinal);

        Folder.Add("b", "a", "SELECT 1;");
        RevisionPartialException error = await Assert.ThrowsAsync<RevisionPartialException>(() => UpgradeAsync());
        Assert.Equal("a", error.Revision);

        await Engine().StampAsync(["a"], new RunOptions(), CancellationToken.None);
        await UpgradeAsync();
        Assert.Equal(["b"], await RowsAsync());
    }

    private RevisionProgress Progress() => RevisionAsync("a").Result.Progress!;

    private async Task<Revision> RevisionAsync(string id) =>
        (await Engine().GetRevisionsAsync(new RevisionQuery { Ids = [id] }, CancellationToken.None)).Single();

    /// <summary>Revision a, and two of three segments of b.</summary>
    private async Task BeginAsync()
    {
        Folder.Add("a", "", Table, "DROP TABLE t;");
        Folder.Add("b", "a", "CREATE TABLE u (id int);\nVACUUM u;\nSELECT 1 / (SELECT count(*) FROM t WHERE id = 0);", "DROP TABLE u;");
        await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeAsync());
    }

    private Task ForgetTheEndAsync(int statement) => Database.ExecuteAsync(Forgotten(statement));

    private static string Forgotten(int statement) =>
        $"UPDATE psmigrate_history SET outcome = 'started', finished_at = NULL WHERE kind = 'statement' AND statement = {statement}";

    /// <summary>Ends the runner's session while its statement waits for a transaction of somebody else.</summary>
    private async Task KillWhileItWaitsAsync(string statement, string holding = "SELECT * FROM t")
    {
        await using NpgsqlConnection other = await Database.OpenAsync();
        await using NpgsqlTransaction transaction = await other.BeginTransactionAsync();
        await using (NpgsqlCommand command = new(holding, other))
        {
            await command.ExecuteNonQueryAsync();
        }

        Task<RunResult> running = UpgradeAsync();
        while (await Database.ScalarAsync<long>($"SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'psmigrate/%' AND wait_event_type = 'Lock' AND query LIKE '{statement}' AND datname = current_database()") == 0)
        {
            Assert.False(running.IsCompleted, running.Exception?.ToString());
            await Task.Delay(20);
        }

        await Database.ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'psmigrate/%' AND datname = current_database()");
        await Assert.ThrowsAnyAsync<MigrationException>(() => running);
    }
}
