using FsCheck;
using FsCheck.Fluent;
using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Tests.Revisions;

/// <summary>What holds for every graph with a squash in it, or one within another, from every state that the revisions can leave behind.</summary>
public sealed class SquashProperties
{
    private static readonly int s_runs = int.TryParse(Environment.GetEnvironmentVariable("PSMIGRATE_PROPERTY_RUNS"), out int runs) ? runs : 500;

    [Fact]
    public void From_every_state_all_is_applied_once_and_the_heads_are_the_same() => ForAll((history, state) =>
    {
        foreach (IReadOnlyList<RevisionNode> files in history.Files)
        {
            GraphPlanner planner = new(RevisionMap.Build(files));
            if (history.IsStuck(files, state))
            {
                Assert.Throws<RevisionNotFoundException>(() => planner.Upgrade(state, ["heads"]));
                continue;
            }

            HashSet<string> done = history.Model.Closure(state);
            GraphPlan plan = planner.Upgrade(state, ["heads"]);
            history.Run(plan, done);
            Assert.Equal(RevisionMap.Build(files).RealHeads, plan.EndRows);
            Assert.Equal(history.All, done);
            Assert.Empty(planner.Upgrade(plan.EndRows, ["heads"]).Steps);
        }
    });

    [Fact]
    public void Where_the_files_are_kept_every_way_down_leads_back_up() => ForAll((history, state) =>
    {
        GraphPlanner planner = new(RevisionMap.Build(history.Files[0]));
        HashSet<string> done = history.Model.Closure(state);
        GraphPlan up = planner.Upgrade(state, ["heads"]);
        history.Run(up, done);
        if (!history.Model.Downs.Values.Any(downs => downs.Contains(history.Target)))
        {
            return;
        }

        GraphPlan down = planner.Downgrade(up.EndRows, history.Target);
        history.Run(down, done);
        GraphPlan again = planner.Upgrade(down.EndRows, ["heads"]);
        history.Run(again, done);
        Assert.Equal(up.EndRows, again.EndRows);
        Assert.Equal(history.All, done);
        history.Run(planner.Downgrade(again.EndRows, "base"), done);
        Assert.Empty(done);
    });

    [Fact]
    public void A_plan_made_again_half_way_is_the_rest() => ForAll((history, state) =>
    {
        GraphPlanner planner = new(RevisionMap.Build(history.Files[0]));
        GraphPlan plan = planner.Upgrade(state, ["heads"]);
        for (int half = 0; half <= plan.Steps.Count; half++)
        {
            HashSet<string> done = history.Model.Closure(state);
            GraphPlan first = plan with { Steps = [.. plan.Steps.Take(half)] };
            history.Run(first with { EndRows = HeadRows.Apply(state, first.Steps.SelectMany(step => step.Changes)) }, done);
            GraphPlan rest = planner.Replan(plan, HeadRows.Apply(state, first.Steps.SelectMany(step => step.Changes)));
            history.Run(rest, done);
            Assert.Equal(plan.EndRows, rest.EndRows);
            Assert.Equal(history.All, done);
        }
    });

    private static void ForAll(Action<SquashedHistory, IReadOnlyList<string>> holds) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(s_runs),
        Prop.ForAll(RandomGraph.Any, graph => holds(new SquashedHistory(graph), State(graph))));

    private static IReadOnlyList<string> State(RandomGraph graph)
    {
        GraphPlanner planner = new(graph.Map);
        IReadOnlyList<string> rows = graph.Dice[4] % 5 == 0 ? []
            : planner.Upgrade([], [.. Enumerable.Range(1, 1 + (graph.Dice[1] % 3)).Select(die => graph.Pick(die, graph.Map.Ids))]).EndRows;
        return rows.Count > 0 && graph.Dice[4] % 3 == 0
            ? planner.Downgrade(rows, $"{graph.Pick(5, new AppliedRevisions(graph.Map, rows).Tips)}@-1").EndRows
            : rows;
    }
}
