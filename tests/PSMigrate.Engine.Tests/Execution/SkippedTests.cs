using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution;

/// <summary>Revisions whose files were put below applied ones. What ran before is a, b and c; s is the one that comes later.</summary>
public sealed class SkippedTests(PostgresServer server) : EngineTest(server)
{
    private const string Question = "edited";

    private void Add(string id, string down, params string[] header) => Folder.Add(id, down, $"CREATE TABLE t_{id} ();", header: header);

    private void AddLine()
    {
        Add("a100", "");
        Add("b100", "a100");
        Add("c100", "b100");
    }

    /// <summary>What an upgrade that does nothing warns of; a check has to agree.</summary>
    private async Task<string> WarnedAsync()
    {
        int before = Events.Of<Note>().Count();
        Assert.Empty((await UpgradeAsync()).Steps);
        string[] warnings = [.. Events.Of<Note>().Skip(before).Where(note => note.IsWarning).Select(note => note.Text)];
        CheckAnswer answer = (await Engine().CheckAsync(CancellationToken.None)).Single(answer => answer.Name == Question);
        Assert.Equal(answer.Passed, warnings.Length == 0);
        Assert.All(answer.Revisions, id => Assert.Contains($"{id} (below ", warnings[0], StringComparison.Ordinal));
        return string.Join('\n', warnings);
    }

    [SkippableFact]
    public async Task One_between_applied_ones_is_a_warning_until_it_is_moved_to_the_head()
    {
        AddLine();
        await UpgradeAsync();
        Add("s100", "b100");
        Add("c100", "s100");

        Assert.StartsWith($"Put below what is applied here, and never run here: s100 (below c100, {Path.Join(Folder.Path, "s100.sql")}). No upgrade", await WarnedAsync(), StringComparison.Ordinal);

        Add("c100", "b100");
        Add("s100", "c100");
        Assert.Equal(["s100"], (await UpgradeAsync()).Steps.Select(step => step.Revision));
        Assert.Equal("", await WarnedAsync());
    }

    [SkippableFact]
    public async Task It_is_accepted_where_it_is_named()
    {
        AddLine();
        await UpgradeAsync();
        Add("s100", "b100");
        Add("c100", "s100");

        Assert.Empty((await Engine().AcceptEditsAsync([], new RunOptions(), CancellationToken.None))!.Steps);
        Assert.Equal(["s100"], (await Engine().AcceptEditsAsync(["s100"], new RunOptions(), CancellationToken.None))!.Steps.Select(step => step.Revision));

        Assert.Equal("", await WarnedAsync());
        Assert.Equal(["c100"], await RowsAsync());
        Assert.Equal("stamp s100 done", (await LedgerAsync())[^1]);
    }

    [SkippableFact]
    public async Task Several_in_a_row_and_below_a_merge_point_are_found()
    {
        AddLine();
        Add("d100", "a100");
        Add("m100", "c100, d100");
        await UpgradeAsync();
        Add("s100", "b100");
        Add("s200", "s100");
        Add("c100", "s200");
        Add("s300", "c100, d100");
        Add("m100", "s300");

        string warning = await WarnedAsync();

        foreach (string place in (string[])["s100 (below c100,", "s200 (below c100,", "s300 (below m100,", "Set-DbRevision -AcceptEdit s100, s200, s300 (psmigrate stamp --accept-edit s100 s200 s300)"])
        {
            Assert.Contains(place, warning, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task A_new_base_is_found()
    {
        AddLine();
        await UpgradeAsync();
        Add("s100", "");
        Add("a100", "s100");

        Assert.Contains("s100 (below a100,", await WarnedAsync(), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("a100")]
    [InlineData("b100")]
    public async Task What_was_there_when_the_database_was_taken_over_is_not(string adopted)
    {
        Folder.Add("a100", "", "SELECT 1;", header: ["created: 2026-01-18T12:00:00Z"]);
        Add("b100", "a100");
        Add("c100", "b100");
        await Database.ExecuteAsync("CREATE TABLE psmigrate_version (version_num varchar(32) NOT NULL PRIMARY KEY)");
        await Database.ExecuteAsync($"INSERT INTO psmigrate_version VALUES ('{adopted}')");
        await UpgradeAsync();

        Assert.Equal("", await WarnedAsync());
    }

    [SkippableFact]
    public async Task What_was_stamped_is_not()
    {
        AddLine();
        await Engine().StampAsync(["b100"], new RunOptions(), CancellationToken.None);
        await UpgradeAsync();

        Assert.Equal("", await WarnedAsync());
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_squash_is_not(bool isKept)
    {
        AddLine();
        Add("d100", "c100");
        await UpgradeAsync();
        Add("s100", "a100", "replaces: b100, c100");
        if (!isKept)
        {
            File.Delete(Path.Join(Folder.Path, "b100.sql"));
            File.Delete(Path.Join(Folder.Path, "c100.sql"));
        }

        Assert.Equal("", await WarnedAsync());
    }

    [SkippableFact]
    public async Task What_the_configuration_ignores_is_not()
    {
        AddLine();
        await UpgradeAsync();
        Add("s100", "b100");
        Add("c100", "s100");
        string path = Folder.Write("psmigrate.yaml", "version_locations: [.]\nedited: ignore\n");

        await Engine(options => options with { MigrationPath = [], Config = path }).UpgradeAsync(["head"], new RunOptions(), CancellationToken.None);

        Assert.DoesNotContain(Events.Of<Note>(), note => note.IsWarning);
    }
}
