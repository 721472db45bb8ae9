using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution;

/// <summary>The way back to where a run began.</summary>
public sealed class UndoTests(PostgresServer server) : EngineTest(server)
{
    private Task<RunResult?> UndoAsync(string? runId = null, RunOptions? run = null) => Engine().UndoAsync(runId, run ?? new RunOptions(), CancellationToken.None);

    // a; b and c on it; d merges them.
    private void Diamond()
    {
        Folder.Add("a", "", "CREATE TABLE a (id int);", "DROP TABLE a;");
        Folder.Add("b", "a", "CREATE TABLE b (id int);", "DROP TABLE b;");
        Folder.Add("c", "a", "CREATE TABLE c (id int);", "DROP TABLE c;");
        Folder.Add("d", "b, c", "CREATE TABLE d (id int);", "DROP TABLE d;");
    }

    [SkippableFact]
    public async Task A_run_is_taken_back_and_so_is_that()
    {
        Diamond();
        await UpgradeAsync("b");
        RunResult upgrade = await UpgradeAsync("heads");
        Assert.Equal(["d"], await RowsAsync());

        RunResult undone = (await UndoAsync())!;
        Assert.Equal((MigrationDirection.Downgrade, RunOutcome.Done), (undone.Direction, undone.Outcome));
        Assert.Equal(["d", "c"], undone.Steps.Select(step => step.Revision));
        Assert.Equal(upgrade.StartHeads, await RowsAsync());
        Assert.Equal([upgrade.RunId.ToString()], await Database.QueryAsync($"SELECT context ->> 'undoes' FROM psmigrate_history WHERE kind = 'run' AND run_id = '{undone.RunId}'"));

        // It is taken back already; the undo itself is a run like any other.
        Assert.Empty((await UndoAsync(upgrade.RunId.ToString()))!.Steps);
        Assert.Equal(["c", "d"], (await UndoAsync())!.Steps.Select(step => step.Revision));
        Assert.Equal(["d"], await RowsAsync());
    }

    [SkippableFact]
    public async Task A_downgrade_is_undone_with_the_scripts_that_ran()
    {
        Diamond();
        await UpgradeAsync();
        RunResult downgrade = await DowngradeAsync("base");
        File.Delete(Path.Join(Folder.Path, "d.sql"));
        Folder.Add("c", "a", "CREATE TABLE other (id int);", "DROP TABLE other;");

        RunResult undone = (await UndoAsync(downgrade.RunId.ToString("N")[..6]))!;
        Assert.Equal(MigrationDirection.Upgrade, undone.Direction);
        Assert.Equal(["d"], await RowsAsync());
        Assert.Equal(["4"], await Database.QueryAsync("SELECT count(*) FROM pg_tables WHERE tablename IN ('a', 'b', 'c', 'd')"));
    }

    [SkippableFact]
    public async Task What_ran_since_has_to_go_first()
    {
        Diamond();
        RunResult first = await UpgradeAsync("b");
        RunResult second = await UpgradeAsync("c");
        HeadsChangedException error = await Assert.ThrowsAsync<HeadsChangedException>(() => UndoAsync(first.RunId.ToString()));
        Assert.Contains($"upgrade c (run {second.RunId.ToString()[..8]})", error.Message, StringComparison.Ordinal);
        Assert.Equal(["b", "c"], await RowsAsync());

        await DowngradeAsync("c@-1");
        Assert.Equal(["b"], await RowsAsync());
        await UndoAsync(first.RunId.ToString());
        Assert.Empty(await RowsAsync());
    }

    [SkippableFact]
    public async Task Of_a_run_that_failed_half_way_goes_what_was_committed()
    {
        Folder.Add("a", "", "CREATE TABLE a (id int);", "DROP TABLE a;");
        Folder.Add("b", "a", "CREATE INDEX CONCURRENTLY a_id ON a (id);\nSELECT 1 / 0;", "DROP INDEX IF EXISTS a_id;");
        await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeAsync());
        Assert.Equal(["a"], await RowsAsync());

        RunResult undone = (await UndoAsync())!;
        Assert.Equal(["b", "a"], undone.Steps.Select(step => step.Revision));
        Assert.Empty(await RowsAsync());
        Assert.Equal(["0"], await Database.QueryAsync("SELECT count(*) FROM pg_class WHERE relname IN ('a', 'a_id')"));
    }

    [SkippableFact]
    public async Task An_undo_that_failed_goes_on()
    {
        Diamond();
        await UpgradeAsync();
        await Database.ExecuteAsync("CREATE VIEW keeper AS SELECT * FROM c");
        await Assert.ThrowsAsync<StatementFailedException>(() => UndoAsync());
        Assert.Equal(["b", "c"], await RowsAsync());

        await Database.ExecuteAsync("DROP VIEW keeper");
        await UndoAsync();
        Assert.Empty(await RowsAsync());
    }

    [SkippableFact]
    public async Task Only_a_backup_from_behind_the_run_makes_up_for_what_came_with_it()
    {
        Diamond();
        RunResult run = await UpgradeAsync();
        await Database.ExecuteAsync("INSERT INTO b VALUES (1); UPDATE psmigrate_history SET backup = 'before.dump' WHERE kind = 'run'");
        await Assert.ThrowsAsync<DataLossException>(() => UndoAsync());

        Folder.Add("e", "d", "CREATE TABLE e (id int);", "DROP TABLE e;");
        RunResult later = await UpgradeAsync();
        await Database.ExecuteAsync($"UPDATE psmigrate_history SET backup = 'behind.dump' WHERE kind = 'run' AND run_id = '{later.RunId}'");
        await UndoAsync();
        await UndoAsync(run.RunId.ToString());
        Assert.Empty(await RowsAsync());
        Assert.Contains(Events.Of<Note>(), note => note.IsWarning && note.Text.Contains("behind.dump", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task It_counts_asks_and_protects_as_a_downgrade_does()
    {
        Diamond();
        await UpgradeAsync();
        await Database.ExecuteAsync("INSERT INTO b VALUES (1)");
        await Assert.ThrowsAsync<DataLossException>(() => UndoAsync());
        MigrationPlan plan = await Engine().PlanUndoAsync(null, CancellationToken.None);
        Assert.Equal(["1 row of public.b"], plan.Losses.Select(loss => loss.ToString()));
        Assert.Null(await UndoAsync(null, new RunOptions { AllowDataLoss = true, Confirm = _ => Task.FromResult(PlanConsent.Declined) }));

        string config = Folder.Write("psmigrate.yaml", "version_locations: [.]\nprotected: true\n");
        await Assert.ThrowsAsync<ConfirmationRequiredException>(() =>
            Engine(options => options with { MigrationPath = [], Config = config }).UndoAsync(null, new RunOptions { AllowDataLoss = true }, CancellationToken.None));
        Assert.Equal(["d"], await RowsAsync());
    }

    [SkippableFact]
    public async Task What_is_no_run_or_cannot_be_taken_back_is_said()
    {
        Assert.Empty((await UndoAsync())!.Steps);
        Diamond();
        await Engine().StampAsync(["a"], new RunOptions(), CancellationToken.None);
        Assert.Contains("ran no script", (await Assert.ThrowsAsync<TargetInvalidException>(() => UndoAsync())).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<TargetInvalidException>(() => UndoAsync("1234567890"));
        await Assert.ThrowsAsync<TargetInvalidException>(() => UndoAsync("x' OR true"));
        await Assert.ThrowsAsync<TargetInvalidException>(() => UndoAsync("12"));

        await UpgradeAsync();
        await Database.ExecuteAsync("UPDATE psmigrate_history SET run_id = CASE direction WHEN 'stamp' THEN 'abcd0000-0000-4000-8000-000000000001' ELSE 'abcd0000-0000-4000-8000-000000000002' END::uuid");
        AmbiguousTargetException several = await Assert.ThrowsAsync<AmbiguousTargetException>(() => UndoAsync("ABCD"));
        Assert.Equal(2, several.Candidates.Count);

        // By hand, without the history knowing.
        await Database.ExecuteAsync("UPDATE psmigrate_version SET version_num = 'c'");
        await Assert.ThrowsAsync<HeadsChangedException>(() => UndoAsync("abcd0000-0000-4000-8000-000000000002"));
    }
}
