using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Tests.Revisions;

/// <summary>A squash and what it replaces are alternatives: which of them runs is up to the database.</summary>
public sealed class SquashTests
{
    private const string Kept = "a; b<a; c<b; d<c; s=a+b+c";
    private const string Gone = "d<c; s=a+b+c";
    private const string Nested = "a; b<a; c<b; d<c; e<d; f<e; s=a+b+c; t=s+d+e";

    private static GraphPlanner Planner(string graph) => new(GraphText.Map(graph));

    [Theory]
    [InlineData(Kept, "", "s d", "+s | s>d")]
    [InlineData(Gone, "", "s d", "+s | s>d")]
    [InlineData(Kept, "a", "b c d", "a>b | b>c | c>d")]
    [InlineData(Kept, "c", "s d", "c>s | s>d")]
    [InlineData(Gone, "c", "s d", "c>s | s>d")]
    [InlineData(Kept, "s", "d", "s>d")]
    [InlineData(Kept, "d", "", "")]
    [InlineData(Gone, "d", "", "")]
    [InlineData(Kept, "c b", "s d", "-b c>s | s>d")]
    [InlineData(Kept, "d b", "s", "-b")]
    [InlineData(Nested, "", "t f", "+t | t>f")]
    [InlineData(Nested, "b", "c d e f", "b>c | c>d | d>e | e>f")]
    [InlineData(Nested, "c", "s d e f", "c>s | s>d | d>e | e>f")]
    [InlineData(Nested, "s", "d e f", "s>d | d>e | e>f")]
    [InlineData(Nested, "e", "t f", "e>t | t>f")]
    [InlineData("d<c; e<d; f<e; s=a+b+c; t=s+d+e", "s", "d e f", "s>d | d>e | e>f")]
    [InlineData("d<c; e<d; f<e; s=a+b+c; t=s+d+e", "c", "s d e f", "c>s | s>d | d>e | e>f")]
    public void Up_to_the_head(string graph, string rows, string steps, string changes)
    {
        GraphPlan plan = Planner(graph).Upgrade(GraphText.Ids(rows), ["head"]);
        Assert.Equal((steps, changes), (GraphText.Steps(plan), GraphText.Changes(plan)));
    }

    [Theory]
    [InlineData(Kept, "a", "c", "b c s", "a>b | b>c | c>s")]
    [InlineData(Kept, "a", "s", "b c s", "a>b | b>c | c>s")]
    [InlineData(Kept, "a", "b", "b", "a>b")]
    [InlineData(Kept, "", "b", "a b", "+a | a>b")]
    [InlineData(Kept, "", "c", "s", "+s")]
    [InlineData(Gone, "", "b", "s", "+s")]
    [InlineData(Kept, "d", "b", "", "")]
    [InlineData(Nested, "a", "c", "b c s", "a>b | b>c | c>s")]
    [InlineData("a; b<a#lab; c<b; d<c; s#lab=a+b+c", "", "lab@head", "s d", "+s | s>d")]
    [InlineData("longer; s=longer", "", "long", "s", "+s")]
    public void Up_to_a_target(string graph, string rows, string target, string steps, string changes)
    {
        GraphPlan plan = Planner(graph).Upgrade(GraphText.Ids(rows), [target]);
        Assert.Equal((steps, changes), (GraphText.Steps(plan), GraphText.Changes(plan)));
    }

    [Theory]
    [InlineData(Kept, "d", "s", "d", "d>s")]
    [InlineData(Kept, "d", "c", "d", "d>s")]
    [InlineData(Gone, "d", "-1", "d", "d>s")]
    [InlineData(Kept, "d", "b", "d c", "d>c | c>b")]
    [InlineData(Kept, "s", "-1", "c c", "s>c | c>b")]
    [InlineData(Kept, "s", "base", "c c b a", "s>c | c>b | b>a | -a")]
    [InlineData(Kept, "d", "-3", "d c b", "d>c | c>b | b>a")]
    [InlineData(Kept, "c", "-1", "c", "c>b")]
    [InlineData(Gone, "d", "base", "d s", "d>s | -s")]
    [InlineData(Nested, "f", "d", "f e", "f>e | e>d")]
    [InlineData(Nested, "t", "s", "e e d", "t>e | e>d | d>s")]
    [InlineData(Nested, "t", "a", "e e d c b", "t>e | e>d | d>c | c>b | b>a")]
    public void Down(string graph, string rows, string target, string steps, string changes)
    {
        GraphPlan plan = Planner(graph).Downgrade(GraphText.Ids(rows), target);
        Assert.Equal((steps, changes), (GraphText.Steps(plan), GraphText.Changes(plan)));
    }

    [Theory]
    [InlineData(Kept, "", "head", "d")]
    [InlineData(Kept, "", "b", "b")]
    [InlineData(Kept, "", "c", "s")]
    [InlineData(Gone, "", "c", "s")]
    [InlineData(Kept, "s", "a", "a")]
    [InlineData(Kept, "c", "d", "d")]
    [InlineData(Kept, "b", "s", "s")]
    [InlineData(Kept, "d", "base", "")]
    public void A_stamp_records_what_it_names(string graph, string rows, string target, string end) =>
        Assert.Equal(end, GraphText.Text(Planner(graph).Stamp(GraphText.Ids(rows), [target], purge: false).EndRows));

    [Fact]
    public void The_middle_without_its_files_is_unknown_and_the_hint_says_what_to_do()
    {
        RevisionNotFoundException error = Assert.Throws<RevisionNotFoundException>(() => Planner(Gone).Upgrade(["b"], ["head"]));
        Assert.Equal("b", error.Requested);
        Assert.Contains("upgrade to c first", error.Hint, StringComparison.Ordinal);
        Assert.Contains("s.sql", error.Hint, StringComparison.Ordinal);
        Assert.Throws<NotAncestorException>(() => Planner(Gone).Downgrade(["d"], "b"));
        Assert.Throws<NotAncestorException>(() => Planner(Gone).Stamp([], ["b"], purge: false));
    }

    [Fact]
    public void A_part_of_the_files_is_none()
    {
        Assert.Throws<RevisionNotFoundException>(() => Planner("b<a; c<b; d<c; s=a+b+c").Upgrade(["b"], ["head"]));
        Assert.Equal("s d", GraphText.Steps(Planner("b<a; c<b; d<c; s=a+b+c").Upgrade([], ["head"])));
    }

    [Fact]
    public void What_was_begun_goes_on_as_it_began()
    {
        Assert.Equal("a b c d", GraphText.Steps(Planner(Kept).Upgrade([], ["head"], ["a"])));
        GraphPlan planned = Planner(Kept).Upgrade([], ["head"]);
        Assert.Equal("a b c d", GraphText.Steps(Planner(Kept).Replan(planned, [], ["a"])));
        Assert.Equal("c d", GraphText.Steps(Planner(Kept).Replan(planned, ["b"])));
        Assert.Equal("d", GraphText.Steps(Planner(Kept).Replan(Planner(Kept).Upgrade(["b"], ["head"]), ["s"])));
    }

    [Fact]
    public void Only_the_squash_is_seen_where_nobody_asks_a_database()
    {
        RevisionMap map = GraphText.Map(Kept);
        Assert.Equal("s d", GraphText.Text(map.OldestFirst));
        Assert.Equal(["s"], map.DownRevisions("d"));
        Assert.Equal(["s"], new RevisionLookup(map).Resolve(["b"], []));
    }

    [Theory]
    [InlineData("a; b<a; c<b; x<b; s=a+b+c", "builds on b, which is in the middle of what s replaces")]
    [InlineData("a; b<a; c<b; x~b; s=a+b+c", "builds on b, which is in the middle of what s replaces")]
    [InlineData("a; b<a; s=a+b; t=b", "both replace b")]
    [InlineData("a; s=a+s", "replaces itself")]
    [InlineData("a; b<a; c<b; s=b+c", "which builds on a")]
    [InlineData("a; b; c<b; s=a+b+c", "replaces a, on which c")]
    public void What_contradicts_itself_is_said(string graph, string message) =>
        Assert.Contains(message, Assert.Throws<ScriptInvalidException>(() => GraphText.Map(graph)).Message, StringComparison.Ordinal);
}
