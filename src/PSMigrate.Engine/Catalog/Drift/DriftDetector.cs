using PSMigrate.Engine.Catalog.Comparison;
using PSMigrate.Engine.Catalog.Scratch;
using PSMigrate.Engine.Catalog.Sources;
using PSMigrate.Engine.Execution;

namespace PSMigrate.Engine.Catalog.Drift;

/// <summary>
/// Compares the database of a session with what its revisions have built: run on a scratch database, or stored by the last run. Who owns
/// what is no drift, because roles differ between environments; who may do what is.
/// </summary>
internal sealed class DriftDetector(MigrationProject project, MigrationSession session, RunIdentity identity, IProgress<MigrationEvent> progress)
{
    private readonly OwnTables _own = new(project.Bookkeeping);

    /// <summary>What differs, from what should be to what is.</summary>
    /// <param name="filter">In which objects to look.</param>
    /// <param name="prefersSnapshot">Take a stored schema where there is one, which is quick; else only where nothing can be built.</param>
    /// <exception cref="ToolMissingException">There is neither a stored schema nor a server to build one on.</exception>
    public async Task<SchemaComparison> FindAsync(SchemaFilter filter, bool prefersSnapshot, CancellationToken cancellationToken)
    {
        SchemaSelection selection = new(filter with { NoOwner = true });
        while (true)
        {
            IReadOnlyList<string> rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
            SourcedSchema should = await ExpectedAsync(rows, prefersSnapshot, cancellationToken).ConfigureAwait(false);
            SourcedSchema current = new(ProjectDatabase.Describe(session.Connection.Database), await ReadAsync(cancellationToken).ConfigureAwait(false));
            // A run that commits meanwhile would make the two of different moments.
            if (rows.SequenceEqual(await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false), StringComparer.Ordinal))
            {
                return SchemaComparer.Compare(should, current, selection);
            }
        }
    }

    /// <summary>The schema as it is, without our own tables.</summary>
    public async Task<SchemaSnapshot> ReadAsync(CancellationToken cancellationToken) =>
        _own.LeaveOut(await new CatalogReader(session.Connection).ReadAsync(cancellationToken).ConfigureAwait(false));

    private async Task<SourcedSchema> ExpectedAsync(IReadOnlyList<string> rows, bool prefersSnapshot, CancellationToken cancellationToken)
    {
        if (prefersSnapshot && await StoredAsync(rows, cancellationToken).ConfigureAwait(false) is { } last)
        {
            return last;
        }

        try
        {
            return await BuildAsync(rows, cancellationToken).ConfigureAwait(false);
        }
        catch (MigrationException e) when (!prefersSnapshot && e is (ToolMissingException or RevisionNotFoundException))
        {
            if (await StoredAsync(rows, cancellationToken).ConfigureAwait(false) is not { } stored)
            {
                throw;
            }

            progress.Report(new Note($"The revisions cannot be built here, so the database is compared with what the last run stored. {e.Message}"));
            return stored;
        }
    }

    /// <summary>What the last run has stored; null where that is not what these rows stand for.</summary>
    private async Task<SourcedSchema?> StoredAsync(IReadOnlyList<string> rows, CancellationToken cancellationToken) =>
        await LedgerSnapshot.ReadAsync(session, cancellationToken).ConfigureAwait(false) is { } stored && stored.IsOf(rows) ? stored.Source : null;

    private async Task<SourcedSchema> BuildAsync(IReadOnlyList<string> rows, CancellationToken cancellationToken)
    {
        if (project.Planner.UnknownRows(rows) is { Count: > 0 } unknown)
        {
            throw new UnknownRows(unknown, await new LedgerReader(session).ReadLastChangesAsync(cancellationToken).ConfigureAwait(false), project.Map.Squashes).ToException();
        }

        ScratchPool scratch = new(project, progress) { Target = await TargetServer.ReadAsync(session.Connection, cancellationToken).ConfigureAwait(false) };
        await using (scratch.ConfigureAwait(false))
        {
            SchemaSnapshot built = await new RevisionBuilder(project, scratch, identity, progress).BuildAsync(rows, cancellationToken).ConfigureAwait(false);
            return new SourcedSchema(RevisionsSource.Describe(rows), _own.LeaveOut(built));
        }
    }
}
