using PSMigrate.Engine.Catalog.Renames;
using PSMigrate.Engine.Catalog.Scratch;
using PSMigrate.Engine.Configuration;

namespace PSMigrate.Engine.Catalog.Sources;

/// <summary>SQL that builds a schema: it is run on a scratch database, and what it has made is read.</summary>
/// <param name="description">What people call it.</param>
/// <param name="read">Gives the scripts; they run in this order, as far as they can.</param>
internal sealed class SqlSource(
    string description, Func<CancellationToken, Task<IReadOnlyList<IReadOnlyList<SchemaStatement>>>> read, ScratchPool scratch) : ISchemaSource
{
    public bool NeedsScratch => true;

    public async Task<SourcedSchema> ReadAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<IReadOnlyList<SchemaStatement>> scripts = await read(cancellationToken).ConfigureAwait(false);
        IScratchServer server = await scratch.GetAsync(cancellationToken).ConfigureAwait(false);
        ConnectionTarget database = await server.CreateDatabaseAsync(cancellationToken).ConfigureAwait(false);
        await new SchemaLoader(server, database).LoadAsync(scripts, cancellationToken).ConfigureAwait(false);
        return new SourcedSchema(description, await ScratchDatabase.ReadAsync(database, cancellationToken).ConfigureAwait(false))
        {
            Renames = [.. scripts.SelectMany(script => script).SelectMany(statement => RenameComments.Find(statement.Sql))],
        };
    }
}
