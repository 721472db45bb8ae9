using System.Text.Json;
using PSMigrate.Testing;

namespace PSMigrate.Cli.Tests;

/// <summary>upgrade --sql and downgrade --sql.</summary>
[Collection(PostgresCollection.Name)]
public sealed class ExportTests(PostgresServer server) : DatabaseTest(server)
{
    private string[] Offline => ["--path", Folder.Migrations, "--url", "postgresql://127.0.0.1:1/nowhere"];

    [SkippableFact]
    public async Task Upgrade_prints_the_script_and_runs_nothing()
    {
        await ArrangeAsync();
        Folder.WithDiamond();
        ToolRun run = (await Tool("upgrade", "--sql")).Succeeded();
        Assert.StartsWith("-- psmigrate ", run.Out, StringComparison.Ordinal);
        Assert.Contains("upgrade from base to d100, 4 revisions\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n\\set ON_ERROR_STOP on\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("CREATE TABLE b (id int);\n", run.Out, StringComparison.Ordinal);
        Assert.StartsWith("database ", run.Error, StringComparison.Ordinal);
        Assert.Empty(await Database.QueryAsync("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"));
    }

    [Fact]
    public async Task A_range_and_from_need_no_database()
    {
        Folder.WithDiamond();
        ToolRun range = (await ToolRun.OfAsync(["upgrade", "a100:d100", "--sql", .. Offline])).Succeeded();
        Assert.Contains("from a100 to d100, 3 revisions", range.Out, StringComparison.Ordinal);
        Assert.Empty(range.Error);
        ToolRun from = (await ToolRun.OfAsync(["upgrade", "heads", "--sql", "--from", "b100,c100", .. Offline])).Succeeded();
        Assert.Contains("from b100, c100 to d100, 1 revision\n", from.Out, StringComparison.Ordinal);
        ToolRun down = (await ToolRun.OfAsync(["downgrade", "heads:base", "--sql", "--sql-form", "plain", .. Offline])).Succeeded();
        Assert.Contains("downgrade from d100 to base, 4 revisions", down.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\\", down.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_named_and_json_is_a_document()
    {
        Folder.WithDiamond();
        string file = Path.Join(Folder.Root, "up.sql");
        ToolRun run = (await ToolRun.OfAsync(["upgrade", "base:head", "--sql", "--idempotent", "-o", file, .. Offline])).Succeeded();
        Assert.Equal($"{file}: upgrade of 4 revisions, from base to d100.\n", run.Out);
        JsonElement document = (await ToolRun.OfAsync(["upgrade", "base:head", "--sql", "--idempotent", "--format", "json", .. Offline])).Succeeded().Document;
        Assert.Equal(["direction", "start_heads", "end_heads", "revisions", "form", "path", "sql"], document.EnumerateObject().Select(property => property.Name));
        Assert.Equal("psql", document.GetProperty("form").GetString());
        Assert.Equal(await File.ReadAllTextAsync(file), document.GetProperty("sql").GetString());
    }

    [Fact]
    public async Task Without_a_database_and_from_nothing_is_printed_but_the_hint()
    {
        Folder.WithDiamond();
        ToolRun run = await ToolRun.OfAsync(["upgrade", "--sql", .. Offline]);
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains("--from", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("upgrade --from base", "--from goes with --sql.")]
    [InlineData("upgrade --idempotent", "--idempotent goes with --sql.")]
    [InlineData("downgrade base -o x.sql", "--output goes with --sql.")]
    [InlineData("upgrade --sql --verify true", "--verify is about a run, and --sql runs nothing.")]
    [InlineData("upgrade --sql --backup dump", "--backup is about a run, and --sql runs nothing.")]
    [InlineData("downgrade base --sql --notify http://localhost", "--notify is about a run, and --sql runs nothing.")]
    [InlineData("upgrade --sql --sql-form oracle", "'oracle' is no form of SQL")]
    public async Task It_is_wrong_usage(string commandLine, string message)
    {
        ToolRun run = await ToolRun.OfAsync(commandLine.Split(' '));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }
}
