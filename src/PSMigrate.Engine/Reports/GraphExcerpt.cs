namespace PSMigrate.Engine.Reports;

/// <summary>The part of the graph that a run is about: its revisions and their neighbours, or all where that is not much.</summary>
/// <param name="Revisions">Revisions, newest first.</param>
/// <param name="Left">How many are left out.</param>
internal sealed record GraphExcerpt(IReadOnlyList<Revision> Revisions, int Left)
{
    public static GraphExcerpt Of(RunRecord run, int most)
    {
        IReadOnlyList<Revision> all = run.Revisions;
        if (all.Count <= most)
        {
            return new(all, 0);
        }

        // What failed and what ran last says most; a quarter is for what was to come, and for the neighbours.
        string[] next = [.. run.Steps.Where(step => step.Result is null).Select(step => step.Plan.Revision).Take(most / 4)];
        HashSet<string> chosen = [.. run.Steps.Where(step => step.Result is not null).Select(step => step.Plan.Revision).TakeLast((most * 3 / 4) - next.Length), .. next, .. (run.EndHeads ?? []).Take(most / 4)];
        string[] parents = [.. all.Where(revision => chosen.Contains(revision.Id)).SelectMany(revision => revision.DownRevision)];
        string[] children = [.. all.Where(revision => revision.DownRevision.Any(chosen.Contains)).Select(revision => revision.Id)];
        foreach (string neighbour in parents.Concat(children).Where(_ => chosen.Count < most))
        {
            chosen.Add(neighbour);
        }

        Revision[] kept = [.. all.Where(revision => chosen.Contains(revision.Id)).Take(most)];
        return new(kept, all.Count - kept.Length);
    }
}
