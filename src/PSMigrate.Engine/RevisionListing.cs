using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Planning;
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
    private readonly RevisionView _view = project.Map.Squashes.For(rows, [.. unfinished.Keys]);

    private RevisionMap Graph => _view.Map;

    private AppliedRevisions Applied => _view.Applied;

    private RevisionLookup Lookup => field ??= new(_view.Map);

    /// <summary>Revisions that the version table takes for applied and that never ran, oldest first.</summary>
    public IReadOnlyList<string> Skipped => [.. SkippedRevisions.Find(project, rows, changes).Select(one => one.Revision)];

    /// <summary>The same database beside files that have changed.</summary>
    public RevisionListing On(MigrationProject changed) => new(changed, rows, changes, unfinished);

    public IReadOnlyList<Revision> List(RevisionQuery query)
    {
        IEnumerable<string> ids = Select(query);
        if (query.Branch is { } branch)
        {
            IReadOnlySet<string> members = Lookup.Members(branch);
            ids = ids.Where(members.Contains);
        }

        return [.. ids.Select(Describe)];
    }

    public Revision Describe(string id)
    {
        LastChange? change = changes.GetValueOrDefault(id);
        if (project.Scripts.Find(id) is not { } header)
        {
            return new Revision { Id = id, State = RevisionState.Unknown, AppliedAt = AppliedAt(change) };
        }

        bool isApplied = Applied.Contains(id);
        return new Revision
        {
            Id = id,
            DownRevision = Graph.DownRevisions(id),
            DependsOn = header.DependsOn,
            BranchLabels = header.BranchLabels,
            Replaces = header.Replaces,
            Message = header.Message,
            Created = header.Created,
            Path = header.Path,
            IsHead = Graph.IsHead(id),
            IsBase = Graph.IsBase(id),
            IsBranchPoint = Graph.IsBranchPoint(id),
            IsMergePoint = Graph.IsMergePoint(id),
            IsReversible = project.Scripts.Read(id).IsReversible,
            State = unfinished.ContainsKey(id) ? RevisionState.Partial : Applied.StateOf(id),
            Progress = unfinished.GetValueOrDefault(id) is { } partial ? Measure(partial) : null,
            IsEdited = isApplied && EditedScripts.IsEdited(project.Scripts, id, change),
            AppliedAt = isApplied ? AppliedAt(change) ?? AppliedAt(TipOf(id)) : null,
        };
    }

    private static DateTimeOffset? AppliedAt(LastChange? change) => change is { IsApplied: true } ? change.Finished : null;

    // A database that was past it when the squash was written has it since its tip.
    private LastChange? TipOf(string id) => Graph.Squashes.Find(id) is { } squash ? changes.GetValueOrDefault(squash.Tip) : null;

    private IEnumerable<string> Select(RevisionQuery query)
    {
        if (query.Ids.Count > 0)
        {
            return Lookup.Resolve(query.Ids, _view.Rows);
        }

        if (query.Range is { } range)
        {
            return Lookup.ResolveRange(range, _view.Rows);
        }

        return query.Selection switch
        {
            // One that was begun is no row of the table yet, and nothing says better where the database is.
            RevisionSelection.Current => Applied.Rows.Concat(unfinished.Keys.Where(id => Graph.Contains(id) && !Applied.Rows.Contains(id)).Order(StringComparer.Ordinal)),
            RevisionSelection.Pending => Applied.Pending,
            RevisionSelection.Applied => Applied.OldestFirst.Reverse(),
            RevisionSelection.Head => Graph.Heads,
            RevisionSelection.Base => Graph.Bases,
            RevisionSelection.BranchPoint => Graph.OldestFirst.Reverse().Where(Graph.IsBranchPoint),
            _ => Applied.UnknownRows.Concat(Graph.OldestFirst.Reverse()),
        };
    }

    private RevisionProgress Measure(StepProgress partial)
    {
        Enum.TryParse(partial.Direction, ignoreCase: true, out MigrationDirection direction);
        ProgressRow last = partial.Begun ?? partial.Done!;
        // The next one after what is done, or the one that failed inside a transaction behind it.
        (int statement, string? error) = partial.Begun is { } begun ? (begun.Statement, begun.Error)
            : partial.Stop is { } stop && stop.Statement > last.Statement ? (stop.Statement, stop.Error)
            : (last.Statement + 1, partial.Stop?.Error);
        IReadOnlyList<ScriptSegment> segments = Segments(partial.Revision, direction);
        int segment = segments.FirstOrDefault(segment => segment.Statements[^1].Number >= statement)?.Number ?? last.Segment;
        return new RevisionProgress(direction, segment, segments.Count, statement, segments.Sum(segment => segment.Statements.Count), error);
    }

    private IReadOnlyList<ScriptSegment> Segments(string id, MigrationDirection direction)
    {
        try
        {
            return project.Compiler.Segments(id, direction);
        }
        catch (MigrationException)
        {
            // A script that cannot be read any more is told by whatever wants to run it.
            return [];
        }
    }
}
