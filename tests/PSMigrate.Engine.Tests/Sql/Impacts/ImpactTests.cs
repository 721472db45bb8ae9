using PSMigrate.Engine.Sql;
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

    /// <summary>The server refuses what is wrong; until then it is read without harm.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Statements_that_end_too_early_are_read_all_the_same(string file)
    {
        foreach (string sql in ImpactCases.Read(file).Select(one => one.Sql))
        {
            foreach (SqlToken token in SqlTokenizer.Tokenize(sql))
            {
                Assert.NotNull(ImpactReader.Of(sql[..token.Offset]));
                Assert.NotNull(ImpactReader.Of(sql[..token.Offset] + " , (" + sql[token.End..]));
            }
        }
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
