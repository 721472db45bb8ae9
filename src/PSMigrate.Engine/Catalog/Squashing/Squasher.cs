using PSMigrate.Engine.Catalog.Scratch;
using PSMigrate.Engine.Catalog.Sources;
using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Execution.Context;
using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Revisions;
using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Catalog.Squashing;

/// <summary>
/// Folds a prefix of the history into one revision: runs it on a scratch database, writes what is there then, runs that on another one, and keeps it only
/// where both are the same.
/// </summary>
internal sealed class Squasher(MigrationProject project, DatabaseDoor door, RunIdentity identity, IProgress<MigrationEvent> progress, string tool)
{
    // A role that no script can mean: what is its is whoever's runs it.
    private const string Role = "psmigrate_squash";

    private readonly OwnTables _own = new(project.Bookkeeping);

    /// <summary>Whether a role is the one that only we have.</summary>
    public static bool IsOurs(string role) => role == Role;

    /// <returns>The squash.</returns>
    /// <exception cref="TargetInvalidException">The revisions cannot be folded.</exception>
    /// <exception cref="DriftDetectedException">The squash would build something else than they do.</exception>
    public async Task<RevisionHeader> WriteAsync(SquashRequest request, CancellationToken cancellationToken)
    {
        ScratchPool scratch = new(project, progress) { RunsAs = Role };
        await using (scratch.ConfigureAwait(false))
        {
            IReadOnlyList<string> prefix = await FindPrefixAsync(request, scratch, cancellationToken).ConfigureAwait(false);
            RevisionHeader[] headers = [.. prefix.Select(id => project.Scripts.Find(id)!)];
            SquashRules.EnsureSql(headers);

            // What is wrong with the request itself is told before anything is built.
            string[] replaces = [.. Flatten(headers)];
            NewRevision named = Named(request, headers, replaces);
            RevisionBody draft = new("", null) { Replaces = replaces };
            RevisionHeader header = await new RevisionAuthor(project).CreateAsync(named with { DryRun = true }, draft, cancellationToken).ConfigureAwait(false);
            named = named with { RevisionId = header.Revision };

            string text = $"{Origin(headers, replaces)}{await BuildAndProveAsync(scratch, header, prefix[^1], cancellationToken).ConfigureAwait(false)}";
            header = await new RevisionAuthor(project).CreateAsync(named, draft with { Upgrade = text }, cancellationToken).ConfigureAwait(false);
            if (request is { Remove: true, DryRun: false })
            {
                Remove(replaces);
            }

            return header;
        }
    }

    private async Task<IReadOnlyList<string>> FindPrefixAsync(SquashRequest request, ScratchPool scratch, CancellationToken cancellationToken)
    {
        RevisionMap map = project.Map;
        RevisionTarget? target = request.Target is null ? null : RevisionTarget.Parse(request.Target);
        bool isRelative = target is { Anchor: TargetAnchor.Current };
        if (isRelative && !door.IsNamed(project))
        {
            throw new ConfigurationInvalidException($"'{request.Target}' counts from what a database has, and none is named.", "Name a revision, or a database.");
        }

        IReadOnlyList<string> rows = await ReadRowsAsync(scratch, isNeeded: isRelative, cancellationToken).ConfigureAwait(false);
        RevisionView view = map.Squashes.For(rows);
        IReadOnlyList<string> prefix = target is null ? SquashPrefix.Longest(map) : UpTo(map, view, request.Target!);
        if (request.Remove && rows.Any(prefix.Contains) && !view.Applied.Contains(view.Map.Here(prefix[^1])))
        {
            progress.Report(new Note($"The database is in the middle of what is folded: bring it to {prefix[^1]} before the files are gone from its release.", IsWarning: true));
        }

        return prefix;
    }

    /// <summary>The database's version is the one to build on, and its rows are what a relative target counts from. It need not be there.</summary>
    private async Task<IReadOnlyList<string>> ReadRowsAsync(ScratchPool scratch, bool isNeeded, CancellationToken cancellationToken)
    {
        try
        {
            return door.IsNamed(project)
                ? await new ProjectDatabase(project, door, identity, scratch).ReadRowsAsync(cancellationToken).ConfigureAwait(false)
                : [];
        }
        catch (ConnectionFailedException e) when (!isNeeded)
        {
            progress.Report(new Note($"Without the database, so on any version of PostgreSQL that is here: {e.Message}"));
            return [];
        }
    }

    private static IReadOnlyList<string> UpTo(RevisionMap map, RevisionView view, string target)
    {
        IReadOnlyList<string> ids = new RevisionLookup(view.Map).Resolve([target], view.Rows);
        return ids.Count == 1 ? SquashPrefix.UpTo(map, map.Here(ids[0])) : throw new TargetInvalidException(
            $"'{target}' is {(ids.Count == 0 ? "no revision" : $"{ids.Count} revisions: {string.Join(", ", ids)}")}, and a squash ends with one.",
            "Name one revision.");
    }

    /// <summary>With a squash that is folded once more goes all that it stands for: some database may still be there.</summary>
    private static IEnumerable<string> Flatten(IEnumerable<RevisionHeader> headers) =>
        headers.SelectMany(header => header.Replaces.Append(header.Revision)).Distinct(StringComparer.Ordinal);

    private static NewRevision Named(SquashRequest request, IReadOnlyList<RevisionHeader> headers, IReadOnlyList<string> replaces) => new()
    {
        Message = request.Message.Length > 0 ? request.Message : $"squash of {replaces.Count} revisions up to {headers[^1].Revision}",
        Head = ["base"],
        BranchLabel = [.. headers.SelectMany(header => header.BranchLabels).Distinct(StringComparer.Ordinal)],
        RevisionId = request.RevisionId,
        VersionPath = request.VersionPath,
        DryRun = request.DryRun,
    };

    private string Origin(IReadOnlyList<RevisionHeader> headers, IReadOnlyList<string> replaces)
    {
        string commit = project.Configuration.VersionLocations.Select(GitCheckout.Find).FirstOrDefault(found => found is not null) is { } git
            ? $" Their files are in commit {git.Commit}{(git.Branch is null ? "" : $" of branch {git.Branch}")}."
            : "";
        return $"-- {replaces.Count} revisions up to {headers[^1].Revision}, folded by {tool}.{commit}\n-- A database that has some of them and not the last takes those that it lacks from there first.\n";
    }

    /// <returns>The upgrade section.</returns>
    private async Task<string> BuildAndProveAsync(ScratchPool scratch, RevisionHeader header, string tip, CancellationToken cancellationToken)
    {
        RevisionBuilder builder = new(project, scratch, identity, progress);
        CompiledPlan plan = builder.Compile([tip], cancellationToken)!;
        SquashRules.EnsureFoldable(plan);
        Tell(plan);

        IReadOnlyList<string> server = [];
        ConnectionTarget old = await builder.BuildDatabaseAsync(
            [tip], async database => server = await new ContentReader(project.Bookkeeping, database).ReadServerAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        (SchemaSnapshot schema, DatabaseContent content) = await ReadAsync(old, cancellationToken).ConfigureAwait(false);
        SquashRules.EnsureRead(schema);
        SquashRules.EnsureServerUntouched(server, await new ContentReader(project.Bookkeeping, old).ReadServerAsync(cancellationToken).ConfigureAwait(false));

        string text = new SquashScript(schema, content, project.Bookkeeping.Schema).Write();
        ConnectionTarget folded = await BuildDraftAsync(scratch, header, text, cancellationToken).ConfigureAwait(false);
        SquashProof.EnsureSame((schema, content), await ReadAsync(folded, cancellationToken).ConfigureAwait(false));
        foreach (TableContent table in content.Filled)
        {
            progress.Report(new Note($"The squash has the {(table.Rows.Count == 1 ? "row" : $"{table.Rows.Count} rows")} of {table} that the revisions leave there, as they are now."));
        }

        return text;
    }

    private async Task<ConnectionTarget> BuildDraftAsync(ScratchPool scratch, RevisionHeader header, string text, CancellationToken cancellationToken)
    {
        using SquashDraft draft = new(project, header, text);
        try
        {
            return await new RevisionBuilder(draft.Project, scratch, identity, progress).BuildDatabaseAsync([header.Revision], null, cancellationToken).ConfigureAwait(false);
        }
        catch (StatementFailedException e)
        {
            throw new DriftDetectedException(
                $"The squash does not run where the revisions do, and nothing is written: {e.Message}",
                [],
                "Squash up to a revision before the one that makes the difference; please report it, too.");
        }
    }

    private async Task<(SchemaSnapshot Schema, DatabaseContent Content)> ReadAsync(ConnectionTarget database, CancellationToken cancellationToken) =>
        (_own.LeaveOut(await ScratchDatabase.ReadAsync(database, cancellationToken).ConfigureAwait(false)),
            await new ContentReader(project.Bookkeeping, database).ReadAsync(cancellationToken).ConfigureAwait(false));

    // Checks of the folded revisions are about databases that were there then.
    private void Tell(CompiledPlan plan)
    {
        string[] checks = [.. plan.Steps.Where(step => step.Script is { Precondition: not null } or { Verify: not null }).Select(step => step.Revision)];
        if (checks.Length > 0)
        {
            progress.Report(new Note($"What precondition and verify ask in {string.Join(", ", checks)} is not in the squash: add by hand what a new database must still be asked.", IsWarning: true));
        }
    }

    private void Remove(IEnumerable<string> ids)
    {
        foreach (string path in ids.Select(id => project.Scripts.Find(id)?.Path).OfType<string>())
        {
            try
            {
                File.Delete(path);
                progress.Report(new Note($"Removed {path}."));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                progress.Report(new Note($"{path} could not be removed, and does no harm: {e.Message}", IsWarning: true));
            }
        }
    }
}
