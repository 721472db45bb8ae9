using PSMigrate.Engine.Revisions;
using static PSMigrate.Engine.Tests.Revisions.GraphText;

namespace PSMigrate.Engine.Tests.Revisions;

public sealed class AppliedRevisionsTests
{
    private const string Graph = "a; b<a; c<b; x; y<x~b; z<y";

    [Theory]
    [InlineData("", "", "", "", "a b c x y z")]
    [InlineData("b", "a b", "b", "b", "c x y z")]
    [InlineData("y", "a b x y", "y", "b y", "c z")]
    [InlineData("c z", "a b c x y z", "c z", "c z", "")]
    [InlineData("gone b", "a b", "b", "b", "c x y z")]
    [InlineData("a b gone b", "a b", "b", "b", "c x y z")]
    [InlineData("b y", "a b x y", "y", "b y", "c z")]
    [InlineData("gone", "", "", "", "a b c x y z")]
    public void Rows_imply_all_below_them(string rows, string applied, string tips, string branchTips, string pending)
    {
        AppliedRevisions now = new(Map(Graph), Ids(rows));
        Assert.Equal(applied, Text(now.OldestFirst));
        Assert.Equal(tips, Text(now.Tips));
        Assert.Equal(branchTips, Text(now.BranchTips));
        Assert.Equal(pending, Text(now.Pending));
        Assert.Equal(pending.Length == 0, now.IsUpToDate);
    }

    [Theory]
    [InlineData("a", RevisionState.Applied)]
    [InlineData("y", RevisionState.Current)]
    [InlineData("z", RevisionState.Pending)]
    [InlineData("gone", RevisionState.Unknown)]
    public void Every_id_has_a_state(string id, RevisionState expected) =>
        Assert.Equal(expected, new AppliedRevisions(Map(Graph), ["y", "gone"]).StateOf(id));

    [Fact]
    public void Unknown_rows_are_listed_once_and_sorted()
    {
        Assert.Equal("lost more", Text(new AppliedRevisions(Map(Graph), ["more", "b", "lost", "more"]).UnknownRows));
        Assert.Equal("lost", Text(new GraphPlanner(Map(Graph)).UnknownRows(["lost", "c"])));
    }
}
