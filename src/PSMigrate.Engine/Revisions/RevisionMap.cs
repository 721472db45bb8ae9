using System.Diagnostics.CodeAnalysis;

namespace PSMigrate.Engine.Revisions;

/// <summary>The graph of all revisions: immutable, built once, the same for the same files on every machine.</summary>
internal sealed class RevisionMap
{
    private readonly RevisionEntry[] _sorted;
    private readonly Dictionary<string, RevisionEntry> _entries;
    private readonly Dictionary<string, string> _labels;

    private RevisionMap(RevisionEntry[] sorted, Dictionary<string, string> labels, SquashSet squashes, OtherNames names)
    {
        _sorted = sorted;
        Squashes = squashes;
        OtherNames = names;
        _entries = sorted.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        _labels = labels;
        OldestFirst = TopologicalOrder.Of(sorted, _entries);
        Nodes = Array.ConvertAll(sorted, entry => entry.Node);
        Heads = Where(entry => entry.Children.Count == 0);
        RealHeads = Where(entry => entry.AllChildren.Count == 0);
        Bases = Where(entry => entry.DownRevisions.Count == 0);
    }

    /// <summary>All revisions, sorted by id.</summary>
    public IReadOnlyCollection<RevisionNode> Nodes { get; }

    /// <summary>Revisions that no other follows, sorted.</summary>
    public IReadOnlyList<string> Heads { get; }

    /// <summary>Revisions that no other follows or depends on, sorted: the version table after a full upgrade.</summary>
    public IReadOnlyList<string> RealHeads { get; }

    /// <summary>Revisions that follow no other, sorted.</summary>
    public IReadOnlyList<string> Bases { get; }

    /// <summary>Every revision after all it needs.</summary>
    public IReadOnlyList<string> OldestFirst { get; }

    /// <summary>All branch labels, sorted.</summary>
    public IReadOnlyList<string> Labels => [.. _labels.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Ids, sorted.</summary>
    public IEnumerable<string> Ids => _sorted.Select(entry => entry.Id);

    /// <summary>The squashes of the files, and what they replace.</summary>
    public SquashSet Squashes { get; }

    /// <summary>Ids and labels that are not in this graph, because a squash stands for them or, in an open one, its tip for the squash.</summary>
    public OtherNames OtherNames { get; }

    /// <summary>The graph of files where every squash stands for what it replaces.</summary>
    public static RevisionMap Build(IEnumerable<RevisionNode> nodes) => SquashSet.Of(nodes).Folded;

    /// <summary>The graph of these nodes alone.</summary>
    public static RevisionMap Build(IEnumerable<RevisionNode> nodes, SquashSet squashes, OtherNames names)
    {
        (RevisionEntry[] entries, Dictionary<string, string> labels) = RevisionMapBuilder.Link(nodes, names);
        return new RevisionMap(entries, labels, squashes, names);
    }

    /// <summary>The id that a name of another way through a squash has here; an id of this graph is itself.</summary>
    public string Here(string id) => Contains(id) ? id : OtherNames.Find(id) ?? id;

    public bool TryGet(string id, [MaybeNullWhen(false)] out RevisionNode node)
    {
        node = _entries.TryGetValue(id, out RevisionEntry? entry) ? entry.Node : null;
        return node is not null;
    }

    public bool Contains(string id) => _entries.ContainsKey(id);

    /// <summary>The revision a label is written on.</summary>
    public bool TryGetLabelled(string label, [MaybeNullWhen(false)] out string id) => _labels.TryGetValue(label, out id);

    /// <summary>Revisions that follow this one, sorted.</summary>
    public IReadOnlyList<string> Children(string id) => _entries[id].Children;

    /// <summary>Revisions that follow this one or depend on it, sorted.</summary>
    public IReadOnlyList<string> AllChildren(string id) => _entries[id].AllChildren;

    /// <summary>Revisions this one follows, as its header has them.</summary>
    public IReadOnlyList<string> DownRevisions(string id) => _entries[id].DownRevisions;

    /// <summary>Revisions this one follows or depends on; those it follows come first.</summary>
    public IReadOnlyList<string> Parents(string id) => _entries[id].Parents;

    /// <summary>Its depends_on with labels turned into ids, sorted.</summary>
    public IReadOnlyList<string> ResolvedDependencies(string id) => _entries[id].Dependencies;

    public bool IsHead(string id) => _entries[id].Children.Count == 0;

    public bool IsRealHead(string id) => _entries[id].AllChildren.Count == 0;

    public bool IsBase(string id) => _entries[id].DownRevisions.Count == 0;

    public bool IsBranchPoint(string id) => _entries[id].Children.Count > 1;

    public bool IsMergePoint(string id) => _entries[id].DownRevisions.Count > 1;

    /// <summary>These revisions and all below them. Ids that are no revision are passed over.</summary>
    public IReadOnlySet<string> Ancestors(IEnumerable<string> ids, bool includeDependencies) =>
        Reach(ids, includeDependencies ? entry => entry.Parents : entry => entry.DownRevisions);

    /// <summary>These revisions and all above them. Ids that are no revision are passed over.</summary>
    public IReadOnlySet<string> Descendants(IEnumerable<string> ids, bool includeDependents) =>
        Reach(ids, includeDependents ? entry => entry.AllChildren : entry => entry.Children);

    /// <summary>This revision, all above it and all below it.</summary>
    public IReadOnlySet<string> Lineage(string id, bool includeDependencies)
    {
        HashSet<string> lineage = new(Ancestors([id], includeDependencies), StringComparer.Ordinal);
        lineage.UnionWith(Descendants([id], includeDependencies));
        return lineage;
    }

    /// <summary>
    /// The revisions a label is taken to belong to: the one it is written on, all that follow that one, and those before it
    /// back to, and without, the last point where branches part or meet.
    /// </summary>
    public IReadOnlySet<string> Carriers(string label)
    {
        RevisionEntry entry = _entries[_labels[label]];
        HashSet<string> carriers = new(Descendants([entry.Id], includeDependents: false), StringComparer.Ordinal);
        while (entry.AllChildren.Count <= 1 && entry.DownRevisions.Count <= 1)
        {
            carriers.Add(entry.Id);
            if (entry.DownRevisions.Count == 0)
            {
                break;
            }

            entry = _entries[entry.DownRevisions[0]];
        }

        return carriers;
    }

    /// <summary>The ids in the order they would be applied.</summary>
    public IReadOnlyList<string> InOrder(IReadOnlySet<string> ids) =>
        ids.Count == 0 ? [] : [.. OldestFirst.Where(ids.Contains)];

    private IReadOnlyList<string> Where(Func<RevisionEntry, bool> wanted) =>
        [.. _sorted.Where(wanted).Select(entry => entry.Id)];

    private HashSet<string> Reach(IEnumerable<string> ids, Func<RevisionEntry, IReadOnlyList<string>> next)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Stack<string> open = new(ids.Where(_entries.ContainsKey));
        while (open.TryPop(out string? id))
        {
            if (seen.Add(id))
            {
                foreach (string other in next(_entries[id]))
                {
                    open.Push(other);
                }
            }
        }

        return seen;
    }
}
