using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog.Squashing;

/// <summary>Whatever is in a database, a squash of what makes it makes it again.</summary>
[Trait("Matrix", "true")]
public sealed class SquashCaseTests(PostgresServer server) : CatalogTest(server), IDisposable
{
    private readonly RevisionFolder _folder = new();

    // One of each kind: every case starts a scratch server of its own.
    public static TheoryData<string> Cases => [.. CatalogCases.Names.GroupBy(name => name.Split('/')[0]).SelectMany(kind => kind.Take(1))];

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public async Task It_is_folded_and_proven(string name)
    {
        Skip.If(CatalogCases.Since(name) > await MajorAsync(), $"The case needs PostgreSQL {CatalogCases.Since(name)}.");
        TestDatabase database = await BuildAsync("");
        _folder.Add("a100", "", "CREATE TABLE squash_rows (id int PRIMARY KEY); INSERT INTO squash_rows VALUES (1);");
        _folder.Add("b100", "a100", "-- segment: new\n" + CatalogCases.Read(name));
        MigrationEngine engine = new(new MigrationOptions { MigrationPath = [_folder.Path], ConnectionString = database.Url }, new Progress<MigrationEvent>());
        Revision squash = await engine.SquashAsync(new SquashRequest(), CancellationToken.None);
        Assert.Equal(["a100", "b100"], squash.Replaces);
        await Server.DropDatabaseAsync(database);
    }
}
