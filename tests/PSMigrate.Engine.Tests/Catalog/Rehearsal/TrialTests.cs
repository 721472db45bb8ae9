using PSMigrate.Engine.Tests.Execution;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog.Rehearsal;

/// <summary>What is tried on the database itself has run there, and leaves nothing.</summary>
public sealed class TrialTests(PostgresServer server) : EngineTest(server)
{
    private async Task<IReadOnlyList<RehearsalResult>> TryAsync() => (await Engine().TryUpgradeAsync(["heads"], new RunOptions(), CancellationToken.None))!;

    // Everything that is there: relations, columns, rows, our own tables among them.
    private async Task<string> StateAsync() => string.Join(
        '\n',
        await Database.QueryAsync(
            """
            SELECT query_to_xml('SELECT c.oid, c.relname, c.relfilenode, a.attname, a.atttypid, a.attnotnull FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid WHERE relnamespace = ''public''::regnamespace ORDER BY 1, 4', true, false, '')::text
            UNION ALL SELECT schema_to_xml('public', true, false, '')::text
            """));

    [SkippableFact]
    public async Task Revisions_run_one_behind_the_other_and_nothing_is_left()
    {
        Folder.Add("a100", "", "CREATE TABLE t (id int PRIMARY KEY, boss int REFERENCES t DEFERRABLE INITIALLY DEFERRED); INSERT INTO t VALUES (1, 1);", "DROP TABLE t;");
        await UpgradeAsync();
        // Its deferred constraint is checked before the next one alters the table, and is deferred again there.
        Folder.Add("b100", "a100", "ALTER TABLE t ALTER id TYPE bigint; INSERT INTO t VALUES (2, 3), (3, 2);", "", sections: "-- migrate: precondition\nSELECT count(*) = 1 FROM t;\n-- migrate: verify\nSELECT count(*) = 3 FROM t;\n");
        Folder.Add("c100", "b100", "ALTER TABLE t ADD n int; INSERT INTO t VALUES (4, 5), (5, 4);", "");
        Folder.Add("d100", "c100", "UPDATE t SET n = 1; CREATE INDEX CONCURRENTLY t_n ON t (n);", "");
        Folder.Add("e100", "d100", "SELECT 1;", "");
        string before = await StateAsync();

        IReadOnlyList<RehearsalResult> results = await TryAsync();

        Assert.Equal([RehearsalOutcome.Passed, RehearsalOutcome.Passed, RehearsalOutcome.Skipped, RehearsalOutcome.Skipped], results.Select(result => result.Outcome));
        Assert.Equal(["public.t"], results[0].Rewrites);
        Assert.Contains(new RehearsalLock("public.t", "AccessExclusiveLock", "ACCESS EXCLUSIVE"), results[0].Locks);
        Assert.Matches(@"^Nothing was wrong as far as it was tried: CREATE INDEX CONCURRENTLY \(.*d100\.sql:\d+:\d+\)", results[2].Error);
        Assert.Equal(before, await StateAsync());
    }

    [SkippableFact]
    public async Task On_a_new_database_not_even_our_tables_are_left_and_a_value_of_an_enum_waits_for_its_commit()
    {
        Folder.Add("a100", "", "CREATE TYPE mood AS ENUM ('ok');", "");
        Folder.Add("b100", "a100", "ALTER TYPE mood ADD VALUE 'bad';", "");
        Folder.Add("c100", "b100", "CREATE TABLE m AS SELECT 'bad'::mood AS m;", "");

        IReadOnlyList<RehearsalResult> results = await TryAsync();

        Assert.Equal([RehearsalOutcome.Passed, RehearsalOutcome.Passed, RehearsalOutcome.Skipped], results.Select(result => result.Outcome));
        Assert.Empty(await Database.QueryAsync("SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace"));
    }

    [SkippableFact]
    public async Task What_the_rows_do_not_allow_fails_at_its_statement_and_a_lock_of_others_is_no_verdict()
    {
        Folder.Add("a100", "", "CREATE TABLE t (id int); INSERT INTO t VALUES (NULL);", "DROP TABLE t;");
        await UpgradeAsync();
        Folder.Add("b100", "a100", "ALTER TABLE t ALTER id SET NOT NULL;", "");
        Folder.Add("c100", "b100", "SELECT 1;", "");
        string before = await StateAsync();

        IReadOnlyList<RehearsalResult> results = await TryAsync();

        Assert.Equal([RehearsalOutcome.Failed, RehearsalOutcome.Skipped], results.Select(result => result.Outcome));
        Assert.Contains("b100.sql:", results[0].Error, StringComparison.Ordinal);
        Assert.Equal(before, await StateAsync());

        await using Npgsql.NpgsqlConnection other = await Database.OpenAsync();
        await new Npgsql.NpgsqlCommand("BEGIN; LOCK TABLE t", other).ExecuteNonQueryAsync();
        string config = Path.Join(Folder.Path, "psmigrate.yaml");
        await File.WriteAllTextAsync(config, "lock_timeout: 100ms\nlock_retry_for: 300ms\n");
        await Assert.ThrowsAsync<LockUnavailableException>(
            () => Engine(options => options with { Config = config }).TryUpgradeAsync(["heads"], new RunOptions(), CancellationToken.None));
    }
}
