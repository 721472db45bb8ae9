using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog;

/// <summary>Every schema of tests/cases/catalog comes into an empty database by a change, and goes by one.</summary>
[Trait("Matrix", "true")]
public sealed class CaseChangeTests(PostgresServer server) : ChangeTest(server)
{
    public static TheoryData<string> Cases => [.. CatalogCases.Names];

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public async Task A_schema_comes_and_goes(string name)
    {
        Skip.If(CatalogCases.Since(name) > await MajorAsync(), $"The case needs PostgreSQL {CatalogCases.Since(name)}.");
        await LeadsThereAndBackAsync(name, "", CatalogCases.Read(name), CatalogCases.IsComparedRestored(name));
    }
}
