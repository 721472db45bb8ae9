using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution;

/// <summary>Revisions that are PowerShell scripts, with a host that plays them: transactions, rows, errors and what stays of them.</summary>
public sealed class PowerShellRevisionTests(PostgresServer server) : EngineTest(server)
{
    // Line 6 is where the fake fails.
    private const string Script = "function upgrade {\n    Invoke-DbSql 'CREATE TABLE t (id int PRIMARY KEY, note text)'\n    Invoke-DbSql 'SELEC 1'\n}\nfunction downgrade { Invoke-DbSql 'DROP TABLE t' }\n";

    [SkippableFact]
    public async Task It_runs_in_one_transaction_with_its_rows()
    {
        Write("a1", "", Script);
        FakeScriptHost host = new(async (call, sql) =>
        {
            await sql(Sql("CREATE TABLE t (id int PRIMARY KEY, note text)"));
            await sql(Sql("INSERT INTO t VALUES (@id, @note)", ("id", 1), ("note", call.Migration.Variables["who"])));
            IReadOnlyList<SqlRows> rows = await sql(Sql("SELECT pg_catalog.txid_current()::text AS tx, xmin::text FROM t"));
            Assert.Equal(rows[0].Rows[0][0], rows[0].Rows[0][1]);
        });
        RunResult run = await UpgradeWithAsync(host);

        Assert.Equal(["a1.ps1: upgrade, downgrade"], host.Checked.Distinct());
        Assert.Equal((3, 1L), (run.Steps[0].StatementCount, run.Steps[0].RowCount));
        Assert.Equal(["a1"], await RowsAsync());
        Assert.Equal(["1 ada"], await Database.QueryAsync("SELECT concat_ws(' ', id, note) FROM t"));
        string text = await File.ReadAllTextAsync(Path.Join(Folder.Path, "a1.ps1"));
        Assert.Equal([text], await Database.QueryAsync("SELECT script FROM public.psmigrate_history WHERE kind = 'step'"));
        Assert.Equal(["t"], await Database.QueryAsync("SELECT (h.xmin = v.xmin)::text::char FROM public.psmigrate_history h, public.psmigrate_version v WHERE h.kind = 'step'"));
        ScriptCall call = Assert.Single(host.Calls);
        Assert.Equal(("upgrade", MigrationDirection.Upgrade, false), (call.Function, call.Migration.Direction, call.Migration.IsOffline));
    }

    [SkippableFact]
    public async Task It_goes_down_again()
    {
        Write("a1", "", Script);
        FakeScriptHost host = new(async (call, sql) => await sql(Sql(call.Function == "upgrade" ? "CREATE TABLE t ()" : "DROP TABLE t")));
        await UpgradeWithAsync(host);
        await EngineWith(host).DowngradeAsync("base", new RunOptions(), CancellationToken.None);
        Assert.Empty(await RowsAsync());
        Assert.Equal(["upgrade a1 done", "downgrade a1 done"], await LedgerAsync());
    }

    [SkippableFact]
    public async Task Without_a_downgrade_function_it_is_irreversible()
    {
        Write("a1", "", "function upgrade { }\n");
        FakeScriptHost host = new((_, _) => Task.CompletedTask);
        await UpgradeWithAsync(host);
        await Assert.ThrowsAsync<IrreversibleException>(() => EngineWith(host).DowngradeAsync("base", new RunOptions(), CancellationToken.None));
        Assert.False((await Engine().GetRevisionsAsync(new RevisionQuery(), CancellationToken.None))[0].IsReversible);
    }

    [SkippableFact]
    public async Task What_the_server_refuses_takes_all_back_and_is_placed_in_the_script()
    {
        Write("a1", "", Script);
        FakeScriptHost host = new(async (call, sql) =>
        {
            await sql(Sql("CREATE TABLE t (id int PRIMARY KEY, note text)"));
            await sql(Sql("SELEC 1") with { Position = new SourcePosition(call.Path, 6, 5) });
        });
        StatementFailedException error = await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeWithAsync(host));

        Assert.Equal(("42601", 6, 19), (error.SqlState, error.Position!.Line, error.Position.Column));
        Assert.Equal("    Invoke-DbSql 'SELEC 1'\n                  ^", error.Excerpt);
        Assert.Empty(await RowsAsync());
        Assert.Empty(await Database.QueryAsync("SELECT 1 FROM pg_tables WHERE tablename = 't'"));
        Assert.Equal(["upgrade a1 failed"], await LedgerAsync());
    }

    [SkippableFact]
    public async Task SQL_that_was_put_together_is_placed_at_its_call()
    {
        Write("a1", "", Script);
        FakeScriptHost host = new(async (call, sql) => await sql(Sql("SELECT nope FROM\npg_class") with { Position = new SourcePosition(call.Path, 5, 5) }));
        StatementFailedException error = await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeWithAsync(host));
        Assert.Equal((5, 5), (error.Position!.Line, error.Position.Column));
        Assert.EndsWith("\n    ^\nSELECT nope FROM\n       ^", error.Excerpt, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_script_that_fails_by_itself_has_no_SQLSTATE_and_its_line()
    {
        Write("a1", "", Script);
        FakeScriptHost host = new(async (_, sql) =>
        {
            await sql(Sql("CREATE TABLE t ()"));
            throw new InvalidOperationException("postgresql://me:geheim@host is not there");
        });
        StatementFailedException error = await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeWithAsync(host));
        Assert.Null(error.SqlState);
        Assert.Equal((6, 5), (error.Position!.Line, error.Position.Column));
        Assert.DoesNotContain("geheim", error.Report, StringComparison.Ordinal);
        Assert.DoesNotContain("SQLSTATE", error.Report, StringComparison.Ordinal);
        Assert.Empty(await Database.QueryAsync("SELECT 1 FROM pg_tables WHERE tablename = 't'"));
    }

    [SkippableFact]
    public async Task An_error_that_the_script_passes_over_still_ends_its_transaction()
    {
        Write("a1", "", Script);
        FakeScriptHost host = new(async (_, sql) =>
        {
            await Assert.ThrowsAsync<StatementFailedException>(() => sql(Sql("SELECT 1/0")));
            await Assert.ThrowsAsync<StatementFailedException>(() => sql(Sql("SELECT 1")));
        });
        Assert.Equal("22012", (await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeWithAsync(host))).SqlState);
        Assert.Empty(await RowsAsync());
    }

    [SkippableFact]
    public async Task Never_means_that_each_call_commits()
    {
        Write("a1", "", Script, "transaction: never");
        int tries = 0;
        FakeScriptHost host = new(async (_, sql) =>
        {
            await sql(Sql("CREATE TABLE IF NOT EXISTS t (id int); INSERT INTO t VALUES (1)"));
            await Assert.ThrowsAsync<StatementFailedException>(() => sql(Sql("INSERT INTO t VALUES (2); SELECT 1/0")));
            await sql(Sql("CREATE INDEX CONCURRENTLY IF NOT EXISTS t_id ON t (id)"));
            if (tries++ == 0)
            {
                throw new InvalidOperationException("the first time");
            }
        });
        await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeWithAsync(host));
        Assert.Equal(["1"], await Database.QueryAsync("SELECT id::text FROM t"));
        Assert.Empty(await RowsAsync());

        await UpgradeWithAsync(host);
        Assert.Equal(["1", "1"], await Database.QueryAsync("SELECT id::text FROM t"));
        Assert.Equal(["a1"], await RowsAsync());
        Assert.Equal(["upgrade a1 failed", "upgrade a1 done"], await LedgerAsync());
    }

    [SkippableTheory]
    [InlineData("COMMIT", "transaction control")]
    [InlineData(@"\d", "is not SQL")]
    [InlineData("SELECT pg_advisory_unlock_all()", "lock")]
    [InlineData("CREATE INDEX CONCURRENTLY i ON t (id)", "cannot run in a transaction")]
    [InlineData("SELECT 'a", "never closed")]
    public async Task What_SQL_revisions_must_not_hold_is_refused_here_too(string sql, string message)
    {
        Write("a1", "", $"function upgrade {{\n    Invoke-DbSql @'\n{sql}\n'@\n    # six\n}}\n");
        FakeScriptHost host = new(async (call, send) => await send(Sql(sql) with { Position = new SourcePosition(call.Path, 5, 5) }));
        ScriptInvalidException error = await Assert.ThrowsAsync<ScriptInvalidException>(() => UpgradeWithAsync(host));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(6, error.Position!.Line);
        Assert.Empty(await RowsAsync());
    }

    [SkippableFact]
    public async Task Variables_are_filled_in_where_the_header_says_so()
    {
        Write("a1", "", Script, "variables: true");
        FakeScriptHost host = new(async (_, sql) => Assert.Equal("ada", (await sql(Sql("SELECT '${who}' || @x::text", ("x", ""))))[0].Rows[0][0]));
        await UpgradeWithAsync(host);
    }

    [SkippableFact]
    public async Task It_shares_a_transaction_with_its_neighbours_where_runs_do()
    {
        Write("a1", "", Script);
        Folder.Add("b1", "a1", "INSERT INTO t VALUES (1);");
        FakeScriptHost host = new(async (_, sql) => await sql(Sql("CREATE TABLE t (id int)")));
        Folder.Write("psmigrate.yaml", "transaction_per_migration: false\n");
        await Engine(options => options with { ScriptHost = host, Config = Path.Join(Folder.Path, "psmigrate.yaml") })
            .UpgradeAsync(["head"], new RunOptions(), CancellationToken.None);
        Assert.Equal(["1"], await Database.QueryAsync("SELECT count(DISTINCT xmin::text)::text FROM public.psmigrate_history WHERE kind = 'step'"));
    }

    [SkippableFact]
    public async Task An_edited_function_is_noticed_and_the_other_one_is_not()
    {
        Write("a1", "", Script);
        await UpgradeWithAsync(new FakeScriptHost((_, _) => Task.CompletedTask));
        Write("a1", "", Script.Replace("DROP TABLE t", "DROP TABLE IF EXISTS t", StringComparison.Ordinal));
        Assert.False(await IsEditedAsync());
        Write("a1", "", Script.Replace("SELEC 1", "SELECT 1", StringComparison.Ordinal));
        Assert.True(await IsEditedAsync());
        await Engine().AcceptEditsAsync([], new RunOptions(), CancellationToken.None);
        Assert.False(await IsEditedAsync());
    }

    [SkippableFact]
    public async Task Its_plan_has_no_statements_and_runs_nothing()
    {
        Write("a1", "", Script);
        FakeScriptHost host = new((_, _) => Task.CompletedTask);
        MigrationPlan plan = await EngineWith(host).PlanAsync(new PlanRequest(), CancellationToken.None);
        Assert.True(plan.Steps[0].IsPowerShell);
        Assert.Empty(plan.Steps[0].Statements);
        Assert.Empty(host.Calls);
    }

    [SkippableFact]
    public async Task Without_a_host_nothing_of_the_plan_runs_and_a_stamp_does()
    {
        Folder.Add("a1", "", "CREATE TABLE first ();");
        Write("b1", "a1", Script);
        ToolMissingException error = await Assert.ThrowsAsync<ToolMissingException>(() => UpgradeAsync());
        Assert.Contains("Invoke-DbUpgrade", error.Hint, StringComparison.Ordinal);
        Assert.Empty(await Database.QueryAsync("SELECT 1 FROM pg_tables WHERE tablename = 'first'"));
        await Engine().StampAsync(["head"], new RunOptions(), CancellationToken.None);
        Assert.Equal(["b1"], await RowsAsync());
    }

    [SkippableFact]
    public async Task A_cancelled_script_is_interrupted_and_taken_back()
    {
        Write("a1", "", Script);
        using CancellationTokenSource stop = new();
        FakeScriptHost host = new(async (_, sql) =>
        {
            await sql(Sql("CREATE TABLE t ()"));
            stop.CancelAfter(TimeSpan.FromMilliseconds(300));
            await sql(Sql("SELECT pg_sleep(60)"));
        });
        await Assert.ThrowsAsync<CancelledException>(() => EngineWith(host).UpgradeAsync(["head"], new RunOptions(), stop.Token));
        Assert.Empty(await RowsAsync());
        Assert.Equal(["upgrade a1 interrupted"], await LedgerAsync());
    }

    private static SqlCall Sql(string text, params (string Name, object? Value)[] parameters) =>
        new() { Sql = text, Parameters = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value) };

    private void Write(string id, string down, string script, string? header = null) =>
        Folder.Write($"{id}.ps1", $"# revision: {id}\n# down_revision: {down}\n{(header is null ? "" : $"# {header}\n")}\n{script}");

    private MigrationEngine EngineWith(FakeScriptHost host) =>
        Engine(options => options with { ScriptHost = host, Variables = new Dictionary<string, string> { ["who"] = "ada" } });

    private async Task<RunResult> UpgradeWithAsync(FakeScriptHost host) =>
        (await EngineWith(host).UpgradeAsync(["head"], new RunOptions(), CancellationToken.None))!;

    private async Task<bool> IsEditedAsync() => (await Engine().GetRevisionsAsync(new RevisionQuery(), CancellationToken.None))[0].IsEdited;
}
