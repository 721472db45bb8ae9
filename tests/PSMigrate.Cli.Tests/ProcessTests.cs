using System.Diagnostics;
using System.Text.Json;
using PSMigrate.Testing;

namespace PSMigrate.Cli.Tests;

/// <summary>The tool as a process: what a shell, an orchestrator and a container see.</summary>
[Collection(PostgresCollection.Name)]
public sealed class ProcessTests(PostgresServer server) : DatabaseTest(server)
{
    [SkippableTheory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task A_signal_cancels_on_the_server_and_leaves_nothing_half_done(string signal, int exitCode)
    {
        Skip.If(OperatingSystem.IsWindows(), "There are no signals.");
        await ArrangeAsync();
        Folder.With("a100").With("b100", "a100", "CREATE TABLE b (id int);\nSELECT pg_sleep(120);");
        using ToolProcess process = ToolProcess.Start(["upgrade", "--format", "json", .. Common]);
        await UntilAsync("SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(120)%' AND pid <> pg_backend_pid() AND state = 'active'", 1);
        Stopwatch clock = Stopwatch.StartNew();
        await process.SignalAsync(signal);
        ToolRun run = await process.EndAsync();
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal("Cancelled", run.ErrorLine.GetProperty("id").GetString());
        Assert.Equal("interrupted", run.Document.GetProperty("outcome").GetString());
        Assert.Equal("a100", await RowsAsync());
        Assert.Null(await Database.ScalarAsync<string>("SELECT to_regclass('b')::text"));
        await UntilAsync("SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'psmigrate/%' AND datname = current_database()", 0);
    }

    [SkippableFact]
    public async Task A_run_may_bring_its_own_server()
    {
        await ArrangeAsync();
        Folder.WithDiamond();
        ToolRun run = (await ToolProcess.RunAsync("upgrade", "--sandbox", "--path", Folder.Migrations)).Succeeded();
        Assert.EndsWith(" is now at d100.\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("(from the sandbox)", Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_sandbox_runs_until_it_is_stopped(string signal)
    {
        Skip.If(OperatingSystem.IsWindows(), "There are no signals.");
        await ArrangeAsync();
        using ToolProcess process = ToolProcess.Start("sandbox", "--format", "json");
        string text = "";
        while (!text.EndsWith("}\n", StringComparison.Ordinal))
        {
            text += await process.Out.ReadLineAsync().WaitAsync(ToolProcess.Patience) + "\n";
        }

        JsonElement sandbox = JsonDocument.Parse(text).RootElement;
        string directory = sandbox.GetProperty("directory").GetString()!;
        Assert.True(Directory.Exists(directory));
        (await ToolRun.OfAsync("ping", "--url", sandbox.GetProperty("connection_string").GetString()!)).Succeeded();
        await process.SignalAsync(signal);
        ToolRun run = (await process.EndAsync()).Succeeded();
        Assert.Empty(run.Error);
        Assert.False(Directory.Exists(directory));
    }

    [Fact]
    public async Task Exit_codes_reach_the_shell()
    {
        Assert.Equal(0, (await ToolProcess.RunAsync("--version")).ExitCode);
        Assert.Equal(2, (await ToolProcess.RunAsync("upgrade", "--nonsense")).ExitCode);
        Assert.Equal(1, (await ToolProcess.RunAsync("heads", "--path", Path.Join(Folder.Root, "missing"))).ExitCode);
    }

    [SkippableFact]
    public async Task Edit_opens_the_editor_that_is_named_and_says_when_none_is()
    {
        Skip.If(OperatingSystem.IsWindows(), "The editor here is a shell's.");
        Folder.With("a100");
        string[] edit = ["edit", "a100", "--path", Folder.Migrations, "--format", "json"];

        using ToolProcess none = ToolProcess.Start(new Dictionary<string, string?> { ["EDITOR"] = null, ["VISUAL"] = null }, edit);
        ToolRun run = await none.EndAsync();
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("ToolMissing", run.ErrorLine.GetProperty("id").GetString());
        Assert.Contains("EDITOR", run.ErrorLine.GetProperty("hint").GetString(), StringComparison.Ordinal);
        Assert.Contains("a100.sql", run.ErrorLine.GetProperty("hint").GetString(), StringComparison.Ordinal);

        using ToolProcess gone = ToolProcess.Start(new Dictionary<string, string?> { ["EDITOR"] = "/no/such/editor --wait", ["VISUAL"] = null }, edit);
        run = await gone.EndAsync();
        Assert.Equal("ToolMissing", run.ErrorLine.GetProperty("id").GetString());
        Assert.Contains("/no/such/editor", run.ErrorLine.GetProperty("message").GetString(), StringComparison.Ordinal);

        using ToolProcess touch = ToolProcess.Start(new Dictionary<string, string?> { ["EDITOR"] = "cp /dev/null", ["VISUAL"] = "" }, edit);
        Assert.Equal("ScriptInvalid", (await touch.EndAsync()).ErrorLine.GetProperty("id").GetString());
        Assert.Empty(await File.ReadAllTextAsync(Path.Join(Folder.Migrations, "a100.sql")));
    }

    [SkippableFact]
    public async Task The_time_zone_of_somebodys_psql_does_not_reach_a_script()
    {
        await ArrangeAsync();
        Folder.With("a100", "", "CREATE TABLE seen AS SELECT current_setting('TimeZone') || ' ' || current_setting('client_encoding') || ' \u00e9' AS it;");
        Dictionary<string, string?> variables = new() { ["PGTZ"] = "Asia/Tokyo", ["PGCLIENTENCODING"] = "LATIN1" };
        using ToolProcess process = ToolProcess.Start(variables, ["upgrade", .. Common]);
        (await process.EndAsync()).Succeeded();
        Assert.Equal("UTC UTF8 \u00e9", await Database.ScalarAsync<string>("SELECT it FROM seen"));
    }

    private async Task UntilAsync(string query, long expected)
    {
        Stopwatch clock = Stopwatch.StartNew();
        while (await Database.ScalarAsync<long>(query) != expected)
        {
            Assert.True(clock.Elapsed < ToolProcess.Patience, query);
            await Task.Delay(50);
        }
    }
}
