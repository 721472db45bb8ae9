using System.Text.Json;
using PSMigrate.Cli.Tests.Json;
using PSMigrate.Testing;

namespace PSMigrate.Cli.Tests;

/// <summary>upgrade --targets and --schema-query.</summary>
[Collection(PostgresCollection.Name)]
public sealed class FleetTests(PostgresServer server) : DatabaseTest(server)
{
    private const string Query = "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'tenant%' ORDER BY 1";

    [SkippableFact]
    public async Task Schemas_have_a_line_each_and_a_second_call_takes_up_what_failed()
    {
        await ArrangeAsync();
        Folder.With("a100", upgrade: "CREATE TABLE orders (id int);");
        await Database.ExecuteAsync("CREATE SCHEMA tenant1; CREATE SCHEMA tenant2; CREATE SCHEMA tenant3; CREATE TABLE tenant2.orders (id int);");
        ToolRun dry = (await Tool("upgrade", "--schema-query", Query, "--dry-run", "--throttle-limit", "1")).Succeeded();
        Assert.StartsWith("pending     tenant1  base (pending: a100)\npending     tenant2  base (pending: a100)\n", dry.Out, StringComparison.Ordinal);
        Assert.Equal(["1"], await Database.QueryAsync("SELECT count(*) FROM pg_tables WHERE schemaname LIKE 'tenant%'"));

        ToolRun run = await Tool("upgrade", "--schema-query", Query, "--canary", "1", "--throttle-limit", "1", "--stop-after-failures", "1");
        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"\Adone        tenant1  base -> a100 \(1 revision, \d+ ms\)\nfailed      tenant2  base  StatementFailed: .*a100\.sql:6:1: .*\nnot begun   tenant3\n3 targets: 1 done, 1 failed, 1 not begun \(", run.Out);
        Assert.Contains("3 targets, 1 at once, 1 first as a canary\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("error FleetFailed: 3 targets: 1 done, 1 failed, 1 not begun. Failed: tenant2 (StatementFailed). After a failure no other was begun.\n", run.Error, StringComparison.Ordinal);

        ToolRun json = await Tool("upgrade", "--schema-query", Query, "--format", "json");
        Assert.Equal((1, "FleetFailed"), (json.ExitCode, json.ErrorLine.GetProperty("id").GetString()));
        Assert.Empty(JsonSchema.Of("upgrade").Differences(json.Document));
        JsonElement failed = json.Document.GetProperty("targets")[1];
        Assert.Equal(("tenant2", "failed", "42P07"), (failed.GetProperty("name").GetString(), failed.GetProperty("outcome").GetString(), failed.GetProperty("error").GetProperty("sql_state").GetString()));
        await Database.ExecuteAsync("DROP TABLE tenant2.orders");
        Assert.Contains("3 targets: 1 done, 2 up to date (", (await Tool("upgrade", "--schema-query", Query)).Succeeded().Out, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_failed_names_the_row_that_it_is_about()
    {
        await ArrangeAsync();
        Folder.With("a100", upgrade: "ALTER TABLE orders ADD UNIQUE (id);");
        await Database.ExecuteAsync("CREATE SCHEMA tenant1; CREATE TABLE tenant1.orders (id int); INSERT INTO tenant1.orders VALUES (7), (7);");
        ToolRun run = await Tool("upgrade", "--schema-query", Query);
        Assert.Matches(@"\Afailed      tenant1  base  StatementFailed: .*a100\.sql:6:1: could not create unique index .* \(SQLSTATE 23505\): Key \(id\)=\(7\) is duplicated\.\n", run.Out);
    }

    [SkippableFact]
    public async Task A_file_names_databases_and_its_lines_are_told()
    {
        await ArrangeAsync();
        Folder.With("a100");
        string file = Path.Join(Folder.Root, "targets.txt");
        await File.WriteAllTextAsync(file, $"# all of them\nfirst = {Database.Url}\n");
        string[] call = ["upgrade", "--targets", file, "--path", Folder.Migrations];
        Assert.StartsWith("done        first  base -> a100 (1 revision, ", (await ToolRun.OfAsync(call)).Succeeded().Out, StringComparison.Ordinal);
        await File.AppendAllTextAsync(file, "u:secret@h\n");
        ToolRun bad = await ToolRun.OfAsync(call);
        Assert.Equal((1, ""), (bad.ExitCode, bad.Out));
        Assert.StartsWith($"error ConfigurationInvalid: {file}:3: A target names no database.\n", bad.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", bad.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Stopped_it_says_where_each_is()
    {
        await ArrangeAsync();
        Folder.With("a100", upgrade: "SELECT pg_sleep(60);");
        await Database.ExecuteAsync("CREATE SCHEMA tenant1; CREATE SCHEMA tenant2;");
        ToolRun run = await ToolRun.StoppedAfterAsync(TimeSpan.FromSeconds(4), ["upgrade", "--schema-query", Query, "--throttle-limit", "1", "--format", "json", .. Common]);
        Assert.Equal((130, "Cancelled"), (run.ExitCode, run.ErrorLine.GetProperty("id").GetString()));
        Assert.Equal(["interrupted", "not_begun"], run.Document.GetProperty("targets").EnumerateArray().Select(target => target.GetProperty("outcome").GetString()));
    }

    [Theory]
    [InlineData("--canary 1", "--canary goes with --targets or --schema-query.")]
    [InlineData("--dry-run", "--dry-run goes with --targets or --schema-query.")]
    [InlineData("--targets f --plan p", "--plan is about one database, and --targets about many.")]
    [InlineData("--targets f --sql", "--sql is about one database, and --targets about many.")]
    [InlineData("--schema-query q --notify http://h", "--notify is about one database, and --schema-query about many.")]
    [InlineData("--targets f --sandbox", "--sandbox is about one database, and --targets about many.")]
    [InlineData("--targets f --url u", "--url names one database, and --targets many.")]
    [InlineData("--targets f --throttle-limit 0", "'0' is not a number for --throttle-limit: write 1 or more.")]
    public async Task What_is_about_one_database_is_wrong_usage(string arguments, string message)
    {
        ToolRun run = await ToolRun.OfAsync(["upgrade", .. arguments.Split(' ')]);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"error Usage: {message}\n", run.Error, StringComparison.Ordinal);
    }
}
