using System.Diagnostics;
using PSMigrate.Engine.Revisions;
using Xunit.Abstractions;

namespace PSMigrate.Engine.Tests.Revisions;

/// <summary>Long histories: right, and no stack to overflow. How long it takes is printed and judged in bench/.</summary>
public sealed class GraphScaleTests(ITestOutputHelper output)
{
    private const int Size = 10_000;

    public static TheoryData<string> Shapes() => [nameof(Line), nameof(Comb), nameof(Ladder)];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Ten_thousand_revisions_go_up_and_down(string shape)
    {
        RevisionNode[] nodes = shape switch
        {
            nameof(Line) => Line(),
            nameof(Comb) => Comb(),
            _ => Ladder(),
        };
        Build(nodes);
        Stopwatch watch = Stopwatch.StartNew();
        GraphPlanner planner = Build(nodes);
        GraphPlan up = planner.Upgrade([], ["heads"]);
        output.WriteLine($"{shape}: built and planned up in {watch.Elapsed.TotalMilliseconds:0.0} ms");
        watch.Restart();
        GraphPlan down = planner.Downgrade(up.EndRows, "base");
        output.WriteLine($"{shape}: planned down in {watch.Elapsed.TotalMilliseconds:0.0} ms");

        AssertOrder(nodes, [.. up.Steps.Select(step => step.Revision)]);
        AssertOrder(nodes, [.. down.Steps.Select(step => step.Revision).Reverse()]);
        Assert.Empty(down.EndRows);
    }

    private static GraphPlanner Build(RevisionNode[] nodes) => new(RevisionMap.Build(nodes));

    private static void AssertOrder(RevisionNode[] nodes, string[] order)
    {
        Assert.Equal(Size, order.Length);
        Dictionary<string, int> place = order.Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index);
        Assert.All(nodes, node => Assert.All(node.DownRevisions.Concat(node.DependsOn), need => Assert.True(place[need] < place[node.Id])));
    }

    private static RevisionNode[] Line() => [.. Enumerable.Range(0, Size).Select(i => Node(i, i == 0 ? [] : [i - 1]))];

    /// <summary>Branch point, two branches, merge, and again: a, b&lt;a, c&lt;a, d&lt;b+c, ...</summary>
    private static RevisionNode[] Comb() => [.. Enumerable.Range(0, Size).Select(i => (i % 3) switch
    {
        0 => Node(i, i == 0 ? [] : [i - 1, i - 2]),
        1 => Node(i, [i - 1]),
        _ => Node(i, [i - 2]),
    })];

    /// <summary>Two lines from two bases, the second leaning on the first at every step.</summary>
    private static RevisionNode[] Ladder() => [.. Enumerable.Range(0, Size)
        .Select(i => Node(i, i < 2 ? [] : [i - 2], i % 2 == 0 ? [] : [i - 1]))];

    private static RevisionNode Node(int number, int[] downs, int[]? needs = null) =>
        new(Id(number), [.. downs.Select(Id)], [.. (needs ?? []).Select(Id)], [], Position: null);

    private static string Id(int number) => $"{(uint)number * 2654435761u:x8}{number:x4}";
}
