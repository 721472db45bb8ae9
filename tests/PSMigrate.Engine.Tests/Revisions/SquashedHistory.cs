using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Tests.Revisions;

/// <summary>A random graph with a prefix of it squashed, perhaps a longer one squashed once more, with and without the files of what is replaced.</summary>
internal sealed class SquashedHistory
{
    private readonly Dictionary<string, string[]> _replaced = [];
    private readonly string[] _tips;

    public SquashedHistory(RandomGraph graph)
    {
        Model = new GraphModel(graph.Nodes);
        All = [.. graph.Nodes.Select(node => node.Id)];
        Target = graph.Pick(8, All);
        string inner = graph.Pick(7, All.Where(IsClosed));
        string[] outer = [.. All.Where(id => IsClosed(id) && id != inner && Model.Closure([id]).Contains(inner))];
        _tips = outer.Length == 0 ? [inner] : [inner, graph.Pick(9, outer)];

        RevisionNode[] squashes = [.. _tips.Select((tip, i) => Squash(graph, tip, $"squash{i}"))];
        HashSet<string>[] gone = [.. squashes.Select(squash => new HashSet<string>(squash.Replaces))];
        Files =
        [
            [.. graph.Nodes, .. squashes],
            [.. graph.Nodes.Where(node => !gone[0].Contains(node.Id)), .. squashes],
            [.. graph.Nodes.Where(node => !gone[^1].Contains(node.Id)), squashes[^1]],
        ];
    }

    public GraphModel Model { get; }

    public HashSet<string> All { get; }

    public string Target { get; }

    /// <summary>With all files, without those of the first squash, and without all that is replaced.</summary>
    public IReadOnlyList<IReadOnlyList<RevisionNode>> Files { get; }

    /// <summary>Whether a database is in the middle of what a squash replaces without files to go on with.</summary>
    public bool IsStuck(IReadOnlyList<RevisionNode> files, IReadOnlyList<string> state)
    {
        HashSet<string> ids = [.. files.Select(file => file.Id)];
        HashSet<string> applied = Model.Closure(state);
        return _tips.Any(tip => !ids.Contains(tip) && !applied.Contains(tip) && Model.Closure([tip]).Overlaps(applied));
    }

    /// <summary>Does what the steps do, and checks that none is done twice or without what it needs.</summary>
    public void Run(GraphPlan plan, HashSet<string> done)
    {
        foreach (GraphStep step in plan.Steps)
        {
            string[] what = _replaced.GetValueOrDefault(step.Revision) ?? [step.Revision];
            if (step.RecordsOnly)
            {
                Assert.Subset(done, what.ToHashSet());
            }
            else if (plan.Direction == MigrationDirection.Upgrade)
            {
                Assert.DoesNotContain(what, done.Contains);
                done.UnionWith(what);
                Assert.Subset(done, Model.Closure(what));
            }
            else
            {
                Assert.Subset(done, what.ToHashSet());
                done.ExceptWith(what);
                Assert.DoesNotContain(done, id => Model.Closure([id]).Overlaps(what));
            }
        }

        Assert.Equal(plan.EndRows, HeadRows.Apply(plan.StartRows, plan.Steps.SelectMany(step => step.Changes)));
    }

    private bool IsClosed(string tip)
    {
        HashSet<string> prefix = Model.Closure([tip]);
        return All.Where(id => !prefix.Contains(id)).All(id => Model.Needs[id].All(need => need == tip || !prefix.Contains(need)));
    }

    private RevisionNode Squash(RandomGraph graph, string tip, string id)
    {
        HashSet<string> prefix = Model.Closure([tip]);
        string[] own = [.. graph.Map.InOrder(prefix)];
        string[] labels = [.. graph.Nodes.Where(node => prefix.Contains(node.Id)).SelectMany(node => node.BranchLabels)];
        // The squash that is in it was there when it was made.
        string[] replaces = _replaced.Count == 0 ? own : [.. own.Except([tip]), .. _replaced.Keys, tip];
        _replaced[id] = own;
        return new RevisionNode(id, [], [], labels, Position: null) { Replaces = replaces };
    }
}
