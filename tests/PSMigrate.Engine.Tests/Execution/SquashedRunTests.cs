using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution;

/// <summary>A project with a squash in it, on databases on either side of it.</summary>
public sealed class SquashedRunTests(PostgresServer server) : EngineTest(server)
{
    private void AddOld()
    {
        Folder.Add("a100", "", "CREATE TABLE a (id int);\nCREATE INDEX CONCURRENTLY a_id ON a (id);\nCREATE TABLE a2 (id int);", "DROP TABLE a2;\nDROP INDEX CONCURRENTLY a_id;\nDROP TABLE a;");
        Folder.Add("b100", "a100", "CREATE TABLE b (id int);", "DROP TABLE b;");
        Folder.Add("c100", "b100", "CREATE TABLE c (id int);\nCREATE INDEX CONCURRENTLY c_id ON c (id);", "DROP INDEX CONCURRENTLY c_id;\nDROP TABLE c;");
    }

    private void AddSquash()
    {
        Folder.Add("s100", "", "CREATE TABLE a (id int); CREATE TABLE a2 (id int); CREATE TABLE b (id int); CREATE TABLE c (id int); CREATE INDEX a_id ON a (id); CREATE INDEX c_id ON c (id);", downgrade: null, header: ["replaces: a100, b100, c100"]);
        Folder.Add("d100", "c100", "CREATE TABLE d (id int);", "DROP TABLE d;");
    }

    private void RemoveOld()
    {
        foreach (string id in (string[])["a100", "b100", "c100"])
        {
            File.Delete(Path.Join(Folder.Path, $"{id}.sql"));
        }
    }

    private static string Steps(RunResult result) => string.Join(' ', result.Steps.Select(step => $"{step.Direction.ToString().ToLowerInvariant()}:{step.Revision}"));

    private async Task<string> StatesAsync() => string.Join(' ', (await Engine().GetRevisionsAsync(new RevisionQuery(), CancellationToken.None))
        .Select(revision => $"{revision.Id}:{revision.State}"));

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_new_database_goes_through_the_squash(bool isKept)
    {
        AddOld();
        AddSquash();
        if (!isKept)
        {
            RemoveOld();
        }

        Assert.Equal("upgrade:s100 upgrade:d100", Steps(await UpgradeAsync()));
        Assert.Equal(["d100"], await RowsAsync());
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_database_at_the_tip_has_the_squash_and_its_row_is_settled_under_the_lock(bool isKept)
    {
        AddOld();
        await UpgradeAsync();
        AddSquash();
        if (!isKept)
        {
            RemoveOld();
        }

        Assert.Equal("d100:Pending s100:Current", await StatesAsync());
        Assert.Equal("stamp:s100", Steps(await UpgradeAsync("s100")));
        Assert.Equal(["s100"], await RowsAsync());
        Assert.Equal("stamp s100 done", (await LedgerAsync())[^1]);
        Assert.Equal("", Steps(await UpgradeAsync("s100")));
        Assert.Equal("upgrade:d100", Steps(await UpgradeAsync()));
        Assert.All(await Engine().CheckAsync(CancellationToken.None), answer => Assert.True(answer.Passed, answer.Message));
    }

    [SkippableFact]
    public async Task A_database_in_the_middle_goes_on_with_the_files_and_is_told_what_to_do_without()
    {
        AddOld();
        await UpgradeAsync("b100");
        AddSquash();
        RemoveOld();
        RevisionNotFoundException error = await Assert.ThrowsAsync<RevisionNotFoundException>(() => UpgradeAsync());
        Assert.Contains("upgrade to c100 first", error.Hint, StringComparison.Ordinal);
        CheckAnswer pending = (await Engine().CheckAsync(CancellationToken.None)).Single(answer => answer.Name == "pending");
        Assert.Contains("upgrade to c100 first", pending.Message, StringComparison.Ordinal);
        Assert.Equal("b100:Unknown d100:Pending s100:Pending", await StatesAsync());

        AddOld();
        Assert.Equal("d100:Pending c100:Pending b100:Current a100:Applied", await StatesAsync());
        Assert.Equal("upgrade:c100 stamp:s100", Steps(await UpgradeAsync("s100")));
        Assert.Equal(["s100"], await RowsAsync());
    }

    [SkippableFact]
    public async Task What_was_begun_before_the_squash_goes_on_as_it_began()
    {
        AddOld();
        Folder.Add("a100", "", "CREATE TABLE a (id int);\nCREATE INDEX CONCURRENTLY a_id ON a (id);\nSELECT 1 / 0;");
        await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeAsync());
        AddOld();
        AddSquash();
        RemoveOld();
        RevisionPartialException error = await Assert.ThrowsAsync<RevisionPartialException>(() => UpgradeAsync());
        Assert.Equal("a100", error.Revision);

        AddOld();
        Assert.Equal("upgrade:a100 upgrade:b100 upgrade:c100 upgrade:d100", Steps(await UpgradeAsync()));
        Assert.Equal(["d100"], await RowsAsync());
    }

    [SkippableFact]
    public async Task A_tip_that_is_half_reverted_is_no_squash()
    {
        AddOld();
        Folder.Add("c100", "b100", "CREATE TABLE c (id int);\nCREATE INDEX CONCURRENTLY c_id ON c (id);", "DROP INDEX CONCURRENTLY c_id;\nSELECT 1 / 0;");
        await UpgradeAsync();
        await Assert.ThrowsAsync<StatementFailedException>(() => DowngradeAsync("-1"));
        AddSquash();
        Assert.Equal("c100", (await Assert.ThrowsAsync<RevisionPartialException>(() => UpgradeAsync())).Revision);
        Assert.Equal(["c100"], await RowsAsync());
        RemoveOld();
        Assert.Equal("c100", (await Assert.ThrowsAsync<RevisionPartialException>(() => UpgradeAsync())).Revision);
        Assert.Equal(["c100"], await RowsAsync());

        await Engine().StampAsync(["s100"], new RunOptions(), CancellationToken.None);
        Assert.Equal(["s100"], await RowsAsync());
        Assert.Equal("upgrade:d100", Steps(await UpgradeAsync()));
    }

    [SkippableFact]
    public async Task With_the_files_the_folded_revisions_are_reverted_one_by_one()
    {
        AddOld();
        AddSquash();
        await UpgradeAsync();
        Assert.Equal("downgrade:d100", Steps(await DowngradeAsync("-1")));
        Assert.Equal(["s100"], await RowsAsync());
        Assert.Equal("stamp:c100 downgrade:c100 downgrade:b100", Steps(await DowngradeAsync("a100")));
        Assert.Equal(["a100"], await RowsAsync());
        Assert.Equal("upgrade:b100 upgrade:c100 upgrade:d100", Steps(await UpgradeAsync()));

        RemoveOld();
        await DowngradeAsync("c100");
        IrreversibleException error = await Assert.ThrowsAsync<IrreversibleException>(() => DowngradeAsync("base"));
        Assert.Contains("bring their files back", error.Hint, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotAncestorException>(() => DowngradeAsync("a100"));
    }

    [SkippableFact]
    public async Task A_replaced_id_names_the_squash_and_a_note_says_so()
    {
        AddSquash();
        await UpgradeAsync("b100");
        Assert.Equal(["s100"], await RowsAsync());
        Assert.Contains(Events.Of<Note>(), note => note.Text.Contains("b100 here is s100", StringComparison.Ordinal));
        Assert.Equal("s100", (await Engine().GetRevisionsAsync(new RevisionQuery { Ids = ["b100"] }, CancellationToken.None)).Single().Id);
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_script_for_a_database_at_the_tip_settles_its_row(bool idempotent)
    {
        AddOld();
        await UpgradeAsync();
        AddSquash();
        MigrationScript script = await Engine().ExportAsync(
            new ExportRequest { Targets = ["head"], From = ["c100"], Form = SqlScriptForm.Plain, Idempotent = idempotent }, CancellationToken.None);
        await Database.ExecuteAsync(script.Sql);
        Assert.Equal(["d100"], await RowsAsync());
        Assert.Equal(["stamp s100 done", "upgrade d100 done"], (await LedgerAsync()).TakeLast(2));
    }

    [SkippableFact]
    public async Task A_new_revision_follows_the_squash_and_has_no_id_of_what_it_replaces()
    {
        AddSquash();
        File.Delete(Path.Join(Folder.Path, "d100.sql"));
        Assert.Equal(["s100"], (await Engine().CreateRevisionAsync(new NewRevision { DryRun = true }, CancellationToken.None)).DownRevision);
        await Assert.ThrowsAsync<TargetInvalidException>(() => Engine().CreateRevisionAsync(new NewRevision { RevisionId = "b100" }, CancellationToken.None));
    }
}
