namespace PSMigrate.Engine.Revisions;

/// <summary>Finds revisions by what people write: ids, beginnings of ids, branch labels, targets.</summary>
internal sealed class RevisionLookup(RevisionMap map)
{
    private const int ShortestPrefix = 4;

    /// <summary>The revision with this id, label or beginning of an id.</summary>
    public string Find(string name) => Find(name, within: null);

    /// <summary>What was meant by an id or the beginning of one, as it is written in its file, also where another revision stands for it; null for nothing.</summary>
    public string? NameOf(string name)
    {
        if (map.Contains(name) || map.OtherNames.All.Contains(name, StringComparer.Ordinal))
        {
            return name;
        }

        return map.TryGetLabelled(name, out string? labelled) ? labelled : ByPrefix(name, map.Ids) ?? ByPrefix(name, map.OtherNames.All);
    }

    /// <summary>The same, of the revisions on a branch only.</summary>
    public string Find(string name, string? branch)
    {
        if (branch is null)
        {
            return Find(name);
        }

        IReadOnlySet<string> lineage = Lineage(branch);
        string id = Find(name, lineage);
        return lineage.Contains(id)
            ? id
            : throw new RevisionNotFoundException(
                name,
                $"Revision {id} is not on branch '{branch}'.",
                $"List the branch with Get-DbRevision -Branch {branch} (psmigrate history --range {branch}@base:).");
    }

    /// <summary>The revision a branch is named after, by its label or by an id.</summary>
    public string FindBranch(string branch)
    {
        try
        {
            return Find(branch);
        }
        catch (RevisionNotFoundException missing)
        {
            throw new RevisionNotFoundException(branch, $"There is no branch '{branch}'.", missing.Hint);
        }
    }

    /// <summary>All that a branch shares a line of down_revisions with.</summary>
    public IReadOnlySet<string> Lineage(string branch) => map.Lineage(FindBranch(branch), includeDependencies: false);

    /// <summary>Heads, of one branch or of all.</summary>
    public IReadOnlyList<string> Heads(string? branch)
    {
        if (branch is null)
        {
            return map.Heads;
        }

        IReadOnlySet<string> lineage = Lineage(branch);
        return [.. map.Heads.Where(lineage.Contains)];
    }

    /// <summary>What targets mean where nothing is run: show, parents of a new revision. Base gives none.</summary>
    public IReadOnlyList<string> Resolve(IEnumerable<string> targets, IEnumerable<string> rows)
    {
        AppliedRevisions now = new(map, rows);
        TargetResolver resolver = new(map, this);
        return [.. targets.SelectMany(target => resolver.Resolve(RevisionTarget.Parse(target), now)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Revisions of a range, newest first.</summary>
    public IReadOnlyList<string> ResolveRange(string range, IEnumerable<string> rows) =>
        new RangeResolver(map, this).Resolve(RevisionRange.Parse(range), new AppliedRevisions(map, rows));

    /// <summary>Revisions of a branch, newest first: by label what carries the label, by id what shares its line.</summary>
    public IReadOnlyList<string> Branch(string branch) => [.. map.InOrder(Members(branch)).Reverse()];

    public IReadOnlySet<string> Members(string branch) =>
        map.TryGetLabelled(branch, out _) ? map.Carriers(branch) : Lineage(branch);

    /// <summary>What to tell somebody whose name no revision has.</summary>
    public string NotFoundHint(string name)
    {
        List<string> hints = [];
        IReadOnlyList<string> nearest = NearestNames.To(name, map.Ids.Concat(map.Labels));
        if (nearest.Count > 0)
        {
            hints.Add($"Nearest: {string.Join(", ", nearest)}.");
        }

        if (name.All(char.IsAsciiDigit))
        {
            hints.Add($"PowerShell read an id as the number {name}: quote it.");
        }

        if (name.Length < ShortestPrefix)
        {
            hints.Add($"A part of an id has at least {ShortestPrefix} characters.");
        }

        hints.Add("List the revisions with Get-DbRevision (psmigrate history).");
        return string.Join(" ", hints);
    }

    private string Find(string name, IReadOnlySet<string>? within)
    {
        if (map.Contains(name))
        {
            return name;
        }

        if (map.TryGetLabelled(name, out string? labelled))
        {
            return labelled;
        }

        string? id = within is null ? null : ByPrefix(name, map.Ids.Where(within.Contains));
        id ??= ByPrefix(name, map.Ids);
        if (id is null && ByPrefix(name, map.Labels) is { } label)
        {
            map.TryGetLabelled(label, out id);
        }

        id ??= map.OtherNames.Find(name) ?? (ByPrefix(name, map.OtherNames.All) is { } other ? map.OtherNames.Find(other) : null);

        return id ?? throw new RevisionNotFoundException(name, $"No revision has the id or branch label '{name}'.", NotFoundHint(name));
    }

    private static string? ByPrefix(string name, IEnumerable<string> names)
    {
        if (name.Length < ShortestPrefix)
        {
            return null;
        }

        string[] candidates = [.. names.Where(candidate => candidate.StartsWith(name, StringComparison.Ordinal))];
        return candidates.Length > 1 ? throw new RevisionAmbiguousException(name, candidates) : candidates.SingleOrDefault();
    }
}
