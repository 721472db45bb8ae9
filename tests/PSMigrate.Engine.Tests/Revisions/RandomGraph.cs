using FsCheck;
using FsCheck.Fluent;
using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Tests.Revisions;

/// <summary>A graph with several bases, branches, merges, labels and dependencies, and dice for what to do with it.</summary>
internal sealed record RandomGraph(IReadOnlyList<RevisionNode> Nodes, IReadOnlyList<int> Dice)
{
    public static Arbitrary<RandomGraph> Any { get; } = Arb.From(
        from size in Gen.Choose(1, 16)
        from choices in Gen.ArrayOf(Gen.Choose(0, 9999), (size * 8) + 12)
        select Make(size, choices),
        Smaller);

    public RevisionMap Map => RevisionMap.Build(Nodes);

    /// <summary>The same files, read in another order.</summary>
    public RevisionMap ShuffledMap => RevisionMap.Build(Nodes.OrderBy(node => HashCode.Combine(node.Id, Dice[0])));

    public string Pick(int die, IEnumerable<string> from) => from.Order(StringComparer.Ordinal).ElementAt(Dice[die] % from.Count());

    public override string ToString() => $"{string.Join("; ", Nodes.Select(Text))} (dice {string.Join(' ', Dice)})";

    private static RandomGraph Make(int size, int[] choices)
    {
        List<RevisionNode> nodes = [];
        List<string> labels = [];
        for (int i = 0; i < size; i++)
        {
            ArraySegment<int> dice = new(choices, i * 8, 8);
            string[] downs = i == 0 || dice[0] % 8 == 0 ? []
                : dice[0] % 8 < 5 ? [nodes[Math.Max(0, i - 1 - (dice[1] % 3))].Id]
                : [.. Distinct(nodes[dice[1] % i].Id, nodes[dice[2] % i].Id, nodes[dice[dice[3] % 3] % i].Id)];
            string[] needs = i == 0 || dice[4] % 4 != 0 ? []
                : labels.Count > 0 && dice[5] % 3 == 0 ? [labels[dice[6] % labels.Count]]
                : [nodes[dice[6] % i].Id];
            string[] own = dice[7] % 4 == 0 ? [$"lab{i}"] : [];
            labels.AddRange(own);

            // Ids say nothing of the order in which the revisions were made.
            nodes.Add(new RevisionNode($"{(char)('a' + (dice[7] / 4 % 26))}{i:00}x", downs, needs, own, Position: null));
        }

        return new RandomGraph(nodes, choices[(size * 8)..]);
    }

    private static IEnumerable<string> Distinct(params string[] ids) => ids.Distinct();

    private static IEnumerable<RandomGraph> Smaller(RandomGraph graph) => graph.Nodes.Select(gone => graph with
    {
        Nodes = [.. graph.Nodes.Where(node => node != gone).Select(node => node with
        {
            DownRevisions = [.. node.DownRevisions.Where(id => id != gone.Id)],
            DependsOn = [.. node.DependsOn.Where(name => name != gone.Id && !gone.BranchLabels.Contains(name))],
        })],
    }).Where(smaller => smaller.Nodes.Count > 0);

    private static string Text(RevisionNode node) =>
        node.Id + Part('<', node.DownRevisions) + Part('~', node.DependsOn) + Part('#', node.BranchLabels);

    private static string Part(char sign, IReadOnlyList<string> names) => names.Count == 0 ? "" : sign + string.Join('+', names);
}
