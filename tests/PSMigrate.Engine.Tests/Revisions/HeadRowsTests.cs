using PSMigrate.Engine.Revisions;
using static PSMigrate.Engine.Tests.Revisions.GraphText;

namespace PSMigrate.Engine.Tests.Revisions;

public sealed class HeadRowsTests
{
    [Fact]
    public void Changes_apply_in_order() =>
        Assert.Equal("b d", Text(HeadRows.Apply(["a", "c"], [new RowChange.Delete("a"), new RowChange.Update("c", "d"), new RowChange.Insert("b")])));

    public static TheoryData<string, string> Misses() => new()
    {
        { "insert", "a" },
        { "delete", "z" },
        { "update", "z" },
        { "update onto", "a" },
    };

    [Theory]
    [MemberData(nameof(Misses))]
    public void A_change_that_misses_is_an_error(string kind, string id)
    {
        RowChange change = kind switch
        {
            "insert" => new RowChange.Insert(id),
            "delete" => new RowChange.Delete(id),
            "update" => new RowChange.Update(id, "n"),
            _ => new RowChange.Update("c", id),
        };
        Assert.Throws<HeadsChangedException>(() => HeadRows.Apply(["a", "c"], [change]));
    }
}
