using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution;

public sealed class StampTests(PostgresServer server) : EngineTest(server)
{
    private Task<RunResult?> StampAsync(string target, bool purge = false) =>
        Engine().StampAsync([target], new RunOptions { Purge = purge }, CancellationToken.None);

    [SkippableFact]
    public async Task A_stamp_runs_nothing_and_remembers_the_checksums_of_what_it_declares_applied()
    {
        Folder.Add("a", "", "SELECT 1 / 0;");
        Folder.Add("b", "a", "SELECT 1 / 0;");

        await StampAsync("head");

        Assert.Equal(["b"], await RowsAsync());
        Assert.Equal(["stamp a done", "stamp b done"], await LedgerAsync());
        Assert.All(await RevisionsAsync(), revision => Assert.False(revision.IsEdited));
        Folder.Add("a", "", "SELECT 2;");
        Assert.Equal(["a"], (await RevisionsAsync()).Where(revision => revision.IsEdited).Select(revision => revision.Id));
    }

    [SkippableFact]
    public async Task Down_again_declares_reverted()
    {
        Folder.Add("a", "", "SELECT 1;");
        Folder.Add("b", "a", "SELECT 1;");
        await UpgradeAsync();

        await StampAsync("base");

        Assert.Empty(await RowsAsync());
        Assert.Equal(["upgrade a done", "upgrade b done", "unstamp b done", "unstamp a done"], await LedgerAsync());
        Assert.All(await RevisionsAsync(), revision => Assert.Equal((RevisionState.Pending, null), (revision.State, revision.AppliedAt)));
    }

    [SkippableFact]
    public async Task A_row_that_does_not_move_takes_all_of_it_back()
    {
        Folder.Add("a", "", "SELECT 1;");
        Folder.Add("b", "a", "SELECT 1;");
        Folder.Add("c", "b", "SELECT 1;");
        await StampAsync("a");
        await Database.ExecuteAsync("CREATE FUNCTION stay() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'");
        await Database.ExecuteAsync("CREATE TRIGGER stay BEFORE UPDATE ON psmigrate_version FOR EACH ROW EXECUTE FUNCTION stay()");

        HeadsChangedException error = await Assert.ThrowsAsync<HeadsChangedException>(() => StampAsync("c"));

        Assert.EndsWith("It holds a.", error.Message, StringComparison.Ordinal);
        Assert.Equal(["a"], await RowsAsync());
        Assert.Equal(["stamp a done"], await LedgerAsync());
    }

    [SkippableFact]
    public async Task An_unknown_row_stays_unless_it_is_purged()
    {
        Folder.Add("a", "", "SELECT 1;");
        await UpgradeAsync();
        await Database.ExecuteAsync("UPDATE psmigrate_version SET version_num = 'gone'");

        await StampAsync("head");
        Assert.Equal(["a", "gone"], await RowsAsync());
        await StampAsync("head", purge: true);
        Assert.Equal(["a"], await RowsAsync());
    }

    [SkippableFact]
    public async Task An_unknown_row_stops_an_upgrade_and_the_ledger_says_who_left_it()
    {
        Folder.Add("a", "", "SELECT 1;");
        string newer = Folder.Add("b", "a", "SELECT 1;");
        await UpgradeAsync();
        File.Delete(newer);

        RevisionNotFoundException error = await Assert.ThrowsAsync<RevisionNotFoundException>(() => UpgradeAsync());
        await Assert.ThrowsAsync<RevisionNotFoundException>(() => DowngradeAsync("base"));
        Assert.Contains($"b (upgrade by {Environment.UserName} on {Environment.MachineName}", error.Message, StringComparison.Ordinal);
        Revision unknown = Assert.Single(await RevisionsAsync(RevisionSelection.Current));
        Assert.Equal(("b", RevisionState.Unknown), (unknown.Id, unknown.State));

        RunResult result = (await Engine().UpgradeAsync(["head"], new RunOptions { AllowNewer = true }, CancellationToken.None))!;
        Assert.Empty(result.Steps);
        Assert.Contains(Events.Of<Note>(), note => note.IsWarning && note.Text.Contains("b (upgrade", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_newer_database_is_no_excuse_for_a_revision_that_was_never_applied()
    {
        Folder.Add("a", "", "SELECT 1;");
        string newer = Folder.Add("b", "a", "SELECT 1;");
        await UpgradeAsync();
        File.Delete(newer);
        Folder.Add("c", "a", "SELECT 1;");

        await Assert.ThrowsAsync<RevisionNotFoundException>(
            () => Engine().UpgradeAsync(["head"], new RunOptions { AllowNewer = true }, CancellationToken.None));
    }

    private async Task<IReadOnlyList<Revision>> RevisionsAsync(RevisionSelection selection = RevisionSelection.All) =>
        await Engine().GetRevisionsAsync(new RevisionQuery { Selection = selection }, CancellationToken.None);
}
