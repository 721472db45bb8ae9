using PSMigrate.Engine.Sql.Impacts;

namespace PSMigrate.Engine.Tests.Sql.Impacts;

/// <summary>What the text of a statement tells of its impact.</summary>
public sealed class ImpactTests
{
    public static TheoryData<string> Files => [.. ImpactCases.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Statements_tell_what_they_do(string file)
    {
        IReadOnlyList<ImpactCase> cases = ImpactCases.Read(file);
        if (Environment.GetEnvironmentVariable("PSMIGRATE_ACCEPT") == "1")
        {
            ImpactCases.Accept(file, [.. cases.Select(one => Impact(one).ToString())]);
        }

        Assert.Equal(cases.Select(one => $"{one.Title}: {one.Expected}"), cases.Select(one => $"{one.Title}: {Impact(one)}"));
    }

    internal static StatementImpact Impact(ImpactCase one)
    {
        ImpactReader reader = new();
        foreach (string earlier in one.Earlier)
        {
            reader.Read(earlier);
        }

        return reader.Read(one.Sql);
    }
}
