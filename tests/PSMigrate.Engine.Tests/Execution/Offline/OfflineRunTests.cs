using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution.Offline;

/// <summary>A script that psql runs leaves behind what an online run does.</summary>
public sealed class OfflineRunTests(PostgresServer server) : OfflineTest(server)
{
    public static TheoryData<string, SqlScriptForm, bool> Histories
    {
        get
        {
            TheoryData<string, SqlScriptForm, bool> data = [];
            foreach (string name in OfflineHistory.InTransactions.Concat(OfflineHistory.Others))
            {
                data.Add(name, SqlScriptForm.Psql, false);
                data.Add(name, SqlScriptForm.Psql, true);
            }

            foreach (string name in OfflineHistory.InTransactions)
            {
                data.Add(name, SqlScriptForm.Plain, false);
                data.Add(name, SqlScriptForm.Plain, true);
            }

            return data;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Histories))]
    public async Task It_does_up_and_down_what_an_online_run_does(string history, SqlScriptForm form, bool idempotent)
    {
        await OfflineHistory.SkipIfTooOldAsync(history, Server);
        OfflineHistory.Write(history, Folder);
        TestDatabase online = await Server.CreateDatabaseAsync();

        await EngineOf(online).UpgradeAsync(["heads"], new RunOptions(), CancellationToken.None);
        MigrationScript up = await ExportAsync(form: form, idempotent: idempotent);
        (await RunAsync(up)).Succeeded();
        await AssertSameAsync(online);

        await EngineOf(online).DowngradeAsync("base", new RunOptions { AllowDataLoss = true }, CancellationToken.None);
        if (form == SqlScriptForm.Psql || history != "concurrently")
        {
            MigrationScript down = await ExportAsync("base", "heads", MigrationDirection.Downgrade, form, idempotent);
            (await RunAsync(down)).Succeeded();
            await AssertSameAsync(online);
        }
    }

    [SkippableTheory]
    [InlineData("b1", "heads")]
    [InlineData("a1", "left@head")]
    [InlineData("a1", "b1 right@head")]
    [InlineData("b1,c1", "d1")]
    [InlineData("base", "c2")]
    public async Task From_any_rows_to_any_targets(string from, string targets)
    {
        OfflineHistory.Write("merge", Folder);
        TestDatabase online = await Server.CreateDatabaseAsync();
        foreach (TestDatabase database in (TestDatabase[])[online, Database])
        {
            await EngineOf(database).UpgradeAsync(from == "base" ? ["a1"] : from.Split(','), new RunOptions(), CancellationToken.None);
            if (from == "base")
            {
                await EngineOf(database).DowngradeAsync("base", new RunOptions { AllowDataLoss = true }, CancellationToken.None);
            }
        }

        await EngineOf(online).UpgradeAsync(targets.Split(' '), new RunOptions(), CancellationToken.None);
        (await RunAsync(await ExportAsync(targets, from))).Succeeded();
        await AssertSameAsync(online);
        MigrationScript own = await ExportAsync("base", from: null, MigrationDirection.Downgrade);
        (await RunAsync(own)).Succeeded();
        Assert.Empty(await RowsAsync());
    }

    [SkippableFact]
    public async Task One_transaction_for_the_run_is_one_here_too()
    {
        Folder.Write("psmigrate.yaml", "version_locations: [.]\ntransaction_per_migration: false\n");
        OfflineHistory.Write("assertions", Folder);
        Folder.Add("a2", "a1", "CREATE TABLE u (id int);", sections: "-- migrate: precondition\nSELECT count(*) = 1 FROM t;\n");
        MigrationScript script = await Engine(options => options with { MigrationPath = [], Config = Path.Join(Folder.Path, "psmigrate.yaml") })
            .ExportAsync(new ExportRequest { From = ["base"] }, CancellationToken.None);

        (await RunAsync(script)).Succeeded();

        Assert.Equal(["a2"], await RowsAsync());
        Assert.Equal("1", (await Database.QueryAsync("SELECT count(DISTINCT xmin::text) FROM psmigrate_history WHERE kind = 'step'"))[0]);
    }

    [SkippableTheory]
    [InlineData("texts")]
    [InlineData("atomic")]
    public async Task Whatever_variables_psql_has_the_statements_stay_as_they_are(string history)
    {
        await OfflineHistory.SkipIfTooOldAsync(history, Server);
        OfflineHistory.Write(history, Folder);
        TestDatabase online = await Server.CreateDatabaseAsync();
        await EngineOf(online).UpgradeAsync(["heads"], new RunOptions(), CancellationToken.None);

        PsqlRun run = await PsqlRun.OfAsync(
            Database, (await ExportAsync()).Sql, false, "--set", "n=9", "--set", "PORT=9", "--set", "AUTOCOMMIT=off", "--set", "ON_ERROR_ROLLBACK=on", "--set", "FETCH_COUNT=1", "--set", "SINGLELINE=on");

        run.Succeeded();
        await AssertSameAsync(online);
    }

    [SkippableFact]
    public async Task The_ledger_says_that_it_was_offline_and_holds_no_password()
    {
        OfflineHistory.Write("plain", Folder);
        (await RunAsync(await ExportAsync())).Succeeded();
        Assert.Equal(["postgres||local|t"], await Database.QueryAsync("SELECT DISTINCT db_user, os_user, host, tool ~ '^psmigrate .* offline$' FROM psmigrate_history"));
        Assert.DoesNotContain("hunter2", string.Concat(await Database.QueryAsync("SELECT psmigrate_history::text FROM psmigrate_history")), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Its_session_holds_the_lock_no_longer_than_it_runs()
    {
        OfflineHistory.Write("plain", Folder);
        string script = (await ExportAsync()).Sql + "\nSELECT 'locks ' || count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid();\n";
        Assert.Contains("locks 0", (await PsqlRun.OfAsync(Database, script)).Succeeded().Output, StringComparison.Ordinal);
    }
}
