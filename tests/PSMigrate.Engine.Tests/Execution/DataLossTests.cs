using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution;

/// <summary>What a downgrade says it loses, and when it may.</summary>
public sealed class DataLossTests(PostgresServer server) : EngineTest(server)
{
    private static RunOptions Allowed => new() { AllowDataLoss = true };

    private async Task<IReadOnlyList<string>> LossesAsync(string target = "base")
    {
        MigrationPlan plan = await Engine().PlanAsync(new PlanRequest { Direction = MigrationDirection.Downgrade, Targets = [target] }, CancellationToken.None);
        return [.. plan.Losses.Select(loss => loss.ToString())];
    }

    private Task FillAsync(string sql) => Database.ExecuteAsync(sql);

    [SkippableFact]
    public async Task Rows_are_counted_and_a_loss_is_refused_unless_it_is_meant()
    {
        Folder.Add("a", "", "CREATE TABLE orders (id int, notes text);", "DROP TABLE orders;");
        Folder.Add("b", "a", "ALTER TABLE orders ADD COLUMN size int;", "ALTER TABLE orders DROP COLUMN size;");
        await UpgradeAsync();
        Assert.Empty(await LossesAsync());

        await FillAsync("INSERT INTO orders (id, size) VALUES (1, NULL), (2, NULL), (3, 5)");
        Assert.Equal(["1 value of size in public.orders", "3 rows of public.orders"], await LossesAsync());

        DataLossException refused = await Assert.ThrowsAsync<DataLossException>(() => DowngradeAsync("base", new RunOptions()));
        Assert.Equal(["b", "a"], refused.Losses.Select(loss => loss.Revision));
        Assert.Equal((1, CountAccuracy.Exact), (refused.Losses[0].RowCount, refused.Losses[0].Accuracy));
        Assert.Contains("--allow-data-loss", refused.Hint, StringComparison.Ordinal);
        Assert.Equal(["b"], await RowsAsync());

        MigrationPlan? asked = null;
        RunOptions run = Allowed with { Confirm = plan => { asked = plan; return Task.FromResult(PlanConsent.GivenByPerson); } };
        await Engine().DowngradeAsync("base", run, CancellationToken.None);
        Assert.Equal(2, asked!.Losses.Count);
        Assert.Empty(await RowsAsync());
    }

    [SkippableFact]
    public async Task A_column_of_NULLs_is_no_loss()
    {
        Folder.Add("a", "", "CREATE TABLE orders (id int);", "");
        Folder.Add("b", "a", "ALTER TABLE orders ADD COLUMN size int;", "ALTER TABLE orders DROP COLUMN size;");
        await UpgradeAsync();
        await FillAsync("INSERT INTO orders VALUES (1), (2)");
        await DowngradeAsync("a", new RunOptions());
        Assert.Equal(["a"], await RowsAsync());
    }

    [SkippableFact]
    public async Task A_recent_backup_of_a_run_is_leave_enough()
    {
        Folder.Add("a", "", "CREATE TABLE orders (id int);", "DROP TABLE orders;");
        await UpgradeAsync();
        await FillAsync("INSERT INTO orders VALUES (1); UPDATE psmigrate_history SET backup = 'nightly.dump', started_at = now() - interval '61 min' WHERE kind = 'run'");
        await Assert.ThrowsAsync<DataLossException>(() => DowngradeAsync("base", new RunOptions()));

        string config = Folder.Write("psmigrate.yaml", "version_locations: [.]\nbackup_max_age: 2h\n");
        await Engine(options => options with { MigrationPath = [], Config = config }).DowngradeAsync("base", new RunOptions(), CancellationToken.None);
        Assert.Contains(Events.Of<Note>(), note => note.IsWarning && note.Text.Contains("nightly.dump", StringComparison.Ordinal) && note.Text.Contains("1 row of public.orders", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("DELETE FROM t WHERE a > 1;", "2 rows of public.t")]
    [InlineData("DELETE FROM t WHERE a > 9;")]
    [InlineData("DELETE FROM t USING u WHERE u.id = a;", "at most 3 rows of public.t")]
    [InlineData("TRUNCATE t;", "3 rows of public.t")]
    [InlineData("TRUNCATE u CASCADE;", "1 row of public.u", "1 row of public.v")]
    [InlineData("ALTER TABLE t ALTER COLUMN a TYPE integer;", "1 value of a in public.t")]
    [InlineData("ALTER TABLE t ALTER COLUMN a TYPE numeric(9, 4);")]
    [InlineData("ALTER TABLE t RENAME TO s; DROP TABLE s;", "3 rows of public.t")]
    [InlineData("CREATE TABLE w (id int); DROP TABLE w; DROP TABLE IF EXISTS gone;")]
    [InlineData("SET search_path = app; DROP TABLE x;", "1 row of app.x")]
    [InlineData("ALTER TABLE u RENAME m TO feeling; ALTER TABLE u RENAME TO us; ALTER TABLE us DROP feeling;", "1 value of m in public.u")]
    [InlineData("SET LOCAL search_path = app; DROP TABLE x; DROP TABLE nowhere;", "1 row of app.x")]
    [InlineData("DROP SCHEMA app CASCADE;", "1 row of app.x")]
    [InlineData("DROP TYPE mood CASCADE;", "1 value of m in public.u")]
    [InlineData("DROP VIEW shown CASCADE; DROP FUNCTION one() CASCADE; DROP SEQUENCE numbers;")]
    [InlineData("DROP TABLE part;", "2 rows of public.part")]
    public async Task Each_statement_is_counted_for_what_it_takes(string downgrade, params string[] losses)
    {
        Folder.Add("a", "", """
            CREATE TABLE t (a numeric); INSERT INTO t VALUES (1), (2), (2.5);
            CREATE TYPE mood AS ENUM ('good'); CREATE TABLE u (id int PRIMARY KEY, m mood); INSERT INTO u VALUES (1, 'good');
            CREATE TABLE v (id int REFERENCES u); INSERT INTO v VALUES (1);
            CREATE SCHEMA app; CREATE TABLE app.x (id int); INSERT INTO app.x VALUES (1);
            CREATE VIEW shown AS SELECT * FROM v; CREATE FUNCTION one() RETURNS int LANGUAGE sql RETURN 1; CREATE SEQUENCE numbers;
            CREATE TABLE part (id int) PARTITION BY LIST (id); CREATE TABLE part1 PARTITION OF part FOR VALUES IN (1, 2); INSERT INTO part VALUES (1), (2);
            """, downgrade);
        await UpgradeAsync();
        Assert.Equal(losses, await LossesAsync());
    }

    [SkippableFact]
    public async Task What_is_many_is_estimated_and_what_may_not_be_read_is_a_loss_without_a_number()
    {
        Folder.Add("a", "", "CREATE TABLE many AS SELECT g AS id, NULLIF(g % 2, 0) AS odd FROM generate_series(1, 300000) g; ANALYZE many;", "ALTER TABLE many DROP COLUMN odd; DROP TABLE many;");
        await UpgradeAsync();
        IReadOnlyList<string> losses = await LossesAsync();
        Assert.Matches("^about 1[45][0-9]{4} values of odd in public.many$", losses[0]);
        Assert.Equal("about 300000 rows of public.many", losses[1]);

        // The script gives its rights away before it drops: what it cannot count may be there all the same.
        string role = $"r{Guid.NewGuid():N}";
        await FillAsync($"CREATE ROLE {role}; CREATE TABLE secret (id int)");
        Folder.Add("b", "a", "SELECT 1;", $"SET ROLE {role}; DROP TABLE secret;");
        await UpgradeAsync();
        Assert.Equal(["rows of public.secret (not counted)"], await LossesAsync("a"));
        await FillAsync($"DROP ROLE {role}");
    }
}
