using PSMigrate.Engine.Revisions;
using static PSMigrate.Engine.Tests.Revisions.GraphText;

namespace PSMigrate.Engine.Tests.Revisions;

public sealed class ReplanTests
{
    private const string Line = "a; b<a; c<b; d<c";

    [Theory]
    [InlineData("a", "+1", "a", "b")]
    [InlineData("a", "+1", "b", "")]
    [InlineData("a", "+1", "c", "")]
    [InlineData("a", "+2", "b", "c")]
    [InlineData("a", "head", "b", "c d")]
    [InlineData("c", "b", "c", "")]
    [InlineData("c", "b", "a", "b")]
    public void An_upgrade_does_what_is_left_of_its_own_target(string planned, string target, string found, string steps)
    {
        GraphPlanner planner = new(Map(Line));
        Assert.Equal(steps, Steps(planner.Replan(planner.Upgrade(Ids(planned), [target]), Ids(found))));
    }

    [Theory]
    [InlineData("c", "-1", "c", "c")]
    [InlineData("c", "-1", "b", "")]
    [InlineData("c", "-1", "", "")]
    [InlineData("c", "-2", "b", "b")]
    [InlineData("c", "base", "a", "a")]
    public void A_downgrade_reverts_what_is_left_of_its_own_revisions(string planned, string target, string found, string steps)
    {
        GraphPlanner planner = new(Map(Line));
        Assert.Equal(steps, Steps(planner.Replan(planner.Downgrade(Ids(planned), target), Ids(found))));
    }

    [Fact]
    public void A_downgrade_never_reverts_what_was_applied_on_top_meanwhile()
    {
        GraphPlanner planner = new(Map(Line));
        HeadsChangedException thrown = Assert.Throws<HeadsChangedException>(() => planner.Replan(planner.Downgrade(["c"], "-1"), ["d"]));
        Assert.Equal("c", Text(thrown.Expected));
        Assert.Equal("d", Text(thrown.Found));
    }

    [Theory]
    [InlineData("c", "b", "d", "d>b")]
    [InlineData("c", "b", "b", "")]
    [InlineData("c", "-1", "b", "")]
    [InlineData("c", "base", "d", "-d")]
    public void A_stamp_records_the_same_ids(string planned, string target, string found, string changes)
    {
        GraphPlanner planner = new(Map(Line));
        Assert.Equal(changes, Changes(planner.Replan(planner.Stamp(Ids(planned), [target], purge: false), Ids(found))));
    }

    [Theory]
    [InlineData(true, "c")]
    [InlineData(false, "a")]
    public void Eight_at_once_move_one_step_in_all(bool upgrade, string expected)
    {
        GraphPlanner planner = new(Map(Line));
        IReadOnlyList<string> rows = ["b"];
        GraphPlan[] plans = [.. Enumerable.Range(0, 8).Select(_ => upgrade ? planner.Upgrade(rows, ["+1"]) : planner.Downgrade(rows, "-1"))];
        foreach (GraphPlan plan in plans)
        {
            rows = planner.Replan(planner.Replan(plan, rows), rows).EndRows;
        }

        Assert.Equal(expected, Text(rows));
    }

    [Fact]
    public void Rows_that_became_unknown_stop_it()
    {
        GraphPlanner planner = new(Map(Line));
        Assert.Throws<RevisionNotFoundException>(() => planner.Replan(planner.Upgrade(["a"], ["head"]), ["gone"]));
    }
}
