using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution;

public sealed class EditedTests(PostgresServer server) : EngineTest(server)
{
    private MigrationEngine Configured(string policy)
    {
        string path = Folder.Write("psmigrate.yaml", $"version_locations: [.]\nedited: {policy}\n");
        return Engine(options => options with { MigrationPath = [], Config = path });
    }

    private async Task EditAsync()
    {
        Folder.Add("a", "", "SELECT 1;");
        await UpgradeAsync();
        Folder.Add("a", "", "SELECT 2;");
        Folder.Add("b", "a", "SELECT 1;");
    }

    private static RunOptions Run => new();

    [SkippableFact]
    public async Task An_edit_is_a_warning_unless_the_configuration_says_otherwise()
    {
        await EditAsync();

        await Assert.ThrowsAsync<ChecksumMismatchException>(() => Configured("fail").UpgradeAsync(["head"], Run, CancellationToken.None));
        Assert.Equal(["a"], await RowsAsync());

        await Configured("ignore").UpgradeAsync(["head"], Run, CancellationToken.None);
        Assert.DoesNotContain(Events.Of<Note>(), note => note.IsWarning);

        await Configured("warn").UpgradeAsync(["head"], Run, CancellationToken.None);
        Assert.Contains(Events.Of<Note>(), note => note.IsWarning && note.Text.Contains("applied: a.", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task An_accepted_edit_is_none_any_more()
    {
        await EditAsync();

        RunResult accepted = (await Engine().AcceptEditsAsync([], Run, CancellationToken.None))!;
        Assert.Equal(["a"], accepted.Steps.Select(step => step.Revision));
        Assert.Equal(["a"], await RowsAsync());
        await Configured("fail").UpgradeAsync(["head"], Run, CancellationToken.None);

        Assert.Equal(["upgrade a done", "stamp a done", "upgrade b done"], await LedgerAsync());
        Assert.Empty((await Engine().AcceptEditsAsync([], Run, CancellationToken.None))!.Steps);
    }

    [SkippableFact]
    public async Task A_change_of_header_downgrade_or_line_ends_is_no_edit()
    {
        Folder.Add("a", "", "SELECT 1;", "SELECT 1;");
        await UpgradeAsync();
        Folder.Write("a.sql", "-- revision: a\r\n-- message: new\r\n\r\n-- migrate: upgrade\r\nSELECT 1;  \r\n\r\n-- migrate: downgrade\r\nSELECT 2;\r\n");

        await Configured("fail").UpgradeAsync(["head"], Run, CancellationToken.None);
    }
}
