using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Import;
using PSMigrate.Engine.Revisions;
using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine;

/// <summary>The verbs about revisions as files: listed, checked, written, imported.</summary>
public sealed partial class MigrationEngine
{
    /// <summary>Lists revisions. Where the listing makes sense without a database, one that cannot be reached is no error but a note.</summary>
    public async Task<IReadOnlyList<Revision>> GetRevisionsAsync(RevisionQuery query, CancellationToken cancellationToken) =>
        (await ListingAsync(query, cancellationToken).ConfigureAwait(false)).List(query);

    /// <summary>Asks what somebody wants to know before a deployment: is anything pending, is there one head, was an applied script edited or one skipped, is anything left to write.</summary>
    public async Task<IReadOnlyList<CheckAnswer>> CheckAsync(CancellationToken cancellationToken)
    {
        RevisionQuery query = new() { MustReachDatabase = true };
        RevisionListing listing = await ListingAsync(query, cancellationToken).ConfigureAwait(false);
        return ProjectCheck.Ask(listing.List(query), listing.Skipped, Project.Map.Heads, Project.Scripts.Read, unknown => SquashHint.For(Project.Map.Squashes, unknown));
    }

    /// <summary>Opens the files of revisions in the editor that VISUAL or EDITOR names, and waits for it.</summary>
    /// <returns>The revisions, as they are then.</returns>
    public async Task<IReadOnlyList<Revision>> EditAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        RevisionQuery query = new() { Ids = ids };
        RevisionListing listing = await ListingAsync(query, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Revision> revisions = listing.List(query);
        string[] paths = [.. revisions.Select(revision => revision.Path).Where(path => path.Length > 0)];
        if (paths.Length == 0)
        {
            // Nothing is applied, or only what no file has: without a file an editor would open an empty one.
            string names = string.Join(", ", ids);
            throw new RevisionNotFoundException(names, $"There is no file to edit for '{names}'.", "List the revisions with Get-DbRevision (psmigrate history).");
        }

        await Editor.OpenAsync(paths, cancellationToken).ConfigureAwait(false);

        // Read again: what was broken is best told while the editor is still warm.
        Project = MigrationProject.Load(options);
        ILookup<string, Revision> now = listing.On(Project).List(new RevisionQuery()).ToLookup(revision => revision.Path);
        return [.. paths.SelectMany(path => now[path])];
    }

    /// <summary>Writes the files that a new project begins with.</summary>
    /// <returns>The files written; those that were there already are left alone.</returns>
    public Task<IReadOnlyList<string>> InitializeAsync(NewProject request, CancellationToken cancellationToken) =>
        ProjectFiles.CreateAsync(request, options.WorkingDirectory, cancellationToken);

    /// <summary>Writes a new revision file. For a baseline see also <see cref="CreateRevisionAsync(NewRevision, RunOptions, CancellationToken)"/>.</summary>
    public async Task<Revision> CreateRevisionAsync(NewRevision request, CancellationToken cancellationToken) =>
        (await CreateRevisionAsync(request, new RunOptions(), cancellationToken).ConfigureAwait(false))!;

    /// <summary>Writes a revision file that joins heads.</summary>
    /// <param name="request">Heads to join (none: all of them), message and the rest.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The merge revision; null when there is nothing to join.</returns>
    public async Task<Revision?> MergeHeadsAsync(NewRevision request, CancellationToken cancellationToken)
    {
        if (new RevisionAuthor(Project).PlanMerge(request) is { } merge)
        {
            return await CreateRevisionAsync(merge, cancellationToken).ConfigureAwait(false);
        }

        progress.Report(new Note(Project.Map.Heads is [string head] ? $"Nothing to merge: {head} is the only head." : "Nothing to merge: there are no revisions."));
        return null;
    }

    /// <summary>Turns another tool's migrations into revision files of this project.</summary>
    public Task<ImportReport> ImportAsync(ImportRequest request, CancellationToken cancellationToken) =>
        MigrationImport.RunAsync(GrowingProject(), request, cancellationToken);

    private MigrationProject GrowingProject() => MigrationProject.Load(options, isGrowing: true);

    private async Task<RevisionListing> ListingAsync(RevisionQuery query, CancellationToken cancellationToken)
    {
        if (query.From is { } from)
        {
            return Listing(StartRows.Read(from, Project.Map));
        }

        MigrationSession session;
        try
        {
            session = await _door.OpenAsync(Project, _identity, readOnly: true, cancellationToken).ConfigureAwait(false);
        }
        catch (MigrationException e) when (!query.NeedsDatabase && e is ConnectionFailedException or ConfigurationInvalidException)
        {
            // What is wrong with the files comes first: it has nothing to do with a database.
            RevisionListing unmarked = Listing([]);
            progress.Report(new Note($"Without a database, so nothing is marked as applied: {e.Message}"));
            return unmarked;
        }

        return await UseAsync(session, async () => new RevisionListing(
            Project,
            await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false),
            await new LedgerReader(session).ReadLastChangesAsync(cancellationToken).ConfigureAwait(false),
            await StepProgress.ReadAsync(session, cancellationToken).ConfigureAwait(false))).ConfigureAwait(false);
    }

    private RevisionListing Listing(IReadOnlyList<string> rows) => new(Project, rows, new Dictionary<string, LastChange>(), new Dictionary<string, StepProgress>());
}
