using Npgsql;
using PSMigrate.Engine.Catalog.Export;
using PSMigrate.Engine.Catalog.Sources;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Scripts;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Baseline;

/// <summary>
/// Takes over a database that was there before its revisions: writes one that builds it, as it is and whoever owns it, and declares that
/// applied. Either both happen, or what did is told.
/// </summary>
/// <param name="project">The project, which has no revisions yet.</param>
/// <param name="reload">Gives the project with what has been written to it.</param>
internal sealed class BaselineRevision(
    MigrationProject project, Func<MigrationProject> reload, DatabaseDoor door, MigrationSession session, RunIdentity identity, IProgress<MigrationEvent> progress)
{
    // In the transaction of the revision, so that nothing is left of it behind that.
    private const string Preamble = "SET LOCAL check_function_bodies = off;\n\n";
    private const string Named = "baseline";

    /// <exception cref="TargetInvalidException">A baseline is the first revision, and it is not; or it is asked for as PowerShell.</exception>
    public static void EnsureFirst(MigrationProject project, NewRevision request)
    {
        if (project.Map.Nodes.Count > 0)
        {
            throw new TargetInvalidException(
                $"A baseline is the first revision, and there {(project.Map.Nodes.Count == 1 ? "is one" : $"are {project.Map.Nodes.Count}")} already.",
                "If the database is what they build, say so with Set-DbRevision head (psmigrate stamp head).");
        }

        if (request.Splice || request.Head is not ["head"] and not ["base"] || request.DependsOn.Count > 0)
        {
            throw new TargetInvalidException("A baseline stands on nothing.", "Leave out -Head, -Splice and -DependsOn (--head, --splice, --depends-on).");
        }

        if (request.PowerShell)
        {
            throw new TargetInvalidException("A baseline is SQL.", "Leave out -PowerShell (--ps1).");
        }
    }

    /// <returns>The revision; null when the stamp was declined, and then there is no file.</returns>
    /// <exception cref="TargetInvalidException">The database has version rows.</exception>
    public async Task<Revision?> CreateAsync(NewRevision request, RunOptions run, CancellationToken cancellationToken)
    {
        await EnsureUnversionedAsync(cancellationToken).ConfigureAwait(false);
        SchemaSnapshot schema = new OwnTables(project.Bookkeeping).LeaveOut(await new CatalogReader(session.Connection).ReadAsync(cancellationToken).ConfigureAwait(false));
        Warn(schema);
        NewRevision named = request with { Head = ["base"], Message = request.Message.Length > 0 ? request.Message : Named };
        RevisionBody body = new(Preamble + Text(schema), null);
        RevisionHeader header = await new RevisionAuthor(project).CreateAsync(named, body, cancellationToken).ConfigureAwait(false);
        return request.DryRun || await StampAsync(header, run, cancellationToken).ConfigureAwait(false)
            ? RevisionAuthor.Describe(header) with { IsReversible = false }
            : null;
    }

    private string Text(SchemaSnapshot schema)
    {
        // Where our own tables are in it, it is there before the revision runs.
        string name = Identifier.Quote(project.Bookkeeping.Schema);
        return SchemaText.Objects(schema, SchemaWriting.Whole).Replace($"CREATE SCHEMA {name};\n", $"CREATE SCHEMA IF NOT EXISTS {name};\n", StringComparison.Ordinal);
    }

    private async Task<bool> StampAsync(RevisionHeader header, RunOptions run, CancellationToken cancellationToken)
    {
        try
        {
            MigrationProject written = reload();
            // What cannot be in a script is found now, not when it is to build a database.
            written.Compiler.Compile(written.Planner.Upgrade([], [header.Revision]), cancellationToken);
            PlanRequest stamp = new() { Direction = MigrationDirection.Stamp, Targets = [header.Revision] };
            RunResult? result = await new Migration(written, door, session, identity, progress).RunAsync(
                stamp, run with { Confirm = plan => ConsentAsync(run, plan) }, cancellationToken).ConfigureAwait(false);
            if (result is null)
            {
                File.Delete(header.Path);
            }

            return result is not null;
        }
        catch (MigrationException e) when (e is ConfirmationRequiredException or LockUnavailableException or PoolerUnsupportedException or HeadsChangedException or ScriptInvalidException
            or ConnectionFailedException { InnerException: PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } })
        {
            // Nothing is stamped, for certain: the command can be given again.
            File.Delete(header.Path);
            throw;
        }
        catch
        {
            progress.Report(new Note(
                $"{header.Path} is written, and the database may not be stamped with it: look at Get-DbRevision -Current (psmigrate current), then stamp it with Set-DbRevision {header.Revision} (psmigrate stamp {header.Revision}), or delete the file.",
                IsWarning: true));
            throw;
        }
    }

    // It was read without version rows, so it runs without any or not at all.
    private static async Task<PlanConsent> ConsentAsync(RunOptions run, MigrationPlan plan) =>
        run.Confirm is not null && await run.Confirm(plan).ConfigureAwait(false) == PlanConsent.Declined ? PlanConsent.Declined : PlanConsent.GivenByPerson;

    private async Task EnsureUnversionedAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<string> rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
        if (rows.Count > 0)
        {
            throw new TargetInvalidException(
                $"The database {session.Connection.Database.Database} is at {string.Join(", ", rows)} already: revisions have been applied to it, which are not here.",
                "Bring their files here, or forget them with Set-DbRevision base -Purge (psmigrate stamp base --purge).");
        }
    }

    private void Warn(SchemaSnapshot schema)
    {
        if (schema.NotCompared.Count > 0)
        {
            IEnumerable<string> kinds = schema.NotCompared.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Key} ({kind.Value})");
            progress.Report(new Note($"Not in the baseline, because such objects are not read: {string.Join(", ", kinds)}. Add them by hand.", IsWarning: true));
        }
    }
}
