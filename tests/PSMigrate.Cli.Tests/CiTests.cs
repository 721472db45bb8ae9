using System.Text.RegularExpressions;
using System.Xml.Linq;
using PSMigrate.Testing;

namespace PSMigrate.Cli.Tests;

/// <summary>What a CI system reads off the tool, and the page that a run leaves.</summary>
[Collection(PostgresCollection.Name)]
public sealed class CiTests(PostgresServer server) : DatabaseTest(server)
{
    private const string Password = "se:cret]100%";

    [SkippableFact]
    public async Task GitHub_gets_groups_an_annotation_outputs_and_a_summary_in_their_order()
    {
        await ArrangeAsync();
        Folder.With("a100").With("b100", "a100", "SELECT 1;\nSELECT nothing;");
        ToolRun run = await InGitHub("upgrade");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            $"""
            ::group::upgrade a100 about a100 (1 statement, N ms)
            migrations/a100.sql:6:1: CREATE TABLE
            ::endgroup::
            ::group::upgrade b100 about b100 (failed, N ms)
            migrations/b100.sql:6:1: SELECT
            migrations/b100.sql:7:1: SELECT
            ::endgroup::
            Database {Database.Name} is at a100.
            ::error file=migrations/b100.sql,line=7,col=8,title=psmigrate StatementFailed::column "nothing" does not exist (SQLSTATE 42703)%0AHint: …

            """,
            Regex.Replace(Regex.Replace(run.Out, @"[\d.]+ m?s\)", "N ms)"), "(%0AHint: ).*", "$1…"));
        Assert.Contains("error StatementFailed: ", run.Error, StringComparison.Ordinal);
        string outputs = File.ReadAllText(Path.Join(Folder.Root, "output"));
        Assert.Matches($"\\Arun_id=[0-9a-f-]{{36}}\noutcome=failed\ndirection=upgrade\ndatabase={Database.Name}\nstart_heads=\nend_heads=a100\nsteps=1\nrevisions=a100\nerror=StatementFailed\nreport=\n\\z", outputs);
        Assert.Contains("```mermaid\n", File.ReadAllText(Path.Join(Folder.Root, "summary")), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task In_json_both_streams_are_as_ever_and_the_files_are_written()
    {
        await ArrangeAsync();
        Folder.With("a100", upgrade: "SELECT '##vso[task.complete]' + nothing;");
        ToolRun run = await InGitHub("upgrade", "--format", "json");
        Assert.DoesNotContain("##vso[", run.Out + run.Error, StringComparison.Ordinal);
        Assert.Contains("##vso[task.complete]", run.Document.GetProperty("error").GetProperty("excerpt").GetString(), StringComparison.Ordinal);
        Assert.Equal("StatementFailed", run.ErrorLine.GetProperty("id").GetString());
        Assert.Contains("outcome=failed\n", File.ReadAllText(Path.Join(Folder.Root, "output")), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Azure_gets_variables_and_no_line_of_the_server_is_a_command_for_it()
    {
        await ArrangeAsync();
        Folder.With("a100", upgrade: "DO $$ BEGIN RAISE WARNING E'##vso[task.setvariable variable=x]y\\r::error::z'; END $$;");
        Dictionary<string, string> variables = new() { ["TF_BUILD"] = "True", ["BUILD_SOURCESDIRECTORY"] = Folder.Root, ["AGENT_TEMPDIRECTORY"] = Folder.Root };
        ToolRun run = (await ToolRun.InCiAsync(variables, ["upgrade", "-v", .. Common])).Succeeded();
        string[] commands = [.. (run.Out + run.Error).Split('\n', '\r').Where(line => line.Contains("##vso[", StringComparison.Ordinal))];
        Assert.All(commands, command => Assert.Matches(@"^##vso\[(task\.logissue type=warning;\]|task\.setvariable variable=[a-z_]+;isOutput=true\]|task\.uploadsummary\])", command));
        Assert.Contains("##vso[task.setvariable variable=outcome;isOutput=true]done", commands);
        Assert.DoesNotContain(run.Error.Split('\n', '\r'), line => line.StartsWith("::", StringComparison.Ordinal));
        Assert.Contains("warning: # #vso[", run.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_password_is_in_none_of_it()
    {
        await ArrangeAsync();
        Folder.With("a100", upgrade: $"CREATE ROLE nobody_{Database.Name} PASSWORD '{Password}' SUPERUSER nonsense;");
        string report = Path.Join(Folder.Root, "report.html");
        ToolRun run = await InGitHub("upgrade", "--report", report);
        Assert.Equal(1, run.ExitCode);
        string all = run.Out + run.Error + string.Concat(((string[])["output", "summary", "report.html"]).Select(name => File.ReadAllText(Path.Join(Folder.Root, name))));
        Assert.Contains("CREATE ROLE", all, StringComparison.Ordinal);
        Assert.DoesNotContain("se:cret", all, StringComparison.Ordinal);
        Assert.DoesNotContain("se%3Acret", all, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_report_is_a_page_also_of_a_run_that_fails_or_has_nothing_to_do()
    {
        await ArrangeAsync();
        string report = Path.Join(Folder.Root, "out", "report.html");
        Folder.With("a100", downgrade: "DROP TABLE t_a100;").With("b100", "a100", "SELECT nothing;");
        Assert.Contains($"report: {report}\n", (await Tool("upgrade", "--report", report)).Error, StringComparison.Ordinal);
        XElement failed = Read(report);
        Assert.Equal($"Upgrade of {Database.Name} failed", failed.Descendants("title").First().Value);
        Assert.Contains("SELECT nothing", failed.Descendants("tr").Single(row => (string?)row.Attribute("class") == "fault").Value, StringComparison.Ordinal);
        (await Tool("downgrade", "base", "--report", report)).Succeeded();
        Assert.Contains("a100 → base", Read(report).Value, StringComparison.Ordinal);
        (await Tool("upgrade", "a100")).Succeeded();
        (await Tool("upgrade", "a100", "--report", report)).Succeeded();
        Assert.Contains("Nothing to do: the database is at a100.", Read(report).Value, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_report_that_cannot_be_written_is_found_out_before_anything_runs()
    {
        await ArrangeAsync();
        Folder.With("a100");
        ToolRun run = await Tool("upgrade", "--report", Folder.Root);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error ConfigurationInvalid: The report ", run.Error, StringComparison.Ordinal);
        Assert.Null(await Database.ScalarAsync<string>("SELECT to_regclass('t_a100')::text"));
        Assert.Equal(2, (await Tool("upgrade", "base:head", "--sql", "--report", "x.html")).ExitCode);
    }

    [Fact]
    public async Task A_script_on_stdout_stays_as_it_is()
    {
        Folder.With("a100", upgrade: "SELECT '##[x]',\n'\n::error::y';");
        ToolRun run = (await InGitHub("upgrade", "base:head", "--sql")).Succeeded();
        Assert.Contains("SELECT '##[x]',\n'\n::error::y'", run.Out, StringComparison.Ordinal);
    }

    private Task<ToolRun> InGitHub(params string[] arguments) => ToolRun.InCiAsync(
        new Dictionary<string, string>
        {
            ["GITHUB_ACTIONS"] = "true",
            ["GITHUB_WORKSPACE"] = Folder.Root,
            ["GITHUB_OUTPUT"] = Path.Join(Folder.Root, "output"),
            ["GITHUB_STEP_SUMMARY"] = Path.Join(Folder.Root, "summary"),
        },
        [.. arguments, "--path", Folder.Migrations, .. arguments.Contains("--sql") ? Array.Empty<string>() : ["--url", Database.Url]]);

    private static XElement Read(string path) => XElement.Parse(File.ReadAllText(path).Split('\n', 2)[1]);
}
