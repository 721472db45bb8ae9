using PSMigrate.Engine.Catalog.Scratch;
using PSMigrate.Engine.Catalog.Sources;
using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Execution.Watch;
using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Revisions;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Rehearsal;

/// <summary>Rehearses revisions on a scratch database that has what the revisions below them build, or what the database has.</summary>
internal sealed class Rehearser(MigrationProject project, DatabaseDoor door, RunIdentity identity, IProgress<MigrationEvent> progress)
{
    /// <exception cref="TargetInvalidException">The request contradicts itself.</exception>
    public async Task<Rehearsal> RunAsync(RehearsalRequest request, CancellationToken cancellationToken)
    {
        bool isCopy = EnsureMakesSense(request);
        ScratchPool scratch = new(project, progress);
        await using (scratch.ConfigureAwait(false))
        {
            ProjectDatabase database = new(project, door, identity, scratch);
            (IReadOnlyList<string> rows, IReadOnlyList<string> targets) = await FindWayAsync(request, database, isCopy, cancellationToken).ConfigureAwait(false);
            // All that is wrong in the files is told before a server is started.
            CompiledPlan plan = project.Compiler.Compile(project.Planner.Upgrade(rows, targets), cancellationToken);
            if (plan.Steps.Count == 0)
            {
                progress.Report(new Note("Nothing to rehearse: no revision is pending."));
                return new Rehearsal(plan.Graph.StartRows, plan.Graph.EndRows, []);
            }

            await EnsureHarmlessAsync(plan, scratch, cancellationToken).ConfigureAwait(false);
            ConnectionTarget target = isCopy
                ? await new DatabaseCopy(project, scratch, identity, progress).MakeAsync(database, request.SampleRows, cancellationToken).ConfigureAwait(false)
                : await new RevisionBuilder(project, scratch, identity, progress).BuildDatabaseAsync(rows, null, cancellationToken).ConfigureAwait(false);
            string[] ids = [.. plan.Steps.Where(step => !step.Graph.RecordsOnly).Select(step => step.Revision)];
            return new Rehearsal(plan.Graph.StartRows, plan.Graph.EndRows, await RunAsync(target, ids, cancellationToken).ConfigureAwait(false));
        }
    }

    /// <returns>Whether to begin with a copy of the database.</returns>
    /// <exception cref="TargetInvalidException">The request contradicts itself.</exception>
    private static bool EnsureMakesSense(RehearsalRequest request)
    {
        bool isCopy = request.FromDatabase || request.SampleRows > 0;
        return request switch
        {
            { SampleRows: < 0 } => throw new TargetInvalidException("A sample cannot have less than no rows.", "Name how many rows of each table: -SampleRows 100 (--sample 100)."),
            { Range: not null } when isCopy => throw new TargetInvalidException(
                "A range says where it begins, and so do -FromDatabase and -SampleRows (--from-database, --sample).", "Leave one of them out."),
            _ => isCopy,
        };
    }

    private async Task<(IReadOnlyList<string> Rows, IReadOnlyList<string> Targets)> FindWayAsync(
        RehearsalRequest request, ProjectDatabase database, bool mustReach, CancellationToken cancellationToken)
    {
        if (request.Range is null)
        {
            return (await ReadRowsAsync(database, mustReach, cancellationToken).ConfigureAwait(false), request.Targets);
        }

        // Its ends may be several rows each, which a listing's are not.
        string[] ends = request.Range.Split(':', StringSplitOptions.TrimEntries);
        if (ends.Length != 2)
        {
            throw new TargetInvalidException($"'{request.Range}' is not a range.", "A range is a:b, a: or :b, where a is the older end. " + RevisionTarget.Forms);
        }

        string[] targets = ends[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return (StartRows.Read([ends[0]], project.Map), targets.Length == 0 ? ["heads"] : targets);
    }

    private async Task<IReadOnlyList<string>> ReadRowsAsync(ProjectDatabase database, bool mustReach, CancellationToken cancellationToken)
    {
        try
        {
            if (mustReach || database.IsNamed)
            {
                return await database.ReadKnownRowsAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (ConnectionFailedException e) when (!mustReach)
        {
            progress.Report(new Note($"Without the database, so from base and on any version of PostgreSQL that is here: {e.Message}"));
        }

        return [];
    }

    private async Task EnsureHarmlessAsync(CompiledPlan plan, ScratchPool scratch, CancellationToken cancellationToken)
    {
        IScratchServer server = await scratch.GetAsync(cancellationToken).ConfigureAwait(false);
        foreach (CompiledStep step in plan.Steps)
        {
            IEnumerable<ScriptSegment> down = step.Script is { Downgrade: not null } && step.Function is null ? project.Compiler.Segments(step.Revision, MigrationDirection.Downgrade) : [];
            foreach (SqlStatement statement in step.Segments.Concat(down).SelectMany(segment => segment.Statements).Select(statement => statement.Source))
            {
                StatementScopes.EnsureHarmless(statement, step.Path, server);
            }
        }
    }

    private async Task<IReadOnlyList<RehearsalResult>> RunAsync(ConnectionTarget database, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        DatabaseDoor own = new(new MigrationOptions(), new NoProgress()) { Only = database };
        MigrationSession session = await own.OpenAsync(project, identity, readOnly: false, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            StatementWatch watch = new(session, stop => own.OpenWatchAsync(project, identity, stop), new NoProgress());
            await using (watch.ConfigureAwait(false))
            {
                await session.Connection.ExecuteAsync(
                    new SqlCommand($"CREATE SCHEMA IF NOT EXISTS {Identifier.Quote(session.Sql.Schema)}"), cancellationToken).ConfigureAwait(false);
                return await RunAsync(new RevisionRehearsal(project, session, identity, watch), ids, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<IReadOnlyList<RehearsalResult>> RunAsync(RevisionRehearsal rehearsal, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        List<RehearsalResult> results = [];
        string? stuck = null;
        foreach (string id in ids)
        {
            if (stuck is not null)
            {
                results.Add(new RehearsalResult { Revision = id, Message = project.Scripts.Read(id).Header.Message, Outcome = RehearsalOutcome.Skipped, Error = $"Not tried, because {stuck} before it failed." });
                continue;
            }

            (RehearsalResult result, bool isApplied) = await rehearsal.RunAsync(id, cancellationToken).ConfigureAwait(false);
            if (result is { Outcome: RehearsalOutcome.Passed, IsReversible: false })
            {
                progress.Report(new Note($"Revision {id} has no downgrade: it was rehearsed up only."));
            }

            results.Add(result);
            stuck = isApplied ? null : id;
        }

        return results;
    }
}
