using Npgsql;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution.Offline;

/// <summary>What a script does where it should not go on.</summary>
public sealed class OfflineRefusalTests(PostgresServer server) : OfflineTest(server)
{
    private const string EverythingThere = "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY 1";

    public static TheoryData<SqlScriptForm, bool> Kinds => new()
    {
        { SqlScriptForm.Psql, false }, { SqlScriptForm.Psql, true }, { SqlScriptForm.Plain, false }, { SqlScriptForm.Plain, true },
    };

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public async Task Other_rows_than_it_starts_from_and_nothing_changes(SqlScriptForm form, bool idempotent)
    {
        OfflineHistory.Write("plain", Folder);
        MigrationScript script = await ExportAsync("a3", "a2", form: form, idempotent: idempotent);

        (await RunAsync(script)).Stopped("starts from a2 in public.psmigrate_version; it holds nothing. Nothing has run.");
        Assert.Empty(await Database.QueryAsync(EverythingThere));

        await UpgradeAsync("a1");
        IReadOnlyList<string> ledger = await LedgerOfAsync(Database);
        (await RunAsync(script)).Stopped("it holds a1");
        Assert.Equal(ledger, await LedgerOfAsync(Database));
        Assert.Equal(["a1"], await RowsAsync());
    }

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public async Task Somebody_elses_lock_and_it_says_whose(SqlScriptForm form, bool idempotent)
    {
        OfflineHistory.Write("plain", Folder);
        long key = PSMigrate.Engine.Execution.LockKey.For("public", "psmigrate_version").Value;
        await using NpgsqlConnection other = await Database.OpenAsync();
        await using NpgsqlCommand take = new($"SELECT pg_advisory_lock({key}), pg_backend_pid()", other);
        await using (NpgsqlDataReader reader = await take.ExecuteReaderAsync())
        {
            await reader.ReadAsync();
            (await RunAsync(await ExportAsync(form: form, idempotent: idempotent))).Stopped($"Another run holds the lock of public.psmigrate_version: process {reader.GetInt32(1)}, role postgres");
        }

        Assert.Empty(await Database.QueryAsync(EverythingThere));
    }

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public async Task A_failing_statement_leaves_the_last_whole_segment_and_a_run_goes_on_from_there(SqlScriptForm form, bool idempotent)
    {
        Folder.Add("a1", "", "CREATE TYPE mood AS ENUM ('sad');");
        Folder.Add("a2", "a1", "CREATE TABLE u (id int);\nALTER TYPE mood ADD VALUE 'happy';\nCREATE TABLE v (id int);\nINSERT INTO v SELECT 1 FROM missing;");
        Folder.Add("a3", "a2", "CREATE TABLE w (id int);");
        MigrationScript script = await ExportAsync(form: form, idempotent: idempotent);

        (await RunAsync(script)).Stopped("relation \"missing\" does not exist");
        Assert.Equal(["a1"], await RowsAsync());
        Assert.Equal(["u"], await Database.QueryAsync("SELECT relname FROM pg_class WHERE relname IN ('u', 'v', 'w')"));
        Assert.Equal(["upgrade a2 1 2 done"], await LedgerAsync("statement"));

        await Database.ExecuteAsync("CREATE TABLE missing (id int)");
        (await RunAsync(await ExportAsync("a2", "a1", form: form, idempotent: idempotent))).Stopped("Revision a2 was begun and is not finished");
        await Assert.ThrowsAsync<RevisionPartialException>(() => ExportAsync(from: null));
        await UpgradeAsync();
        Assert.Equal(["a3"], await RowsAsync());
        Assert.Equal(["upgrade interrupted", "upgrade done"], await LedgerAsync("run"));
    }

    [SkippableFact]
    public async Task A_failing_statement_outside_a_transaction_is_recorded_and_tried_again()
    {
        Folder.Add("a1", "", "CREATE TABLE t (id int);\nINSERT INTO t VALUES (1), (1);\nCREATE UNIQUE INDEX CONCURRENTLY i ON t (id);\nCREATE TABLE u (id int);");

        (await RunAsync(await ExportAsync())).Stopped("Revision a1 stopped at statement 3");
        Assert.Equal(["upgrade a1 1 2 done", "upgrade a1 2 3 failed"], await LedgerAsync("statement"));
        Assert.Equal(["upgrade failed"], await LedgerAsync("run"));
        Assert.Equal("23505", await Database.ScalarAsync<string>("SELECT sqlstate::text FROM psmigrate_history WHERE kind = 'run'"));

        await Database.ExecuteAsync("TRUNCATE t; DROP INDEX i");
        await UpgradeAsync();
        Assert.Equal(["a1"], await RowsAsync());
    }

    [SkippableTheory]
    [InlineData("SELECT false;", "it answered false.")]
    [InlineData("SELECT NULL::boolean;", "it answered null.")]
    [InlineData("SELECT 'true';", "it answered \"true\".")]
    [InlineData("SELECT true, true;", "it answered 2 columns.")]
    [InlineData("SELECT true WHERE false;", "it answered 0 rows.")]
    [InlineData("SELECT true FROM generate_series(1, 2);", "it answered 2 rows.")]
    [InlineData("SELECT true;\nSELECT 1 = 2;", "a2.sql:")]
    public async Task What_is_not_one_true(string sql, string message)
    {
        Folder.Add("a1", "", "CREATE TABLE t (id int);");
        foreach (string section in (string[])["precondition", "verify"])
        {
            Folder.Add("a2", "a1", "CREATE TABLE u ();", sections: $"-- migrate: {section}\n{sql}\n");
            foreach ((SqlScriptForm form, bool idempotent) in ((SqlScriptForm, bool)[])[(SqlScriptForm.Psql, false), (SqlScriptForm.Plain, false), (SqlScriptForm.Plain, true)])
            {
                MigrationScript script = await ExportAsync(from: section == "verify" || form == SqlScriptForm.Plain ? "a1" : "base", form: form, idempotent: idempotent);
                if (script.StartHeads.Count > 0)
                {
                    await UpgradeAsync("a1");
                }

                (await RunAsync(script)).Stopped(message);
                Assert.Equal(["a1"], await RowsAsync());
                Assert.Null(await Database.ScalarAsync<string>("SELECT to_regclass('u')::text"));
            }
        }
    }

    [SkippableFact]
    public async Task A_precondition_that_writes()
    {
        Folder.Add("a1", "", "SELECT 1;", sections: "-- migrate: precondition\nWITH w AS (INSERT INTO t VALUES (1) RETURNING true) SELECT * FROM w;\n");
        await Database.ExecuteAsync("CREATE TABLE t (id int)");
        (await RunAsync(await ExportAsync())).Stopped("in a read-only transaction");
        Assert.Equal(0L, await Database.ScalarAsync<long>("SELECT count(*) FROM t"));
    }

    [SkippableFact]
    public async Task A_script_that_gives_our_lock_away()
    {
        Folder.Add("a1", "", "CREATE TABLE t ();\nDO $$ BEGIN PERFORM pg_advisory_unlock_all(); END $$;");
        (await RunAsync(await ExportAsync())).Stopped("gave our lock away");
        Assert.Empty(await RowsAsync());
        Assert.Null(await Database.ScalarAsync<string>("SELECT to_regclass('t')::text"));
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_tool_that_does_not_stop_applies_and_records_nothing_more(bool idempotent)
    {
        Folder.Add("a1", "", "CREATE TABLE t (id int);");
        Folder.Add("a2", "a1", "CREATE TYPE mood AS ENUM ('sad');\nSELECT nonsense;\nALTER TYPE mood ADD VALUE 'happy';\nCREATE TABLE u ();");
        Folder.Add("a3", "a2", "CREATE TABLE v ();");
        string sql = (await ExportAsync(form: SqlScriptForm.Plain, idempotent: idempotent)).Sql;

        await PsqlRun.OfAsync(Database, sql, isStopping: false);

        Assert.Equal(["a1"], await RowsAsync());
        Assert.Equal(["upgrade a1 done"], await LedgerAsync());
        Assert.Empty(await LedgerAsync("statement"));
        Assert.Equal(["t"], await Database.QueryAsync("SELECT relname FROM pg_class WHERE relname IN ('t', 'u', 'v')"));
        await PsqlRun.OfAsync(Database, (await ExportAsync("a3", "a2", form: SqlScriptForm.Plain, idempotent: idempotent)).Sql, isStopping: false);
        Assert.Equal(["a1"], await RowsAsync());
        Assert.Equal(["upgrade started"], await LedgerAsync("run"));
    }
}
