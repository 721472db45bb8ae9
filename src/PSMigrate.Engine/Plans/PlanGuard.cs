using PSMigrate.Engine.Approval;
using PSMigrate.Engine.Catalog.Drift;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Plans;

/// <summary>Sees to it that what runs is what a plan file says: on its database, from its rows and schema, with its scripts.</summary>
internal sealed class PlanGuard(MigrationProject project, MigrationSession session, DriftDetector catalog, PlanFile file)
{
    private readonly RunPermission _permission = RunPermission.For(project);

    public string Hash => file.Hash;

    /// <summary>Who has approved it; null where none is needed, for then nobody has looked whether the approvals are genuine.</summary>
    public string? ApprovedBy => project.Configuration.RequireApproval == 0 ? null : string.Join(", ", file.Approvals.Select(approval => approval.Name));

    /// <summary>The way through the graph that the file says, planned again for these rows: a file does not say what becomes of each row.</summary>
    /// <param name="rows">Rows of the version table.</param>
    /// <param name="partial">Revisions that were begun and not finished.</param>
    public GraphPlan Plan(IReadOnlyList<string> rows, IReadOnlyDictionary<string, StepProgress> partial)
    {
        bool isUpgrade = file.Direction == MigrationDirection.Upgrade;

        // A step that only records says what a squash stands for, which the planner finds by itself.
        ResolvedTarget target = new(isUpgrade ? file.EndHeads : [.. file.Steps.Where(step => step.Direction == file.Direction).Select(step => step.Revision)]);
        return project.Planner.Replan(
            new GraphPlan(file.Direction, file.StartHeads, file.EndHeads, [], target),
            rows,
            isUpgrade ? [.. partial.Keys] : new PartialRevisions(project.Map, partial).Begun(rows));
    }

    /// <summary>Looks at all of it; the schema only where nothing else has moved, which would have moved it too.</summary>
    /// <param name="rows">Rows of the version table.</param>
    /// <param name="partial">Revisions that were begun and not finished.</param>
    /// <exception cref="PlanStaleException">Something has moved.</exception>
    public async Task EnsureFitsAsync(IReadOnlyList<string> rows, IReadOnlyDictionary<string, StepProgress> partial, CancellationToken cancellationToken)
    {
        string[] moved = await FindDatabaseAsync(cancellationToken).ConfigureAwait(false) is { } other ? [other] : [.. FindRows(rows), .. FindScripts()];
        if (moved.Length == 0)
        {
            moved = [.. FindStatements(rows, partial, cancellationToken)];
        }

        if (moved.Length == 0 && (await catalog.ReadAsync(cancellationToken).ConfigureAwait(false)).Hash != file.Fingerprint.SchemaHash)
        {
            moved = ["The schema of the database has changed since it was made."];
        }

        if (moved.Length > 0)
        {
            throw new PlanStaleException(
                file.Path, moved, "Make it again with Get-DbMigrationPlan -Path (psmigrate plan --out), and look what is different.");
        }
    }

    /// <summary>Whether the environment lets it run now.</summary>
    /// <exception cref="NotApprovedException">It does not.</exception>
    public void EnsureAllowed() => _permission.Ensure(file, DateTimeOffset.UtcNow);

    private async Task<string?> FindDatabaseAsync(CancellationToken cancellationToken)
    {
        DatabaseIdentity found = await DatabaseIdentity.ReadAsync(session, cancellationToken).ConfigureAwait(false);
        PlanFingerprint wanted = file.Fingerprint;
        if (found.SystemIdentifier != wanted.SystemIdentifier || found.DatabaseId != wanted.DatabaseId)
        {
            return $"It was made for database {file.Database} of cluster {wanted.SystemIdentifier}, and this is "
                + $"{(session.Connection.Database.Database == file.Database ? "another database of that name" : $"database {session.Connection.Database.Database}")}, of cluster {found.SystemIdentifier}.";
        }

        return found.VersionTable == wanted.VersionTable ? null : $"It was made for the version table {wanted.VersionTable}, and this project has {found.VersionTable}.";
    }

    private IEnumerable<string> FindRows(IReadOnlyList<string> rows)
    {
        if (!rows.SequenceEqual(file.StartHeads, StringComparer.Ordinal))
        {
            yield return rows.SequenceEqual(file.EndHeads, StringComparer.Ordinal)
                ? $"What it does is done: the database is at {Names(rows)}."
                : $"It starts from {Names(file.StartHeads)}, and the database is at {Names(rows)}.";
        }
    }

    private IEnumerable<string> FindScripts()
    {
        foreach (PlanStep step in file.Steps.Where(step => step.Path.Length > 0))
        {
            if (project.Scripts.Find(step.Revision) is not { } header)
            {
                yield return $"Revision {step.Revision} has no file any more.";
            }
            else if (!project.Scripts.Read(step.Revision).Checksum.Equals(file.Fingerprint.Scripts.GetValueOrDefault(step.Revision), StringComparison.Ordinal))
            {
                yield return $"The script of revision {step.Revision} was edited: {header.Path}.";
            }
        }
    }

    private IEnumerable<string> FindStatements(IReadOnlyList<string> rows, IReadOnlyDictionary<string, StepProgress> partial, CancellationToken cancellationToken)
    {
        MigrationPlan now = StepProgress.Rest(project.Compiler.Compile(Plan(rows, partial), cancellationToken), partial).ToPlan(null);
        string[] wanted = [.. file.Steps.Select(step => step.Revision)];
        string[] found = [.. now.Steps.Select(step => step.Revision)];
        if (!wanted.SequenceEqual(found, StringComparer.Ordinal))
        {
            yield return $"It would be other revisions now: {string.Join(", ", found)} instead of {string.Join(", ", wanted)}.";
            yield break;
        }

        foreach ((PlanStep planned, PlanStep step) in file.Steps.Zip(now.Steps))
        {
            if (TextOf(planned) != TextOf(step))
            {
                yield return $"Revision {step.Revision} would run differently now: the values of its variables, a setting such as lock_timeout, or how much of it has run already.";
            }
        }
    }

    // What reaches the server. That the script is the same is known; what the text tells of locks may be told better by a newer version.
    private static string TextOf(PlanStep step) => string.Join('\n', step.Segments.Select(segment =>
        $"{segment.Number} {segment.IsTransactional} {segment.LockTimeout}: {string.Join('\n', segment.Statements.Select(statement => $"{statement.Number} {statement.Batch} {statement.Sql}"))}"));

    private static string Names(IReadOnlyList<string> rows) => rows.Count == 0 ? "base" : string.Join(", ", rows);
}
