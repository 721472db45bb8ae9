using PSMigrate.Engine.Catalog;
using PSMigrate.Engine.Catalog.Comparison;
using PSMigrate.Engine.Catalog.Snapshots;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog;

/// <summary>A schema that is read and written builds a database that pg_dump cannot tell from the first, and neither can we.</summary>
[Trait("Matrix", "true")]
public sealed class RebuildTests(PostgresServer server) : CatalogTest(server)
{
    public static TheoryData<string> Cases => [.. CatalogCases.Names];

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public async Task A_rebuilt_schema_is_the_same(string name)
    {
        int major = await MajorAsync();
        Skip.If(CatalogCases.Since(name) > major, $"The case needs PostgreSQL {CatalogCases.Since(name)}.");
        TestDatabase original = await BuildAsync(CatalogCases.Read(name));
        SchemaSnapshot read = await ReadAsync(original);

        CatalogCases.ExpectWritten(name, Write(read), major);
        TestDatabase rebuilt = await BuildAsync(Write(read));

        Assert.Equal(await DumpCaseAsync(name, original), await Server.DumpAsync(rebuilt));
        SchemaSnapshot again = await ReadAsync(rebuilt);
        Assert.Empty(new SchemaDiffer(read, again, SchemaWriting.Whole).Differences());
        Assert.Equal(read.Hash, again.Hash);

        string json = SnapshotFile.Write(read);
        SchemaSnapshot stored = SnapshotFile.Read(json, "the snapshot");
        Assert.Empty(new SchemaDiffer(read, stored, SchemaWriting.Whole).Differences());
        Assert.Equal(json, SnapshotFile.Write(stored));
        Assert.Equal(Write(read), Write(stored));
        await Server.DropDatabaseAsync(original);
        await Server.DropDatabaseAsync(rebuilt);
    }
}
