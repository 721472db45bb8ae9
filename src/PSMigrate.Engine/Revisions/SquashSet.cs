namespace PSMigrate.Engine.Revisions;

/// <summary>
/// The squashes among the files, and the graphs that there are with each of them folded (it stands for what it replaces) or open (what it replaces
/// stands for it). An edge to the tip is an edge to the squash, and the other way round.
/// </summary>
internal sealed class SquashSet
{
    private readonly RevisionNode[] _nodes;

    // Those that replace others come before these.
    private readonly Squash[] _squashes;

    private SquashSet(RevisionNode[] nodes, Squash[] squashes)
    {
        _nodes = nodes;
        _squashes = squashes;
    }

    /// <summary>The graph where every squash stands for what it replaces.</summary>
    public RevisionMap Folded => field ??= Build(new HashSet<string>());

    public IReadOnlyList<Squash> All => _squashes;

    /// <summary>All ids that a file has or a squash replaces.</summary>
    public IEnumerable<string> Ids => _nodes.Select(node => node.Id).Concat(_squashes.SelectMany(squash => squash.Replaced)).Distinct(StringComparer.Ordinal);

    /// <exception cref="ScriptInvalidException">A squash contradicts another one, or the files that it replaces.</exception>
    public static SquashSet Of(IEnumerable<RevisionNode> files)
    {
        RevisionNode[] nodes = [.. files];
        return new SquashSet(nodes, nodes.Any(node => node.Replaces.Count > 0) ? [.. SquashReader.Read(nodes)] : []);
    }

    public Squash? Find(string id) => _squashes.FirstOrDefault(squash => squash.Id == id);

    /// <summary>The squash that stands for an id in a graph; null where it is a revision there, or nothing.</summary>
    public Squash? StandingFor(string id, RevisionMap map) =>
        map.Contains(id) ? null : map.OtherNames.Find(id) is { } other && Find(other) is { } squash && squash.Replaced.Contains(id) ? squash : null;

    /// <summary>How the rows of a version table are to be read.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="begun">Revisions of which a part is in the database, and that are not finished.</param>
    /// <param name="opens">Which squashes are to be open beside those that have to be; none where nothing is said.</param>
    public RevisionView For(IReadOnlyList<string> rows, IReadOnlyCollection<string>? begun = null, Func<Squash, bool>? opens = null)
    {
        HashSet<string> open = new(StringComparer.Ordinal);
        RevisionMap map = Folded;
        while (_squashes.FirstOrDefault(squash => map.Contains(squash.Id) && squash.IsWhole && (IsInside(squash, map) || opens?.Invoke(squash) == true)) is { } next)
        {
            open.Add(next.Id);
            map = Build(open);
        }

        return new RevisionView(map, rows, _squashes, open);

        bool IsInside(Squash squash, RevisionMap map) =>
            begun?.Any(squash.Replaced.Contains) == true || (rows.Any(squash.IsInside) && !RevisionView.IsReached(squash, map, rows));
    }

    private RevisionMap Build(IReadOnlySet<string> open)
    {
        if (_squashes.Length == 0)
        {
            return RevisionMap.Build(_nodes, this, OtherNames.None);
        }

        HashSet<string> hidden = new(StringComparer.Ordinal);
        OtherNames names = new();
        foreach (Squash squash in _squashes.Where(squash => !hidden.Contains(squash.Id)))
        {
            if (open.Contains(squash.Id))
            {
                hidden.Add(squash.Id);
                names.Add(squash.Id, squash.Tip);
                continue;
            }

            hidden.UnionWith(squash.Replaced);
            foreach (string id in squash.Replaced)
            {
                names.Add(id, squash.Id);
            }

            foreach (string label in _nodes.Where(node => squash.Replaced.Contains(node.Id)).SelectMany(node => node.BranchLabels))
            {
                names.Add(label, squash.Id);
            }
        }

        // Two files of one id are wrong wherever they are.
        ILookup<string, RevisionNode> files = _nodes.ToLookup(node => node.Id, StringComparer.Ordinal);
        return RevisionMap.Build(_nodes.Where(node => !hidden.Contains(node.Id) || files[node.Id].Skip(1).Any()), this, names);
    }
}
