using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Tests.Revisions;

/// <summary>What a graph means, worked out the slow and obvious way and without the code under test.</summary>
internal sealed class GraphModel
{
    private readonly Dictionary<string, HashSet<string>> _below = [];

    public GraphModel(IReadOnlyList<RevisionNode> nodes)
    {
        Dictionary<string, string> labels = nodes
            .SelectMany(node => node.BranchLabels.Select(label => (label, node.Id)))
            .ToDictionary(pair => pair.label, pair => pair.Id);
        foreach (RevisionNode node in nodes)
        {
            Needs[node.Id] = [.. node.DownRevisions, .. node.DependsOn.Select(name => labels.GetValueOrDefault(name, name))];
            Downs[node.Id] = [.. node.DownRevisions];

            // Nodes come in the order they were made: all a node needs is there already.
            _below[node.Id] = [node.Id, .. Needs[node.Id].SelectMany(need => _below[need])];
        }
    }

    public Dictionary<string, HashSet<string>> Needs { get; } = [];

    public Dictionary<string, HashSet<string>> Downs { get; } = [];

    /// <summary>Whether some revision has a parent that another of its parents implies.</summary>
    public bool HasRedundantParent => Needs.Values.Any(needs => needs.Any(a => needs.Any(b => a != b && _below[b].Contains(a))));

    public HashSet<string> Closure(IEnumerable<string> ids) => [.. ids.SelectMany(id => _below[id])];

    /// <summary>Of these applied revisions, those on or above one of the roots.</summary>
    public HashSet<string> Above(IReadOnlySet<string> roots, IEnumerable<string> applied) => [.. applied.Where(id => _below[id].Overlaps(roots))];

    public bool AreRelated(string a, string b) => _below[a].Contains(b) || _below[b].Contains(a);

    public string[] Tips(IReadOnlySet<string> applied) =>
        [.. applied.Where(id => !applied.Any(other => Needs[other].Contains(id))).Order(StringComparer.Ordinal)];

    /// <summary>Runs the plan step by step on the rows and checks every state on the way.</summary>
    public void Run(GraphPlan plan)
    {
        HashSet<string> applied = Closure(plan.StartRows);
        IReadOnlyList<string> rows = plan.StartRows;
        foreach (GraphStep step in plan.Steps)
        {
            if (plan.Direction == MigrationDirection.Upgrade)
            {
                Assert.Subset(applied, Needs[step.Revision]);
                Assert.True(applied.Add(step.Revision));
            }
            else
            {
                Assert.DoesNotContain(applied, other => Needs[other].Contains(step.Revision));
                Assert.True(applied.Remove(step.Revision));
            }

            rows = HeadRows.Apply(rows, step.Changes);
            Assert.Equal(applied.Order(StringComparer.Ordinal), Closure(rows).Order(StringComparer.Ordinal));
            AssertRows(plan.Direction, rows, applied);
        }

        Assert.Equal(rows, plan.EndRows);
    }

    private void AssertRows(MigrationDirection direction, IReadOnlyList<string> rows, IReadOnlySet<string> applied)
    {
        if (direction == MigrationDirection.Upgrade || !HasRedundantParent)
        {
            Assert.Equal(Tips(applied), rows);
        }
        else
        {
            Assert.Empty(Tips(applied).Except(rows));
        }
    }
}
