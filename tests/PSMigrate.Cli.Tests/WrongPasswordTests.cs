using PSMigrate.Testing;

namespace PSMigrate.Cli.Tests;

/// <summary>What the tool prints when a server refuses a password: everything but the password.</summary>
public sealed class WrongPasswordTests(SecureServer server) : IClassFixture<SecureServer>
{
    private const string Wrong = "wr0ng-c4nary";

    [SkippableTheory]
    [InlineData("upgrade", "--format", "json")]
    [InlineData("current", "--format", "json")]
    [InlineData("current", "--verbose")]
    [InlineData("ping")]
    public async Task It_is_nowhere_in_the_output(params string[] command)
    {
        await server.StartAsync();
        using MigrationFolder folder = new();
        folder.With("a100");

        ToolRun run = await ToolRun.OfAsync([.. command, "--path", folder.Migrations, "--url", $"postgresql://loom:{Wrong}@127.0.0.1:{server.Port}/loom"]);

        Assert.NotEqual(0, run.ExitCode);
        Assert.DoesNotContain(Wrong, run.Out + run.Error);
        Assert.Contains("password authentication failed", run.Out + run.Error);
        if (command.Contains("json"))
        {
            Assert.Equal("ConnectionFailed", run.ErrorLine.GetProperty("id").GetString());
        }
    }
}
