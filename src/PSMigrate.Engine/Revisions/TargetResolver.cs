namespace PSMigrate.Engine.Revisions;

/// <summary>Turns a target into revision ids. No id at all means the base.</summary>
internal sealed class TargetResolver(RevisionMap map, RevisionLookup lookup)
{
    public IReadOnlyList<string> Resolve(RevisionTarget written, AppliedRevisions now)
    {
        RevisionTarget target = Whole(written);
        return target.Offset switch
        {
            0 => Anchor(target, now),
            > 0 => [Up(target, UpStart(target, now))],
            _ => Down(target, DownStart(target, now)),
        };
    }

    /// <summary>The target, with what looks like steps down taken as part of the name where a label is called so.</summary>
    public RevisionTarget Whole(RevisionTarget target) =>
        target.Undivided is { } word && map.TryGetLabelled(word, out _) ? target.AsOneWord() : target;

    public IReadOnlyList<string> Anchor(RevisionTarget target, AppliedRevisions now) => target.Anchor switch
    {
        TargetAnchor.Base => [],
        TargetAnchor.Head => One(target, lookup.Heads(target.Branch)),
        TargetAnchor.Heads => target.Branch is null ? map.RealHeads : lookup.Heads(target.Branch),
        TargetAnchor.Named => [lookup.Find(target.Symbol!, target.Branch)],
        _ => target.Branch is null ? now.Tips : AppliedOn(target.Branch, now.Tips, now.BranchTips),
    };

    public string Up(RevisionTarget target, string? start)
    {
        Walk walk = new(map, target);
        return walk.Up(start, target.Offset, target.Branch is null ? null : lookup.Lineage(target.Branch)) ?? throw walk.TooFar();
    }

    /// <summary>The revision that steps up count from; null for the base.</summary>
    public string? UpStart(RevisionTarget target, AppliedRevisions now)
    {
        if (target.Anchor != TargetAnchor.Current)
        {
            return One(target, Anchor(target, now)).SingleOrDefault();
        }

        IReadOnlyList<string> starts = target.Branch is null ? now.Tips : AppliedOn(target.Branch, now.Tips, now.Ids);
        return starts.Count <= 1 ? starts.SingleOrDefault() : throw new Walk(map, target).AmbiguousStart(starts, "+1");
    }

    /// <summary>The revision that steps down count from; null where nothing is applied.</summary>
    public string? DownStart(RevisionTarget target, AppliedRevisions now)
    {
        if (target.Anchor != TargetAnchor.Current)
        {
            return One(target, Anchor(target, now)).SingleOrDefault();
        }

        IReadOnlyList<string> starts = Anchor(target, now);
        return starts.Count <= 1 ? starts.SingleOrDefault() : throw new Walk(map, target).AmbiguousStart(starts, "-1");
    }

    private IReadOnlyList<string> Down(RevisionTarget target, string? start)
    {
        Walk walk = new(map, target);
        int steps = -target.Offset;
        IReadOnlyList<string> passed = start is null ? [] : walk.Down(start, steps);
        if (passed.Count < steps)
        {
            throw walk.TooFar();
        }

        return map.IsMergePoint(passed[^1]) ? throw walk.AmbiguousBelow(passed[^1]) : map.DownRevisions(passed[^1]);
    }

    /// <summary>The rows on a branch; where the branch has no row of its own, the last applied revisions on it.</summary>
    private IReadOnlyList<string> AppliedOn(string branch, IReadOnlyList<string> rows, IEnumerable<string> otherwise)
    {
        IReadOnlySet<string> lineage = lookup.Lineage(branch);
        string[] own = [.. rows.Where(lineage.Contains)];
        if (own.Length > 0)
        {
            return own;
        }

        HashSet<string> reached = new(otherwise.Where(lineage.Contains), StringComparer.Ordinal);
        return [.. reached.Where(id => !map.AllChildren(id).Any(reached.Contains)).Order(StringComparer.Ordinal)];
    }

    private static IReadOnlyList<string> One(RevisionTarget target, IReadOnlyList<string> heads) =>
        heads.Count <= 1 ? heads : throw new MultipleHeadsException(target.Text, heads);
}
