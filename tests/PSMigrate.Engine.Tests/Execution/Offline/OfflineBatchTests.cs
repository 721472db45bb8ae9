using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution.Offline;

public sealed class OfflineBatchTests(PostgresServer server) : OfflineTest(server)
{
    private const string Update = "-- batch: table=jobs key=id size=10\nUPDATE jobs SET hits = hits + 1 WHERE id BETWEEN :batch_start AND :batch_end;";

    private void Write(string update = Update)
    {
        Folder.Add("a", "", "CREATE TABLE jobs (id uuid PRIMARY KEY, hits int DEFAULT 0);\nINSERT INTO jobs SELECT gen_random_uuid() FROM generate_series(1, 50);\n" + update);
        Folder.Add("b", "a", "CREATE TABLE behind ();");
    }

    [SkippableTheory]
    [InlineData(SqlScriptForm.Psql, false)]
    [InlineData(SqlScriptForm.Psql, true)]
    [InlineData(SqlScriptForm.Plain, false)]
    [InlineData(SqlScriptForm.Plain, true)]
    public async Task A_script_runs_it_as_one_statement_and_says_so(SqlScriptForm form, bool idempotent)
    {
        Write();
        MigrationScript script = await ExportAsync(form: form, idempotent: idempotent);

        Assert.Contains("-- The UPDATE of line 8, which psmigrate runs in batches over jobs, is one statement here", script.Sql, StringComparison.Ordinal);
        Assert.Contains("BETWEEN (SELECT id FROM jobs WHERE id IS NOT NULL ORDER BY id LIMIT 1) AND (SELECT id", script.Sql, StringComparison.Ordinal);
        (await RunAsync(script)).Succeeded();
        Assert.Equal(["1|50"], await Database.QueryAsync("SELECT hits, count(*) FROM jobs GROUP BY 1"));
        if (idempotent)
        {
            (await RunAsync(script)).Succeeded();
            Assert.Equal(["1|50"], await Database.QueryAsync("SELECT hits, count(*) FROM jobs GROUP BY 1"));
        }

        Assert.Equal(["b"], await RowsAsync());
        Assert.Empty((await Engine().PlanAsync(new PlanRequest(), CancellationToken.None)).Steps);
    }

    [SkippableFact]
    public async Task Without_a_key_nobody_knows_it()
    {
        Write(Update.Replace("key=id ", "", StringComparison.Ordinal));
        ScriptInvalidException error = await Assert.ThrowsAsync<ScriptInvalidException>(() => ExportAsync());
        Assert.Equal((7, 1), (error.Position!.Line, error.Position.Column));
    }

    [SkippableFact]
    public async Task What_is_half_done_is_in_no_script()
    {
        Write(Update.Replace("hits + 1", "hits + 1 + 0 / (SELECT count(*) - 10 FROM jobs WHERE hits > 0)", StringComparison.Ordinal));
        await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeAsync());
        await Assert.ThrowsAsync<RevisionPartialException>(() => ExportAsync(from: null));
    }
}
