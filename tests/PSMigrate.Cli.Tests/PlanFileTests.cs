using System.Text.Json;
using PSMigrate.Cli.Tests.Json;
using PSMigrate.Testing;

namespace PSMigrate.Cli.Tests;

/// <summary>plan --out, approve, upgrade --plan and downgrade --plan.</summary>
[Collection(PostgresCollection.Name)]
public sealed class PlanFileTests(PostgresServer server) : DatabaseTest(server)
{
    private const string KeyVariable = "PSMIGRATE_APPROVAL_KEY";

    private string Plan => Path.Join(Folder.Root, "plan.json");

    [SkippableFact]
    public async Task A_plan_is_written_shown_and_run()
    {
        await ArrangeAsync();
        Folder.WithDiamond();
        string made = (await Tool("plan", "--out", Plan)).Succeeded().Out;
        Assert.Matches($"^{System.Text.RegularExpressions.Regex.Escape(Plan)}: plan [0-9a-f]{{12}}, made by .+\nUpgrade from base to d100: 4 revisions\n", made);
        Assert.Equal(made, (await ToolRun.OfAsync("plan", "--from-file", Plan)).Succeeded().Out);
        Assert.StartsWith($"### Upgrade of database `{Database.Name}`: base → `d100`\n", (await ToolRun.OfAsync("plan", "--from-file", Plan, "--markdown")).Succeeded().Out, StringComparison.Ordinal);

        (await Tool("upgrade", "--plan", Plan)).Succeeded();
        Assert.Equal("d100", await RowsAsync());
        ToolRun again = await Tool("upgrade", "--plan", Plan, "--format", "json");
        Assert.Equal((1, "PlanStale"), (again.ExitCode, again.ErrorLine.GetProperty("id").GetString()));

        (await Tool("plan", "base", "--direction", "downgrade", "-o", Plan)).Succeeded();
        ToolRun run = await ToolRun.OnTerminalAsync("y\n", ["downgrade", "--plan", Plan, "--allow-data-loss", .. Common]);
        Assert.Contains("Revert 4 revisions (d100, c100, b100, a100)", run.Succeeded().Error, StringComparison.Ordinal);
        Assert.Equal("", await RowsAsync());
    }

    [SkippableFact]
    public async Task An_approved_plan_runs_where_approval_is_required()
    {
        await ArrangeAsync();
        Folder.With("a100").WithConfig("version_locations: [migrations]\nenvironments:\n  production: { require_approval: 1 }\n");
        string[] production = ["--config", Folder.Config, "--env", "production", "--url", Database.Url];
        (await Tool("plan", "--out", Plan)).Succeeded();
        Environment.SetEnvironmentVariable(KeyVariable, null);
        ToolRun run = await ToolRun.OfAsync("approve", Plan);
        Assert.Contains("ConfigurationInvalid", run.Error, StringComparison.Ordinal);
        Assert.Contains("openssl rand", run.Error, StringComparison.Ordinal);
        Environment.SetEnvironmentVariable(KeyVariable, "0123456789abcdef0123456789abcdef");
        try
        {
            run = await ToolRun.OfAsync(["upgrade", "--plan", Plan, .. production]);
            Assert.Contains("NotApproved", run.Error, StringComparison.Ordinal);
            run = (await ToolRun.OfAsync("approve", Plan, "--name", "anna", "--comment", "fine")).Succeeded();
            Assert.Matches("\n  approved by anna at .+Z: fine\n$", run.Out);
            Assert.Empty(JsonSchema.Of("approve").Differences((await ToolRun.OfAsync("approve", Plan, "--name", "anna", "--format", "json")).Succeeded().Document));
            (await ToolRun.OfAsync(["upgrade", "--plan", Plan, .. production])).Succeeded();
            Assert.Equal("a100", await RowsAsync());

            string hash = JsonDocument.Parse(File.ReadAllText(Plan)).RootElement.GetProperty("hash").GetString()!;
            Assert.Matches($"run [0-9a-f]+ upgrade plan {hash[..8]} .+\n.*\n.*approved_by anna", (await Tool("log", "--kind", "run", "-v")).Out);
            JsonElement logged = (await Tool("log", "--kind", "run", "--format", "json")).Succeeded().Document;
            Assert.Equal(hash, logged[0].GetProperty("plan").GetString());
            Assert.Empty(JsonSchema.Of("log").Differences(logged));
        }
        finally
        {
            Environment.SetEnvironmentVariable(KeyVariable, null);
        }
    }

    [Theory]
    [InlineData("--plan goes without a target", "upgrade", "head", "--plan", "p.json")]
    [InlineData("--plan goes without a target", "downgrade", "-1", "--plan", "p.json")]
    [InlineData("--plan goes without --sql", "upgrade", "--plan", "p.json", "--sql")]
    [InlineData("--plan goes without --allow-newer", "upgrade", "--plan", "p.json", "--allow-newer")]
    [InlineData("--plan is given without a value", "upgrade", "--plan", "")]
    [InlineData("Required argument missing for command: 'downgrade'", "downgrade")]
    [InlineData("--from-file shows what a file says", "plan", "--from-file", "p.json", "--out", "q.json")]
    public async Task What_does_not_go_together_is_wrong_usage(string said, params string[] arguments)
    {
        ToolRun run = await ToolRun.OfAsync(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }
}
