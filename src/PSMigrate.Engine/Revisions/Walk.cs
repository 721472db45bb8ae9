namespace PSMigrate.Engine.Revisions;

/// <summary>Steps along down_revision, one revision at a time, and only where there is one way to go.</summary>
internal sealed class Walk(RevisionMap map, RevisionTarget target)
{
    /// <summary>Goes up from a revision, or from below the bases (null), along a branch where one is named.</summary>
    /// <returns>Where it ends; null past the last head.</returns>
    public string? Up(string? start, int steps, IReadOnlySet<string>? lineage)
    {
        string? at = start;
        for (int step = 0; step < steps; step++)
        {
            IReadOnlyList<string> next = at is null ? map.Bases : map.Children(at);
            next = lineage is null ? next : [.. next.Where(lineage.Contains)];
            switch (next.Count)
            {
                case 0:
                    return null;
                case 1:
                    at = next[0];
                    break;
                default:
                    string from = at is null ? "the base" : $"revision {at}";
                    throw Ambiguous(next, $"'{target.Text}' goes up from {from}, and there are several ways: {string.Join(", ", next)}.", "+1");
            }
        }

        return at;
    }

    /// <summary>The revisions passed on the way down, the start first: one for each step.</summary>
    /// <returns>Fewer than asked for where the base comes first.</returns>
    public IReadOnlyList<string> Down(string start, int steps)
    {
        List<string> passed = [start];
        while (passed.Count < steps)
        {
            IReadOnlyList<string> below = map.DownRevisions(passed[^1]);
            if (below.Count == 0)
            {
                break;
            }

            if (below.Count > 1)
            {
                throw AmbiguousBelow(passed[^1]);
            }

            passed.Add(below[0]);
        }

        return passed;
    }

    public AmbiguousTargetException AmbiguousBelow(string merge)
    {
        string[] below = [.. map.DownRevisions(merge).Order(StringComparer.Ordinal)];
        return Ambiguous(below, $"'{target.Text}' goes down through {merge}, a merge of {string.Join(", ", below)}.", "-1");
    }

    public AmbiguousTargetException AmbiguousStart(IReadOnlyList<string> starts, string offset) =>
        Ambiguous(starts, $"'{target.Text}' counts from one revision, and there are several: {string.Join(", ", starts)}.", offset);

    public RelativeTooFarException TooFar() => new(
        $"'{target.Text}' goes further than there are revisions.",
        "See what there is with Get-DbRevision (psmigrate history).");

    private AmbiguousTargetException Ambiguous(IReadOnlyList<string> candidates, string message, string offset) => new(
        target.Text,
        candidates,
        message,
        $"Name the branch by its label or an id on it, label@{offset}: "
        + $"{string.Join(" or ", candidates.Take(3).Select(id => $"{id}@{offset}"))}.");
}
