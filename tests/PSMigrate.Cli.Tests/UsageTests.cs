namespace PSMigrate.Cli.Tests;

/// <summary>What is wrong with a command line is said before anything is read or connected to.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("upgrade --sandbx", "Unknown option '--sandbx'.", "--sandbox")]
    [InlineData("upgrade --conf=secret", "Unknown option '--conf'.", "upgrade --help")]
    [InlineData("heads --frmat json", "Unknown option '--frmat'.", "--format")]
    [InlineData("upgrde", "Unknown command 'upgrde'.", "upgrade")]
    [InlineData("frobnicate", "Unknown command 'frobnicate'.", "psmigrate --help")]
    [InlineData("--path x", "command", "psmigrate --help")]
    [InlineData("downgrade", "downgrade", "downgrade --help")]
    [InlineData("downgrade -1 -2", "'-2' is one argument too many", "downgrade --help")]
    [InlineData("show", "show", "show --help")]
    [InlineData("stamp", "stamp", "stamp --help")]
    [InlineData("ping --wait 5x", "'5x' is not a duration", "ping --help")]
    [InlineData("upgrade --lock-wait soon", "'soon' is not a duration", "upgrade --help")]
    [InlineData("heads --format xml", "'xml' is no format", "heads --help")]
    [InlineData("heads --url", "--url", "heads --help")]
    [InlineData("plan --direction sideways", "'sideways' is no direction", "plan --help")]
    [InlineData("log --since yesterday", "'yesterday' is not a time", "log --help")]
    [InlineData("log --limit many", "'many' is not a count", "log --help")]
    [InlineData("schema --form yaml", "'yaml' is no form of a schema", "schema --help")]
    [InlineData("schema a b", "'b' is one argument too many", "schema --help")]
    [InlineData("diff a b c", "'c' is one argument too many", "diff --help")]
    [InlineData("diff --kin table", "Unknown option '--kin'.", "--kind")]
    [InlineData("diff -x", "Unknown option '-x'.", "diff --help")]
    [InlineData("check --kind table", "--kind goes with --drift or --autogenerate.", "check --help")]
    [InlineData("upgrade --verify-for 5s", "--verify-for goes with --verify.", "upgrade --help")]
    [InlineData("downgrade base --verify true", "Unknown option '--verify'.", "downgrade --help")]
    [InlineData("upgrade --var owner", "name=value", "upgrade --help")]
    [InlineData("upgrade --env a --env b", "--env", "upgrade --help")]
    public async Task It_is_wrong_usage(string commandLine, string message, string hint)
    {
        ToolRun run = await ToolRun.OfAsync(commandLine.Split(' '));
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
        string[] lines = run.Error.TrimEnd().Split('\n');
        Assert.StartsWith("error Usage: ", lines[0], StringComparison.Ordinal);
        Assert.Contains(message, lines[0], StringComparison.Ordinal);
        Assert.StartsWith("hint: ", lines[1], StringComparison.Ordinal);
        Assert.Contains(hint, lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_json_it_is_one_line()
    {
        ToolRun run = await ToolRun.OfAsync("upgrade", "--format", "json", "--sandbx");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("Usage", run.ErrorLine.GetProperty("id").GetString());
        Assert.Contains("--sandbox", run.ErrorLine.GetProperty("hint").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("upgrade postgresql://u:hunter2@h/d")]
    [InlineData("heads postgresql://u:hunter2@h/d")]
    [InlineData("postgresql://u:hunter2@h/d")]
    [InlineData("upgrade --ulr postgresql://u:hunter2@h/d")]
    [InlineData("upgrade --ulr=postgresql://u:hunter2@h/d")]
    [InlineData("ping --wait postgresql://u:hunter2@h/d")]
    [InlineData("upgrade --var hunter2")]
    [InlineData("diff a b postgresql://u:hunter2@h/d")]
    [InlineData("schema --frm postgresql://u:hunter2@h/d x")]
    public async Task A_password_in_the_wrong_place_is_not_repeated(string commandLine)
    {
        ToolRun run = await ToolRun.OfAsync(commandLine.Split(' '));
        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("hunter2", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_command_it_shows_what_there_is_and_fails()
    {
        ToolRun run = await ToolRun.OfAsync();
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains("Commands:", run.Error, StringComparison.Ordinal);
    }
}
