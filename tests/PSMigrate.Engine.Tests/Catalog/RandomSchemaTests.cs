using FsCheck;
using FsCheck.Fluent;
using PSMigrate.Engine.Catalog;
using PSMigrate.Engine.Catalog.Comparison;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog;

/// <summary>PSMIGRATE_SCHEMA_RUNS sets how often; a failure prints the two seeds.</summary>
public sealed class RandomSchemaTests(PostgresServer server) : ChangeTest(server)
{
    // Each run is two databases and four dumps.
    private const int UsualRuns = 12;

    [SkippableFact]
    public async Task Any_schema_leads_to_any_other_and_back()
    {
        await Server.VersionAsync();
        int runs = int.TryParse(Environment.GetEnvironmentVariable("PSMIGRATE_SCHEMA_RUNS"), out int wanted) ? wanted : UsualRuns;
        Gen<(int, int)> seeds = Gen.Choose(0, int.MaxValue).Zip(Gen.Choose(0, int.MaxValue));
        foreach ((int old, int fresh) in Gen.Sample(seeds, runs))
        {
            await LeadsThereAndBackAsync($"seeds {old} and {fresh}", RandomSchema.Sql(old), RandomSchema.Sql(fresh));
        }
    }

    [SkippableFact]
    public async Task Any_schema_is_like_itself()
    {
        TestDatabase database = await BuildAsync(RandomSchema.Sql(Random.Shared.Next()));

        Assert.Empty(new SchemaDiffer(await ReadAsync(database), await ReadAsync(database), SchemaWriting.Whole).Differences());
    }
}
