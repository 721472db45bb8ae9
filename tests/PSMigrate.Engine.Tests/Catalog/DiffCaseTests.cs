using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog;

/// <summary>The statements between two schemas lead from the one to the other and back, which pg_dump and a second comparison say.</summary>
[Trait("Matrix", "true")]
public sealed class DiffCaseTests(PostgresServer server) : ChangeTest(server)
{
    public static TheoryData<string> Cases => [.. DiffCases.Names];

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public async Task The_change_leads_there_and_back(string name)
    {
        Skip.If(DiffCases.Since(name) > await MajorAsync(), $"The case needs PostgreSQL {DiffCases.Since(name)}.");
        await LeadsThereAndBackAsync(name, DiffCases.Old(name), DiffCases.New(name));
    }
}
