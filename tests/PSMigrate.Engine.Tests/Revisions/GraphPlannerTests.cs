using PSMigrate.Engine.Revisions;
using static PSMigrate.Engine.Tests.Revisions.GraphText;

namespace PSMigrate.Engine.Tests.Revisions;

public sealed class GraphPlannerTests
{
    private const string Line = "a; b<a; c<b; d<c";
    private const string Merge = "a; b<a; c<a; m<b+c; n<m";
    private const string TwoBases = "a; b<a#left; x#right; y<x";

    [Theory]
    [InlineData("a; b<a; c<b", "", "c", "a b c", "+a | a>b | b>c")]
    [InlineData("a; b<a; c<a; d<b+c", "b", "d", "c d", "+c | -c b>d")]
    [InlineData(Line, "b", "+1", "c", "b>c")]
    [InlineData(Line, "", "+2", "a b", "+a | a>b")]
    [InlineData(Line, "c", "b", "", "")]
    [InlineData(Line, "c", "c", "", "")]
    [InlineData(Line, "c", "base", "", "")]
    [InlineData(Line, "c", "current", "", "")]
    [InlineData(Line, "", "base+2", "a b", "+a | a>b")]
    [InlineData(Line, "a", "head-1", "b c", "a>b | b>c")]
    [InlineData(TwoBases, "", "heads", "a b x y", "+a | a>b | +x | x>y")]
    [InlineData(TwoBases, "", "right@head", "x y", "+x | x>y")]
    [InlineData(TwoBases, "a", "right@+1", "x", "+x")]
    [InlineData(TwoBases, "", "left right", "a b x", "+a | a>b | +x")]
    [InlineData(TwoBases, "", "b a", "a b", "+a | a>b")]
    [InlineData("a; b<a; x; y<x~b", "b", "y", "x y", "+x | -b x>y")]
    [InlineData("a; b<a; x; y<x~b", "x", "y", "a b y", "+a | a>b | -b x>y")]
    [InlineData("a; b<a; c<b~a", "b", "c", "c", "b>c")]
    [InlineData(Line, "a b", "c", "c", "-a b>c")]
    public void Upgrade_runs_what_is_missing_oldest_first(string graph, string rows, string targets, string steps, string changes) =>
        AssertPlan(new GraphPlanner(Map(graph)).Upgrade(Ids(rows), Ids(targets)), steps, changes);

    [Theory]
    [InlineData(Line, "c", "-1", "c", "c>b")]
    [InlineData(Line, "c", "-3", "c b a", "c>b | b>a | -a")]
    [InlineData(Line, "c", "base", "c b a", "c>b | b>a | -a")]
    [InlineData(Line, "c", "c", "", "")]
    [InlineData(Line, "c", "current", "", "")]
    [InlineData(Line, "d", "b+1", "d", "d>c")]
    [InlineData(Line, "d", "c-1", "d c", "d>c | c>b")]
    [InlineData(Line, "b c", "-1", "c", "-b c>b")]
    [InlineData(Merge, "m", "-1", "m", "m>b +c")]
    [InlineData(Merge, "n", "-2", "n m", "n>m | m>b +c")]
    [InlineData(Merge, "n", "m-1", "n m", "n>m | m>b +c")]
    [InlineData(Merge, "b c", "b@-1", "b", "-b")]
    [InlineData(Merge, "b c", "b-1", "c b", "-c | b>a")]
    [InlineData("a; b<a; c<b; d<b~c; m<c+d", "m", "-1", "m", "m>d")]
    [InlineData("a; b<a; c<a~b; m<c+b", "m", "-1", "m", "m>c")]
    [InlineData("a; b<a; c<a~b; m<c+b; o<a", "m o", "m@-1", "m", "m>c +b")]
    [InlineData("a; b<a#left; c<a; m<b+c; n<m", "n", "left@-2", "n m", "n>m | m>b +c")]
    [InlineData(TwoBases, "b y", "left@-1", "b", "b>a")]
    [InlineData(TwoBases, "b y", "left@base", "b a", "b>a | -a")]
    [InlineData("a#left; b<a; x; y<x~b", "y", "left@base", "y b a", "y>x +b | b>a | -a")]
    [InlineData("a#left; b<a; x; y<x~b", "y", "left@-1", "y b", "y>x +b | b>a")]
    public void Downgrade_reverts_newest_first(string graph, string rows, string target, string steps, string changes) =>
        AssertPlan(new GraphPlanner(Map(graph)).Downgrade(Ids(rows), target), steps, changes);

    [Theory]
    [InlineData(Merge, "n", "-3", "AmbiguousTarget", "b c")]
    [InlineData(Merge, "m", "-2", "AmbiguousTarget", "b c")]
    [InlineData(Merge, "b c", "-1", "AmbiguousTarget", "b c")]
    [InlineData(Merge, "b c", "current-1", "AmbiguousTarget", "b c")]
    [InlineData(Line, "c", "-4", "RelativeTooFar", "")]
    [InlineData(Line, "", "-1", "RelativeTooFar", "")]
    [InlineData(Line, "c", "+1", "RelativeTooFar", "")]
    [InlineData(Line, "b", "head", "NotAncestor", "")]
    [InlineData(Line, "b", "heads", "NotAncestor", "")]
    [InlineData(Line, "b", "d", "NotAncestor", "")]
    [InlineData(Merge, "b c", "m-1", "", "")]
    [InlineData(Merge, "a", "m-1", "NotAncestor", "")]
    [InlineData(TwoBases, "b y", "head", "MultipleHeads", "")]
    [InlineData(TwoBases, "b y", "heads", "MultipleHeads", "")]
    [InlineData(TwoBases, "b", "zzzz", "RevisionNotFound", "")]
    [InlineData(TwoBases, "b", "right@-1", "RelativeTooFar", "")]
    [InlineData(Line, "b", "", "TargetInvalid", "")]
    [InlineData(Line, "b", "a:b", "TargetInvalid", "")]
    [InlineData(Line, "b gone", "-1", "RevisionNotFound", "")]
    public void A_downgrade_that_cannot_be_is_refused(string graph, string rows, string target, string error, string candidates)
    {
        Exception? thrown = Record.Exception(() => new GraphPlanner(Map(graph)).Downgrade(Ids(rows), target));
        Assert.Equal(error, (thrown as MigrationException)?.ErrorId ?? "");
        if (thrown is AmbiguousTargetException ambiguous)
        {
            Assert.Equal(candidates, Text(ambiguous.Candidates));
            Assert.Contains("label@-1: b@-1 or c@-1", ambiguous.Hint, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Merge, "b c", "+1", "AmbiguousTarget", "b c")]
    [InlineData(Merge, "a", "+1", "AmbiguousTarget", "b c")]
    [InlineData(TwoBases, "", "+1", "AmbiguousTarget", "a x")]
    [InlineData(Line, "d", "+1", "RelativeTooFar", "")]
    [InlineData(Line, "a", "head+1", "RelativeTooFar", "")]
    [InlineData(Line, "b", "-1", "RelativeTooFar", "")]
    [InlineData(Line, "b", "a-2", "RelativeTooFar", "")]
    [InlineData(TwoBases, "", "head", "MultipleHeads", "")]
    [InlineData(TwoBases, "", "heads+1", "MultipleHeads", "")]
    [InlineData(TwoBases, "", "left@y", "RevisionNotFound", "")]
    [InlineData(TwoBases, "", "nope@head", "RevisionNotFound", "")]
    [InlineData(TwoBases, "", "", "TargetInvalid", "")]
    [InlineData(Line, "gone", "head", "RevisionNotFound", "")]
    [InlineData("abcd1; abcd2<abcd1", "", "abcd", "RevisionAmbiguous", "")]
    public void An_upgrade_that_cannot_be_is_refused(string graph, string rows, string targets, string error, string candidates)
    {
        MigrationException thrown = Assert.ThrowsAny<MigrationException>(() => new GraphPlanner(Map(graph)).Upgrade(Ids(rows), Ids(targets)));
        Assert.Equal(error, thrown.ErrorId);
        if (thrown is AmbiguousTargetException ambiguous)
        {
            Assert.Equal(candidates, Text(ambiguous.Candidates));
            Assert.Contains("label@+1: ", ambiguous.Hint, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Line, "", "c", false, "c", "+c")]
    [InlineData(Line, "d", "b", false, "b", "d>b")]
    [InlineData(Line, "d", "d", false, "", "")]
    [InlineData(Line, "d", "base", false, "d", "-d")]
    [InlineData(Line, "d", "-1", false, "c", "d>c")]
    [InlineData(Merge, "b c", "n", false, "n", "-b c>n")]
    [InlineData(Merge, "m", "b", false, "b", "m>b")]
    [InlineData(Merge, "m", "b c", false, "b c", "m>b | +c")]
    [InlineData(TwoBases, "a", "y", false, "y", "+y")]
    [InlineData(TwoBases, "a x", "left@base", false, "a", "-a")]
    [InlineData(TwoBases, "a y", "heads", false, "b", "a>b")]
    [InlineData(TwoBases, "a y", "b a", false, "b", "a>b")]
    [InlineData(TwoBases, "a gone", "b", false, "b", "a>b")]
    [InlineData(TwoBases, "a gone", "base", false, "a", "-a")]
    [InlineData(TwoBases, "gone lost", "heads", false, "b y", "+b | +y")]
    [InlineData(TwoBases, "a gone x", "b", true, "gone x b", "-gone | -x | a>b")]
    [InlineData(TwoBases, "gone", "base", true, "gone", "-gone")]
    [InlineData(TwoBases, "b gone", "b", true, "gone", "-gone")]
    [InlineData(Line, "b c", "c", false, "b", "-b")]
    public void Stamp_moves_the_rows_of_a_lineage(string graph, string rows, string targets, bool purge, string steps, string changes) =>
        AssertPlan(new GraphPlanner(Map(graph)).Stamp(Ids(rows), Ids(targets), purge), steps, changes);

    /// <summary>Alembic loses a head that has its row already when another head has none: "c" here.</summary>
    [Fact]
    public void Stamp_heads_ends_with_all_heads() =>
        Assert.Equal("b c d", Text(new GraphPlanner(Map("a; b<a; c; d<a")).Stamp(["a", "c"], ["heads"], purge: false).EndRows));

    [Fact]
    public void Unknown_rows_stop_an_upgrade_and_are_named()
    {
        GraphPlanner planner = new(Map(Line));
        RevisionNotFoundException thrown = Assert.Throws<RevisionNotFoundException>(() => planner.Upgrade(["lost", "a", "gone"], ["head"]));
        Assert.Equal("gone", thrown.Requested);
        Assert.Contains("gone, lost", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("Set-DbRevision -Purge (psmigrate stamp --purge)", thrown.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("c", "b", true)]
    [InlineData("b", "b", true)]
    [InlineData("b", "c", false)]
    [InlineData("gone", "b", false)]
    [InlineData("gone c", "b c", true)]
    public void Something_newer_can_be_told(string rows, string ids, bool expected) =>
        Assert.Equal(expected, new GraphPlanner(Map(Line)).IsAtOrAbove(Ids(rows), Ids(ids)));

    private static void AssertPlan(GraphPlan plan, string steps, string changes)
    {
        Assert.Equal(steps, Steps(plan));
        Assert.Equal(changes, Changes(plan));
        Assert.Equal(plan.EndRows, HeadRows.Apply(plan.StartRows, plan.Steps.SelectMany(step => step.Changes)));
    }
}
