using PSMigrate.Engine.Catalog.Scratch;
using PSMigrate.Engine.Execution;

namespace PSMigrate.Engine.Catalog.Sources;

/// <summary>Reads the schemas that a verb names. Databases that are there come first: they say what a scratch database must be like.</summary>
internal sealed class SchemaReading : IAsyncDisposable
{
    private readonly ScratchPool _scratch;
    private readonly SourceGrammar _grammar;
    private readonly OwnTables _own;
    private readonly ProjectDatabase _database;

    public SchemaReading(MigrationProject project, DatabaseDoor door, RunIdentity identity, IProgress<MigrationEvent> progress)
    {
        _scratch = new ScratchPool(project, progress);
        _database = new ProjectDatabase(project, door, identity, _scratch);
        _grammar = new SourceGrammar(project, _database, _scratch, identity, progress);
        _own = new OwnTables(project.Bookkeeping);
    }

    /// <summary>Where copies are made, once a schema was read.</summary>
    public ScratchPool Scratch => _scratch;

    /// <summary>The project's database.</summary>
    public ProjectDatabase Database => _database;

    /// <param name="names">What names the schemas.</param>
    /// <returns>The schemas in that order, without the project's own tables.</returns>
    /// <exception cref="TargetInvalidException">One is no name of a schema.</exception>
    public async Task<IReadOnlyList<SourcedSchema>> ReadAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        ISchemaSource[] sources = [.. names.Select(_grammar.Parse)];
        SourcedSchema[] schemas = new SourcedSchema[sources.Length];
        foreach (int i in Enumerable.Range(0, sources.Length).OrderBy(i => sources[i].NeedsScratch))
        {
            SourcedSchema read = await sources[i].ReadAsync(cancellationToken).ConfigureAwait(false);
            schemas[i] = read with { Schema = _own.LeaveOut(read.Schema) };
        }

        return schemas;
    }

    public ValueTask DisposeAsync() => _scratch.DisposeAsync();
}
