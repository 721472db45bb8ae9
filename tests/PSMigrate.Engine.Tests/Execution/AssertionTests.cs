using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution;

public sealed class AssertionTests(PostgresServer server) : EngineTest(server)
{
    [SkippableTheory]
    [InlineData("SELECT false;", "false")]
    [InlineData("SELECT NULL::boolean;", "null")]
    [InlineData("SELECT 1;", "a value of type")]
    [InlineData("SELECT true, true;", "2 columns")]
    [InlineData("SELECT true WHERE false;", "0 rows")]
    [InlineData("SELECT true FROM generate_series(1, 2);", "2 rows")]
    [InlineData("SELECT true;\nSELECT count(*) > 0 FROM t;", "false")]
    public async Task What_is_not_one_true_stops_the_revision(string sql, string answer)
    {
        Folder.Add("a", "", "CREATE TABLE t (id int);");
        string path = Folder.Add("b", "a", "CREATE TABLE u ();", sections: $"-- migrate: verify\n{sql}\n");
        VerificationFailedException verification = await Assert.ThrowsAsync<VerificationFailedException>(() => UpgradeAsync());
        Assert.Contains(answer, verification.Message, StringComparison.Ordinal);
        Assert.Equal(path, verification.Position!.File);
        Assert.Equal(4 + sql.Count(c => c == '\n') + 1, verification.Position.Line);

        Folder.Add("b", "a", "CREATE TABLE u ();", sections: $"-- migrate: precondition\n{sql}\n");
        PreconditionFailedException precondition = await Assert.ThrowsAsync<PreconditionFailedException>(() => UpgradeAsync());
        Assert.Contains(answer, precondition.Message, StringComparison.Ordinal);

        Assert.Equal(["a"], await RowsAsync());
        Assert.Null(await Database.ScalarAsync<string>("SELECT to_regclass('u')::text"));
        Assert.Equal(["upgrade a done", "upgrade b failed", "upgrade b failed"], (await LedgerAsync()).Select(row => row.Replace(" 1 ", " ")));
    }

    [SkippableFact]
    public async Task A_precondition_sees_the_database_before_and_a_verification_after()
    {
        Folder.Add("a", "", "CREATE TABLE t (id int);\nINSERT INTO t VALUES (1);", sections: """
            -- migrate: precondition
            SELECT to_regclass('t') IS NULL;
            -- migrate: verify
            SELECT count(*) = 1 FROM t;
            SELECT to_regclass('t') IS NOT NULL;

            """);

        await UpgradeAsync();

        Assert.Equal(["a"], await RowsAsync());
    }

    [SkippableFact]
    public async Task A_precondition_cannot_write()
    {
        Folder.Add("a", "", "SELECT 1;", sections: "-- migrate: precondition\nWITH w AS (INSERT INTO t VALUES (1) RETURNING true) SELECT * FROM w;\n");
        await Database.ExecuteAsync("CREATE TABLE t (id int)");

        StatementFailedException error = await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeAsync());

        Assert.Equal("25006", error.SqlState);
        Assert.Equal(0L, await Database.ScalarAsync<long>("SELECT count(*) FROM t"));
    }

    [SkippableFact]
    public async Task Verification_after_a_segment_outside_a_transaction_keeps_the_segment_and_not_the_row()
    {
        Folder.Add("a", "", "CREATE TABLE t (id int);\nCREATE INDEX CONCURRENTLY i ON t (id);", sections: "-- migrate: verify\nSELECT count(*) = 1 FROM t;\n");

        await Assert.ThrowsAsync<VerificationFailedException>(() => UpgradeAsync());
        Assert.Empty(await RowsAsync());
        Assert.Equal("i", await Database.ScalarAsync<string>("SELECT to_regclass('i')::text"));

        await Database.ExecuteAsync("INSERT INTO t VALUES (1)");
        await UpgradeAsync();
        Assert.Equal(["a"], await RowsAsync());
    }
}
