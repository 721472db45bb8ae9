using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine;

/// <summary>Answers what revisions there are and where each stands in a database.</summary>
/// <param name="project">The project.</param>
/// <param name="rows">Rows of the version table; none where no database was asked.</param>
/// <param name="changes">What the ledger says of each revision; empty where no database was asked.</param>
/// <param name="unfinished">Revisions that were begun and not finished.</param>
internal sealed class RevisionListing(
    MigrationProject project,
    IReadOnlyList<string> rows,
    IReadOnlyDictionary<string, LastChange> changes,
    IReadOnlyDictionary<string, StepProgress> unfinished)
{
    private readonly RevisionMap _map = project.Map;
    private readonly AppliedRevisions _applied = new(project.Map, rows);
    private readonly RevisionLookup _lookup = new(project.Map);

    /// <summary>The same database beside files that have changed.</summary>
    public RevisionListing On(MigrationProject changed) => new(changed, rows, changes, unfinished);

    public IReadOnlyList<Revision> List(RevisionQuery query)
    {
        IEnumerable<string> ids = Select(query);
        if (query.Branch is { } branch)
        {
            IReadOnlySet<string> members = _lookup.Members(branch);
            ids = ids.Where(members.Contains);
        }

        return [.. ids.Select(Describe)];
    }

    public Revision Describe(string id)
    {
        LastChange? change = changes.GetValueOrDefault(id);
        if (project.Scripts.Find(id) is not { } header)
        {
            return new Revision { Id = id, State = RevisionState.Unknown, AppliedAt = change is { IsApplied: true } ? change.Finished : null };
        }

        bool isApplied = _applied.Contains(id);
        return new Revision
        {
            Id = id,
            DownRevision = header.DownRevisions,
            DependsOn = header.DependsOn,
            BranchLabels = header.BranchLabels,
            Message = header.Message,
            Created = header.Created,
            Path = header.Path,
            IsHead = _map.IsHead(id),
            IsBase = _map.IsBase(id),
            IsBranchPoint = _map.IsBranchPoint(id),
            IsMergePoint = _map.IsMergePoint(id),
            IsReversible = project.Scripts.Read(id).IsReversible,
            State = unfinished.ContainsKey(id) ? RevisionState.Partial : _applied.StateOf(id),
            IsEdited = isApplied && EditedScripts.IsEdited(project.Scripts, id, change),
            AppliedAt = isApplied && change is { IsApplied: true } ? change.Finished : null,
        };
    }

    private IEnumerable<string> Select(RevisionQuery query)
    {
        if (query.Ids.Count > 0)
        {
            return _lookup.Resolve(query.Ids, rows);
        }

        if (query.Range is { } range)
        {
            return _lookup.ResolveRange(range, rows);
        }

        return query.Selection switch
        {
            RevisionSelection.Current => _applied.Rows,
            RevisionSelection.Pending => _applied.Pending,
            RevisionSelection.Applied => _applied.OldestFirst.Reverse(),
            RevisionSelection.Head => _map.Heads,
            RevisionSelection.Base => _map.Bases,
            RevisionSelection.BranchPoint => _map.OldestFirst.Reverse().Where(_map.IsBranchPoint),
            _ => _applied.UnknownRows.Concat(_map.OldestFirst.Reverse()),
        };
    }
}
