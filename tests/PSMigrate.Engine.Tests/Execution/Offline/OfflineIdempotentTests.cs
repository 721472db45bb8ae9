using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution.Offline;

public sealed class OfflineIdempotentTests(PostgresServer server) : OfflineTest(server)
{
    public static TheoryData<string, SqlScriptForm> Histories => new()
    {
        { "plain", SqlScriptForm.Psql }, { "plain", SqlScriptForm.Plain }, { "enum", SqlScriptForm.Psql }, { "enum", SqlScriptForm.Plain },
        { "merge", SqlScriptForm.Psql }, { "merge", SqlScriptForm.Plain }, { "concurrently", SqlScriptForm.Psql },
    };

    [SkippableTheory]
    [MemberData(nameof(Histories))]
    public async Task A_second_run_does_nothing_and_a_database_half_way_gets_the_rest(string history, SqlScriptForm form)
    {
        OfflineHistory.Write(history, Folder);
        MigrationScript up = await ExportAsync(form: form, idempotent: true);
        TestDatabase online = await Server.CreateDatabaseAsync();
        foreach (TestDatabase database in (TestDatabase[])[online, Database])
        {
            await EngineOf(database).UpgradeAsync([up.Revisions[0]], new RunOptions(), CancellationToken.None);
        }

        (await RunAsync(up)).Succeeded();
        await EngineOf(online).UpgradeAsync(["heads"], new RunOptions(), CancellationToken.None);
        await AssertSameAsync(online);

        (await RunAsync(up)).Succeeded();
        await AssertSameAsync(online);

        if (history != "concurrently" && form == SqlScriptForm.Plain)
        {
            MigrationScript down = await ExportAsync("base", "heads", MigrationDirection.Downgrade, form, idempotent: true);
            (await RunAsync(down)).Succeeded();
            (await RunAsync(down)).Succeeded();
            Assert.Empty(await RowsAsync());
            (await RunAsync(up)).Succeeded();
            Assert.Equal(await RowsOfAsync(online), await RowsAsync());
        }
    }
}
