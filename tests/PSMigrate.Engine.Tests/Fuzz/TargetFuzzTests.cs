using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Tests.Fuzz;

/// <summary>Targets and ranges as people mistype them, on a graph with branches, labels and a merge.</summary>
public sealed class TargetFuzzTests
{
    private static readonly string[] s_targets = ["b100", "head", "heads", "base", "current", "+1", "-1", "b100+1", "left@head", "left@+1", "left@-1", "right@c100-1"];

    private static readonly string[] s_pieces =
        ["@", "+", "-", ":", "..", "head", "base", "current", "left", "right", "a100", "d100", "f100", "1", "0", "+1", "-99", "g\u043e", "\uff11", "\u200b"];

    private static readonly RevisionMap s_map = RevisionMap.Build(
    [
        Node("a100"), Node("b100", ["a100"], ["left"]), Node("c100", ["a100"], ["right"]), Node("d100", ["b100", "c100"]),
        Node("e100", ["b100"]), Node("f100", [], ["other"]) with { DependsOn = ["c100"] },
    ]);

    [Fact]
    public void An_upgrade_is_planned_or_refused() => Check(text => new GraphPlanner(s_map).Upgrade(["b100"], [text]));

    [Fact]
    public void A_downgrade_is_planned_or_refused() => Check(text => new GraphPlanner(s_map).Downgrade(["d100", "f100"], text));

    [Fact]
    public void A_stamp_is_planned_or_refused() => Check(text => new GraphPlanner(s_map).Stamp(["b100"], [text], purge: false));

    [Fact]
    public void A_range_is_listed_or_refused() => FuzzRun.Check(
        Mutation.Of([.. s_targets.Select(target => $"{target}:head"), .. s_targets.Select(target => $"base:{target}"), ":", "a100:"], s_pieces),
        text => new RangeResolver(s_map, new RevisionLookup(s_map)).Resolve(RevisionRange.Parse(text), new AppliedRevisions(s_map, ["b100"])));

    [Fact]
    public void Start_rows_are_read_or_refused() => FuzzRun.Check(
        Mutation.Of(["a100", "b100,c100", "base", "heads"], s_pieces), text => StartRows.Read([text], s_map));

    private static void Check(Action<string> plan) => FuzzRun.Check(Mutation.Of(s_targets, s_pieces), plan);

    private static RevisionNode Node(string id, string[]? down = null, string[]? labels = null) =>
        new(id, down ?? [], [], labels ?? [], new SourcePosition($"{id}.sql", 1, 14));
}
