namespace PSMigrate.Engine.Revisions;

/// <summary>
/// Finds what a downgrade reverts. Alembic's rule: all that follows or depends on the revisions directly above the target,
/// those of the named branch only where the target is a branch point.
/// </summary>
internal sealed class DowngradeTarget(RevisionMap map, RevisionLookup lookup, RevisionTarget written, AppliedRevisions now)
{
    private readonly TargetResolver _targets = new(map, lookup);

    /// <summary>The applied revisions to revert.</summary>
    public IReadOnlySet<string> Find()
    {
        RevisionTarget target = _targets.Whole(written);
        return target switch
        {
            { Offset: < 0 } => Below(target),
            { Anchor: TargetAnchor.Current, Offset: 0 } => new HashSet<string>(),
            { Anchor: TargetAnchor.Current } => throw new Walk(map, target).TooFar(),
            { Offset: > 0 } => Above(target, _targets.Up(target, _targets.UpStart(target, now))),
            { Anchor: TargetAnchor.Base } => Above(target, null),
            _ => Above(target, Named(target)),
        };
    }

    private string? Named(RevisionTarget target) => target.Anchor == TargetAnchor.Named
        ? lookup.Find(target.Symbol!)
        : _targets.UpStart(target, now);

    /// <summary>All above a revision, or above the base (null).</summary>
    private IReadOnlySet<string> Above(RevisionTarget target, string? id) =>
        Revert(OnBranch(target, id is null ? map.Bases : map.Children(id)), id is null ? [] : [id], isKept: id is null);

    /// <summary>N steps down: the last revision passed goes, with all on top of it.</summary>
    private IReadOnlySet<string> Below(RevisionTarget target)
    {
        Walk walk = new(map, target);
        int steps = -target.Offset;
        string? start = _targets.DownStart(target, now);
        IReadOnlyList<string> passed = start is null ? [] : walk.Down(start, steps);
        if (passed.Count < steps)
        {
            throw walk.TooFar();
        }

        string last = passed[^1];
        IReadOnlyList<string> below = map.DownRevisions(last);

        // Counted from what is applied, or off a merge, that is all; "id-N" otherwise names the revision it ends at.
        return (target.Anchor == TargetAnchor.Current && target.Branch is null) || below.Count > 1
            ? Revert([last], below, isKept: false)
            : Above(target, below.SingleOrDefault());
    }

    private IReadOnlyList<string> OnBranch(RevisionTarget target, IReadOnlyList<string> roots)
    {
        if (target.Branch is null || roots.Count < 2)
        {
            return roots;
        }

        string branch = lookup.FindBranch(target.Branch);
        IReadOnlySet<string> line = map.Ancestors([branch], includeDependencies: false);
        string[] own = [.. roots.Where(line.Contains)];
        return own.Length > 0
            ? own
            : throw new NotAncestorException(
                $"'{target.Text}' does not say which of {string.Join(", ", roots)} to revert: none of them is on the way to {branch}.",
                $"Name the branch by one of these ids, for example {roots[0]}@-1.");
    }

    private IReadOnlySet<string> Revert(IReadOnlyList<string> roots, IReadOnlyList<string> remaining, bool isKept)
    {
        HashSet<string> reverted = new(map.Descendants(roots, includeDependents: true), StringComparer.Ordinal);
        reverted.IntersectWith(now.Ids);
        return reverted.Count > 0 || isKept || remaining.All(now.Rows.Contains)
            ? reverted
            : throw new NotAncestorException(
                $"'{written.Text}' is no target for a downgrade: it is not below what is applied "
                + $"({(now.Tips.Count == 0 ? "nothing" : string.Join(", ", now.Tips))}).",
                "See what is applied with Get-DbRevision -Applied (psmigrate current); "
                + "the way up is Invoke-DbUpgrade (psmigrate upgrade).");
    }
}
