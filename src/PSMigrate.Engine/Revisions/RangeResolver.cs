namespace PSMigrate.Engine.Revisions;

/// <summary>The revisions between two ends, both included, newest first.</summary>
internal sealed class RangeResolver(RevisionMap map, RevisionLookup lookup)
{
    private readonly TargetResolver _targets = new(map, lookup);

    public IReadOnlyList<string> Resolve(RevisionRange range, AppliedRevisions now)
    {
        RevisionTarget? start = range.Start is null ? null : _targets.Whole(range.Start);
        RevisionTarget? end = range.End is null ? null : _targets.Whole(range.End);

        // A bare -N at the start counts from the end of the range, a bare +N at the end from its start; both at once from what is applied.
        bool startHangsOnEnd = start is { IsBareOffset: true, Offset: < 0 } && end is not { IsBareOffset: true };
        bool endHangsOnStart = end is { IsBareOffset: true, Offset: > 0 } && start is not { IsBareOffset: true };

        IReadOnlyList<string> lower = start is null || startHangsOnEnd ? [] : Clamped(start, now, null);
        IReadOnlyList<string> upper = end is null ? Ends(start)
            : endHangsOnStart ? [Up(end, lower)]
            : Clamped(end, now, null);
        if (start?.Branch is { } branch)
        {
            IReadOnlySet<string> members = lookup.Members(branch);
            upper = [.. upper.Where(members.Contains)];
        }

        if (startHangsOnEnd)
        {
            lower = Clamped(start!, now, upper);
        }

        return Between(range, lower, upper);
    }

    private IReadOnlyList<string> Ends(RevisionTarget? start) => start?.Branch is null ? map.RealHeads : map.Heads;

    /// <summary>A listing stops where the revisions stop: a step too many is no error here.</summary>
    private IReadOnlyList<string> Clamped(RevisionTarget target, AppliedRevisions now, IReadOnlyList<string>? from)
    {
        if (target.Offset == 0)
        {
            return _targets.Anchor(target, now);
        }

        if (target.Offset > 0)
        {
            return [Up(target, _targets.UpStart(target, now) is { } below ? [below] : [])];
        }

        Walk walk = new(map, target);
        if (from is { Count: > 1 })
        {
            throw walk.AmbiguousStart(from, "-1");
        }

        string? start = from is null ? _targets.DownStart(target, now) : from.SingleOrDefault();
        if (start is null)
        {
            return [];
        }

        IReadOnlyList<string> passed = walk.Down(start, -target.Offset);
        return map.IsMergePoint(passed[^1]) && passed.Count == -target.Offset
            ? throw walk.AmbiguousBelow(passed[^1])
            : map.DownRevisions(passed[^1]);
    }

    private string Up(RevisionTarget target, IReadOnlyList<string> starts)
    {
        Walk walk = new(map, target);
        if (starts.Count > 1)
        {
            throw walk.AmbiguousStart(starts, "+1");
        }

        IReadOnlySet<string>? lineage = target.Branch is null ? null : lookup.Lineage(target.Branch);
        string? at = starts.SingleOrDefault();
        for (int step = 0; step < target.Offset && walk.Up(at, 1, lineage) is { } next; step++)
        {
            at = next;
        }

        return at ?? throw walk.TooFar();
    }

    private IReadOnlyList<string> Between(RevisionRange range, IReadOnlyList<string> lower, IReadOnlyList<string> upper)
    {
        HashSet<string> between = new(map.Ancestors(upper, includeDependencies: true), StringComparer.Ordinal);
        if (lower.FirstOrDefault(id => !between.Contains(id)) is { } stray)
        {
            throw new NotAncestorException(
                $"In the range '{range.Text}' revision {stray} does not come before "
                + $"{(upper.Count == 0 ? "the base" : string.Join(", ", upper))}.",
                "A range a:b goes from the older to the newer end, along one branch.");
        }

        if (lower.Count > 0)
        {
            between.IntersectWith(map.Descendants(lower, includeDependents: false));
            between.ExceptWith(map.Ancestors(lower, includeDependencies: true));
            between.UnionWith(lower);
        }

        return [.. map.InOrder(between).Reverse()];
    }
}
