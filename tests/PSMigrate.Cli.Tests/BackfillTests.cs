using PSMigrate.Testing;

namespace PSMigrate.Cli.Tests;

[Collection(PostgresCollection.Name)]
public sealed class BackfillTests(PostgresServer server) : DatabaseTest(server)
{
    private const string Statement = "UPDATE jobs SET a = 1 / (25 - id) WHERE id BETWEEN :batch_start AND :batch_end";

    private async Task ArrangeJobsAsync()
    {
        await ArrangeAsync();
        await Database.ExecuteAsync("CREATE TABLE jobs (id int PRIMARY KEY, a int); INSERT INTO jobs SELECT generate_series(1, 30); ANALYZE jobs");
    }

    [SkippableFact]
    public async Task It_says_what_it_would_do_does_it_and_goes_on_where_it_stopped()
    {
        await ArrangeJobsAsync();
        string[] call = ["backfill", "--table", "jobs", "--size", "10", Statement];

        string plan = (await Tool([.. call, "--dry-run"])).Succeeded().Out;
        Assert.Contains("in batches over public.jobs by id, 10 rows at first, each about 500 ms, about 30 rows:", plan, StringComparison.Ordinal);

        ToolRun failed = await Tool(call);
        Assert.Equal(1, failed.ExitCode);
        Assert.Contains("division by zero", failed.Error, StringComparison.Ordinal);
        Assert.Contains("^", failed.Error, StringComparison.Ordinal);
        Assert.Contains("It goes on behind id 10: 10 rows changed so far.", (await Tool([.. call, "--dry-run"])).Out, StringComparison.Ordinal);

        await Database.ExecuteAsync("DELETE FROM jobs WHERE id = 25");
        Assert.Matches(@"^19 rows changed over public\.jobs in \d batch(es)?, \d", (await Tool(call)).Succeeded().Out);
        Assert.Matches("^29 rows", (await Tool(call)).Succeeded().Out);
        string log = (await Tool("log")).Out;
        Assert.Contains("batch 29 rows", log, StringComparison.Ordinal);
        Assert.Contains("backfill", log, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_file_is_named_where_it_is_wrong()
    {
        await ArrangeJobsAsync();
        string file = Path.Join(Folder.Root, "fill.sql");
        await File.WriteAllTextAsync(file, "-- why\nUPDATE jobs SET b = 1 WHERE id BETWEEN :batch_start AND :batch_end;\n");
        Assert.Contains($"{file}:2:17", (await Tool("backfill", "--table", "jobs", "--file", file)).Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_plan_says_how_a_statement_is_cut()
    {
        await ArrangeJobsAsync();
        Folder.With("a100", "", $"-- batch: table=jobs size=10 pause=50ms\n{Statement};");
        Assert.Contains("1. 1 statement in batches over jobs by its primary key, 10 rows at first, each about 500 ms, 50 ms apart", (await Tool("plan")).Succeeded().Out, StringComparison.Ordinal);
    }
}
