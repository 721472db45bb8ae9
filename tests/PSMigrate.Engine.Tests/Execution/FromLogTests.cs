using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution;

/// <summary>Downgrades with the scripts that the history table has stored.</summary>
public sealed class FromLogTests(PostgresServer server) : EngineTest(server)
{
    private static RunOptions FromLog => new() { FromLog = true };

    private void Line()
    {
        Folder.Add("a", "", "CREATE TABLE a (id int);", "DROP TABLE a;");
        Folder.Add("b", "a", "CREATE TABLE b (id int);", "DROP TABLE b;", ["branch_labels: tools"]);
        Folder.Add("c", "b", "CREATE TABLE c (id int);", "DROP TABLE c;");
    }

    private Task<RunResult?> DowngradeFromLogAsync(string target) => Engine().DowngradeAsync(target, FromLog, CancellationToken.None);

    private Task<IReadOnlyList<string>> TablesAsync() =>
        Database.QueryAsync("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname !~ '^psmigrate' ORDER BY 1");

    [SkippableFact]
    public async Task Files_that_are_gone_do_not_keep_a_downgrade_back()
    {
        Line();
        await UpgradeAsync();
        File.Delete(Path.Join(Folder.Path, "c.sql"));
        RevisionNotFoundException missing = await Assert.ThrowsAsync<RevisionNotFoundException>(() => DowngradeAsync("a"));
        Assert.Contains("--from-log", missing.Hint, StringComparison.Ordinal);

        // The middle of the graph as well, which without the log is no graph.
        File.Delete(Path.Join(Folder.Path, "b.sql"));
        RunResult result = (await DowngradeFromLogAsync("a"))!;
        Assert.Equal(["c", "b"], result.Steps.Select(step => step.Revision));
        Assert.Equal(["a"], await RowsAsync());
        Assert.Equal(["a"], await TablesAsync());
        Assert.Contains(Events.Of<Note>(), note => note.Text.Contains("Revision c runs as the history table has it: its file is gone.", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_downgrade_that_changed_is_a_warning_and_the_applied_one_can_be_had()
    {
        Line();
        await UpgradeAsync();
        Folder.Add("c", "b", "CREATE TABLE c (id int);", "SELECT 1;");
        Folder.Add("b", "a", "CREATE TABLE b (id int);", "DROP TABLE b;   ", ["message: new"]);

        await DowngradeFromLogAsync("b");
        Assert.Equal(["a", "b"], await TablesAsync());

        await UpgradeAsync();
        Folder.Add("c", "b", "CREATE TABLE c (id int);", "DROP TABLE c CASCADE;");
        await DowngradeAsync("a");
        Note warning = Assert.Single(Events.Of<Note>(), note => note.IsWarning);
        Assert.Contains("applied: c. The file's runs; with -FromLog", warning.Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_the_table_does_not_have_as_it_was_is_an_error_before_anything_runs()
    {
        Folder.Add("a", "", "SELECT 1;", "SELECT 1; CREATE ROLE nobody_here PASSWORD 'secret';");
        Folder.Add("b", "a", "SELECT 1;", "");
        await UpgradeAsync();
        File.Delete(Path.Join(Folder.Path, "a.sql"));
        ScriptInvalidException masked = await Assert.ThrowsAsync<ScriptInvalidException>(() => DowngradeFromLogAsync("base"));
        Assert.Contains("***", masked.Message, StringComparison.Ordinal);
        Assert.Equal(["b"], await RowsAsync());
        await DowngradeFromLogAsync("a");

        foreach (PlanRequest wrong in new PlanRequest[] { new() { FromLog = true }, new() { FromLog = true, Direction = MigrationDirection.Downgrade, From = ["a"] } })
        {
            await Assert.ThrowsAsync<TargetInvalidException>(() => Engine().PlanAsync(wrong, CancellationToken.None));
        }

        await Database.ExecuteAsync("UPDATE psmigrate_version SET version_num = 'zzzz'");
        await Assert.ThrowsAsync<RevisionNotFoundException>(() => DowngradeFromLogAsync("base"));
    }
}
