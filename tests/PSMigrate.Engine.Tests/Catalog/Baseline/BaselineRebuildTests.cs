using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog.Baseline;

/// <summary>A baseline builds the database that it was taken of, whatever is in it, and that database is at it.</summary>
[Trait("Matrix", "true")]
public sealed class BaselineRebuildTests(PostgresServer server) : CatalogTest(server), IDisposable
{
    private readonly RevisionFolder _folder = new();

    // Two cases of each kind.
    public static TheoryData<string> Cases => [.. CatalogCases.Names.GroupBy(name => name.Split('/')[0]).SelectMany(kind => kind.Take(2))];

    public void Dispose() => _folder.Dispose();

    private MigrationEngine Engine(TestDatabase database) =>
        new(new MigrationOptions { MigrationPath = [_folder.Path], ConnectionString = database.Url }, new Progress<MigrationEvent>());

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public async Task It_builds_the_database_again_and_the_database_is_up_to_date(string name)
    {
        Skip.If(CatalogCases.Since(name) > await MajorAsync(), $"The case needs PostgreSQL {CatalogCases.Since(name)}.");
        TestDatabase original = await BuildAsync(CatalogCases.Read(name));

        Revision revision = await Engine(original).CreateRevisionAsync(new NewRevision { Baseline = true }, CancellationToken.None);

        Assert.Equal([revision.Id], await original.QueryAsync("SELECT version_num FROM public.psmigrate_version"));
        Assert.Equal(["stamp|done"], await original.QueryAsync($"SELECT direction, outcome FROM public.psmigrate_history WHERE kind = 'step' AND revision = '{revision.Id}'"));
        Assert.All(await Engine(original).CheckAsync(CancellationToken.None), answer => Assert.True(answer.Passed, answer.Message));

        TestDatabase rebuilt = await Server.CreateDatabaseAsync();
        await Engine(rebuilt).UpgradeAsync(["head"], new RunOptions(), CancellationToken.None);
        Assert.Equal(await Server.DumpAsync(original), await Server.DumpAsync(rebuilt));
        await Server.DropDatabaseAsync(original);
        await Server.DropDatabaseAsync(rebuilt);
    }
}
