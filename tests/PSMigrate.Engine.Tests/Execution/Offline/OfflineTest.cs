using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution.Offline;

/// <summary>Two databases: one that a script goes to, and one for the online run that it is compared with.</summary>
public abstract class OfflineTest(PostgresServer server) : EngineTest(server)
{
    private protected async Task<MigrationScript> ExportAsync(
        string targets = "heads", string? from = "base", MigrationDirection direction = MigrationDirection.Upgrade, SqlScriptForm form = SqlScriptForm.Psql, bool idempotent = false) =>
        await Engine().ExportAsync(
            new ExportRequest { Direction = direction, Targets = targets.Split(' '), From = from is null ? null : [from], Form = form, Idempotent = idempotent }, CancellationToken.None);

    private protected async Task<PsqlRun> RunAsync(MigrationScript script) => await PsqlRun.OfAsync(Database, script.Sql, script.Form == SqlScriptForm.Plain);

    private protected MigrationEngine EngineOf(TestDatabase database) => Engine(options => options with { ConnectionString = database.Url });

    private protected async Task AssertSameAsync(TestDatabase online)
    {
        Assert.Equal(await Server.DumpAsync(online), await Server.DumpAsync(Database));
        Assert.Equal(await LedgerOfAsync(online), await LedgerOfAsync(Database));
        Assert.Equal(await RowsOfAsync(online), await RowsOfAsync(Database));
        Assert.Equal(await TextsOfAsync(online), await TextsOfAsync(Database));
    }

    // Everything but id, run_id, times, rows, users, host, tool and context (what the catalog held, whose numbers differ). Runs are numbered in their order.
    private protected static Task<IReadOnlyList<string>> LedgerOfAsync(TestDatabase database) => database.QueryAsync("""
        SELECT to_jsonb(h) - '{id,run_id,started_at,finished_at,rows,db_user,os_user,host,tool,context}'::text[]
               || jsonb_build_object('run', (SELECT count(*) FROM psmigrate_history r WHERE r.kind = 'run' AND r.id <= h.id), 'ended', h.finished_at >= h.started_at)
        FROM psmigrate_history h ORDER BY id
        """);

    private protected static Task<IReadOnlyList<string>> RowsOfAsync(TestDatabase database) => database.QueryAsync("SELECT version_num FROM psmigrate_version ORDER BY 1");

    private static async Task<IReadOnlyList<string>> TextsOfAsync(TestDatabase database) =>
        await database.ScalarAsync<string>("SELECT to_regclass('texts')::text") is null
            ? []
            : await database.QueryAsync("SELECT v FROM texts UNION ALL SELECT lines::text FROM lines UNION ALL SELECT prosrc FROM pg_proc WHERE proname IN ('quoted', 'sliced')");
}
