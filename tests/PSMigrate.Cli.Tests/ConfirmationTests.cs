using PSMigrate.Testing;

namespace PSMigrate.Cli.Tests;

/// <summary>When a person is asked, and what the answer does.</summary>
[Collection(PostgresCollection.Name)]
public sealed class ConfirmationTests(PostgresServer server) : DatabaseTest(server)
{
    [SkippableTheory]
    [InlineData("y\n", 0, "")]
    [InlineData("YES\n", 0, "")]
    [InlineData("n\n", 1, "d100")]
    [InlineData("\n", 1, "d100")]
    [InlineData("", 1, "d100")]
    public async Task On_a_terminal_a_downgrade_asks(string answer, int exitCode, string rows)
    {
        await ArrangeAsync();
        Folder.WithDiamond();
        await Tool("upgrade");
        ToolRun run = await ToolRun.OnTerminalAsync(answer, ["downgrade", "base", "--allow-data-loss", .. Common]);
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains($"Revert 4 revisions (d100, c100, b100, a100) on database {Database.Name}? [y/N] ", run.Error, StringComparison.Ordinal);
        Assert.Equal(exitCode == 1, run.Out == "Nothing was changed.\n");
        Assert.Equal(rows, await RowsAsync());
    }

    [SkippableFact]
    public async Task Declined_is_no_run_also_in_json()
    {
        await ArrangeAsync();
        Folder.WithDiamond();
        await Tool("upgrade");
        ToolRun run = await ToolRun.OnTerminalAsync("n\n", ["stamp", "base", "--format", "json", .. Common]);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("null", run.Out.Trim());
        Assert.Equal("d100", await RowsAsync());
    }

    [SkippableFact]
    public async Task Yes_answers_and_an_upgrade_never_asks()
    {
        await ArrangeAsync();
        Folder.WithDiamond();
        Assert.DoesNotContain("[y/N]", (await ToolRun.OnTerminalAsync("", ["upgrade", .. Common])).Succeeded().Error, StringComparison.Ordinal);
        Assert.DoesNotContain("[y/N]", (await ToolRun.OnTerminalAsync("", ["downgrade", "base", "--allow-data-loss", "--yes", .. Common])).Succeeded().Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_protected_environment_wants_the_name()
    {
        await ArrangeAsync();
        Folder.With("a100").WithConfig("version_locations: [migrations]\nenvironments:\n  production: { protected: true }\n");
        string[] arguments = ["upgrade", "--config", Folder.Config, "--env", "production", "--url", Database.Url];
        Assert.Contains("ConfirmationRequired", (await ToolRun.OfAsync([.. arguments, "--yes"])).Error, StringComparison.Ordinal);
        (await ToolRun.OfAsync([.. arguments, "--confirm-database", Database.Name])).Succeeded();
        Assert.Equal("a100", await RowsAsync());
    }
}
