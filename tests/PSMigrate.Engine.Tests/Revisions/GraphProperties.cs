using FsCheck;
using FsCheck.Fluent;
using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Tests.Revisions;

/// <summary>What holds for every graph. PSMIGRATE_PROPERTY_RUNS sets the number of graphs for each property; a failure prints its seed.</summary>
public sealed class GraphProperties
{
    private static readonly int s_runs = int.TryParse(Environment.GetEnvironmentVariable("PSMIGRATE_PROPERTY_RUNS"), out int runs) ? runs : 500;

    [Fact]
    public void Up_to_heads_runs_everything_and_down_to_base_takes_it_all_back() => ForAll((graph, model, planner) =>
    {
        GraphPlan up = planner.Upgrade([], ["heads"]);
        model.Run(up);
        Assert.Equal(graph.Nodes.Count, up.Steps.Count);
        Assert.Equal(up.EndRows, graph.Map.RealHeads);

        GraphPlan down = planner.Downgrade(up.EndRows, "base");
        model.Run(down);
        Assert.Equal(graph.Nodes.Count, down.Steps.Count);
        Assert.Empty(down.EndRows);
    });

    [Fact]
    public void The_order_of_the_files_does_not_matter() => ForAll((graph, _, planner) =>
    {
        GraphPlanner other = new(graph.ShuffledMap);
        IReadOnlyList<string> state = State(graph, planner);
        string target = graph.Pick(6, graph.Map.Ids);
        AssertSame(planner.Upgrade(state, [target]), other.Upgrade(state, [target]));
        AssertSame(planner.Upgrade(state, ["heads"]), other.Upgrade(state, ["heads"]));
        AssertSame(planner.Downgrade(state, "base"), other.Downgrade(state, "base"));
        AssertSame(planner.Stamp(state, [target], purge: false), other.Stamp(state, [target], purge: false));
    });

    [Fact]
    public void Up_runs_what_the_target_needs_and_is_not_there() => ForAll((graph, model, planner) =>
    {
        IReadOnlyList<string> state = State(graph, planner);
        string target = graph.Pick(6, graph.Map.Ids);
        GraphPlan plan = planner.Upgrade(state, [target]);
        model.Run(plan);
        AssertSameSet(model.Closure([target]).Except(model.Closure(state)), plan);
    });

    [Fact]
    public void Down_reverts_what_is_above_the_target_and_nothing_else() => ForAll((graph, model, planner) =>
    {
        IReadOnlyList<string> state = State(graph, planner);
        HashSet<string> applied = model.Closure(state);
        if (applied.Count == 0)
        {
            return;
        }

        string target = graph.Pick(6, applied);
        HashSet<string> roots = [.. model.Downs.Where(pair => pair.Value.Contains(target)).Select(pair => pair.Key)];
        HashSet<string> above = model.Above(roots, applied);
        if (above.Count == 0 && !state.Contains(target))
        {
            Assert.Throws<NotAncestorException>(() => planner.Downgrade(state, target));
            return;
        }

        GraphPlan plan = planner.Downgrade(state, target);
        model.Run(plan);
        AssertSameSet(above, plan);
    });

    [Fact]
    public void One_step_down_reverts_one_revision_all_the_way_to_the_base() => ForAll((graph, model, planner) =>
    {
        IReadOnlyList<string> rows = planner.Upgrade([], [graph.Pick(6, graph.Map.Ids)]).EndRows;
        for (int turn = 0; rows.Count > 0; turn++)
        {
            string[] tips = model.Tips(model.Closure(rows));
            string tip = graph.Pick(turn % graph.Dice.Count, tips);
            if (tips.Length > 1)
            {
                Assert.Equal(tips, Assert.Throws<AmbiguousTargetException>(() => planner.Downgrade(rows, "-1")).Candidates);
            }

            GraphPlan plan = planner.Downgrade(rows, tips.Length == 1 ? "-1" : $"{tip}@-1");
            Assert.Equal(tip, Assert.Single(plan.Steps).Revision);
            foreach (GraphPlan late in new[] { plan, planner.Downgrade(rows, tips.Length == 1 ? "-1" : $"{tip}@-1") })
            {
                Assert.True(planner.Replan(late, plan.EndRows).IsEmpty);
            }

            rows = plan.EndRows;
        }
    });

    [Fact]
    public void A_plan_made_again_after_it_ran_is_empty_and_half_way_is_the_rest() => ForAll((graph, model, planner) =>
    {
        IReadOnlyList<string> state = State(graph, planner);
        foreach (GraphPlan plan in new[] { planner.Upgrade(state, ["heads"]), planner.Downgrade(state, "base") })
        {
            Assert.True(planner.Replan(plan, plan.EndRows).IsEmpty);
            int half = plan.Steps.Count / 2;
            IReadOnlyList<string> between = HeadRows.Apply(state, plan.Steps.Take(half).SelectMany(step => step.Changes));
            GraphPlan rest = planner.Replan(plan, between);
            model.Run(rest);
            Assert.Equal(plan.Steps.Skip(half).Select(step => step.Revision), rest.Steps.Select(step => step.Revision));
        }
    });

    [Fact]
    public void A_stamp_moves_its_lineage_and_nothing_else() => ForAll((graph, model, planner) =>
    {
        IReadOnlyList<string> state = State(graph, planner);
        string[] rows = [.. state, "gone"];
        string target = graph.Pick(6, graph.Map.Ids);
        string[] expected = [.. state.Where(row => !model.AreRelated(row, target)), target, "gone"];
        GraphPlan plan = planner.Stamp(rows, [target], purge: false);
        Assert.Equal(expected.Order(StringComparer.Ordinal), plan.EndRows);
        Assert.Equal(plan.EndRows, HeadRows.Apply(rows, plan.Steps.SelectMany(step => step.Changes)));
        Assert.True(planner.Replan(plan, plan.EndRows).IsEmpty);
        Assert.Equal([target], planner.Stamp(rows, [target], purge: true).EndRows);
        Assert.Equal(graph.Map.RealHeads.Append("gone").Order(StringComparer.Ordinal), planner.Stamp(rows, ["heads"], purge: false).EndRows);
        Assert.Equal(["gone"], planner.Stamp(rows, ["base"], purge: false).EndRows);
    });

    [Fact]
    public void Rows_without_a_file_and_rows_that_others_imply_break_no_answer() => ForAll((graph, model, planner) =>
    {
        IReadOnlyList<string> state = State(graph, planner);
        HashSet<string> applied = model.Closure(state);
        AppliedRevisions now = new(graph.Map, applied.Append("gone"));
        Assert.Equal(["gone"], now.UnknownRows);
        Assert.Equal(model.Tips(applied), now.Tips);
        AssertSets(applied, now.Ids);
        AssertSets(graph.Map.Ids.Except(applied), now.Pending);
        model.Run(planner.Upgrade([.. applied], ["heads"]));
        if (applied.Count > 0 && model.Tips(applied).Length == 1)
        {
            Assert.Equal(model.Tips(applied), planner.Downgrade([.. applied], "-1").Steps.Select(step => step.Revision));
        }
    });

    private static void ForAll(Action<RandomGraph, GraphModel, GraphPlanner> holds) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(s_runs),
        Prop.ForAll(RandomGraph.Any, graph => holds(graph, new GraphModel(graph.Nodes), new GraphPlanner(graph.Map))));

    /// <summary>Some rows that upgrades and a downgrade can leave behind.</summary>
    private static IReadOnlyList<string> State(RandomGraph graph, GraphPlanner planner)
    {
        IEnumerable<string> targets = Enumerable.Range(1, 1 + (graph.Dice[1] % 3)).Select(die => graph.Pick(die, graph.Map.Ids));
        IReadOnlyList<string> rows = planner.Upgrade([], [.. targets]).EndRows;
        return graph.Dice[4] % 3 == 0
            ? planner.Downgrade(rows, $"{graph.Pick(5, new AppliedRevisions(graph.Map, rows).Tips)}@-1").EndRows
            : rows;
    }

    private static void AssertSame(GraphPlan first, GraphPlan second)
    {
        Assert.Equal(first.Steps.Select(step => step.Revision), second.Steps.Select(step => step.Revision));
        Assert.Equal(first.Steps.SelectMany(step => step.Changes), second.Steps.SelectMany(step => step.Changes));
    }

    private static void AssertSameSet(IEnumerable<string> expected, GraphPlan plan) => AssertSets(expected, plan.Steps.Select(step => step.Revision));

    private static void AssertSets(IEnumerable<string> expected, IEnumerable<string> actual) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
}
