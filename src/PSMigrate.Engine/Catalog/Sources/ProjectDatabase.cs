using PSMigrate.Engine.Catalog.Scratch;
using PSMigrate.Engine.Execution;

namespace PSMigrate.Engine.Catalog.Sources;

/// <summary>The project's database, as one verb sees it: schema and version rows are of the same moment.</summary>
internal sealed class ProjectDatabase(MigrationProject project, DatabaseDoor door, RunIdentity identity, ScratchPool scratch)
{
    private IReadOnlyList<string>? _rows;
    private IReadOnlyDictionary<string, LastChange> _changes = new Dictionary<string, LastChange>();

    public bool IsNamed => door.IsNamed(project);

    /// <summary>Whether somebody asks for the rows: to look at the schema alone nobody needs to be allowed to read our tables.</summary>
    public bool HasRowsWanted { get; set; }

    public Task<SourcedSchema> ReadSchemaAsync(CancellationToken cancellationToken) => UseAsync(
        async session =>
        {
            CatalogReader reader = new(session.Connection);
            while (true)
            {
                // A run that commits meanwhile would make rows and schema of two moments.
                await LookAsync(session, cancellationToken).ConfigureAwait(false);
                IReadOnlyList<string>? before = _rows;
                SchemaSnapshot schema = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                await LookAsync(session, cancellationToken).ConfigureAwait(false);
                if (before is null || before.SequenceEqual(_rows!, StringComparer.Ordinal))
                {
                    return new SourcedSchema(Describe(session.Connection.Database), schema) { Name = $"database {session.Connection.Database.Database}" };
                }
            }
        },
        cancellationToken);

    /// <summary>The rows of the version table.</summary>
    public async Task<IReadOnlyList<string>> ReadRowsAsync(CancellationToken cancellationToken)
    {
        HasRowsWanted = true;
        if (_rows is null)
        {
            await UseAsync(session => LookAsync(session, cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        return _rows!;
    }

    /// <summary>The rows, all of which have a file.</summary>
    /// <exception cref="RevisionNotFoundException">One has none, so that nobody knows what built the database.</exception>
    public async Task<IReadOnlyList<string>> ReadKnownRowsAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<string> rows = await ReadRowsAsync(cancellationToken).ConfigureAwait(false);
        return project.Planner.UnknownRows(rows) is { Count: > 0 } unknown ? throw new UnknownRows(unknown, _changes, project.Map.Squashes).ToException() : rows;
    }

    /// <summary>Connects, to look only, and finds out what a scratch server must be like.</summary>
    public async Task<T> UseAsync<T>(Func<MigrationSession, Task<T>> read, CancellationToken cancellationToken)
    {
        MigrationSession session = await door.OpenAsync(project, identity, readOnly: true, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            try
            {
                scratch.Target ??= await TargetServer.ReadAsync(session.Connection, cancellationToken).ConfigureAwait(false);
                return await read(session).ConfigureAwait(false);
            }
            catch (BatchFailedException e)
            {
                throw BookkeepingErrors.CannotUse(session, e);
            }
        }
    }

    /// <summary>What people call it.</summary>
    public static string Describe(DatabaseInfo database) => $"database {database.Database} on {database.Host}:{database.Port}";

    private async Task<bool> LookAsync(MigrationSession session, CancellationToken cancellationToken)
    {
        if (HasRowsWanted)
        {
            _rows = await session.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
            _changes = await new LedgerReader(session).ReadLastChangesAsync(cancellationToken).ConfigureAwait(false);
        }

        return HasRowsWanted;
    }
}
