using PSMigrate.Engine.Execution;

namespace PSMigrate.Engine.Catalog.Sources;

/// <summary>A database that is there.</summary>
/// <param name="open">Connects to it, to look only.</param>
internal sealed class DatabaseSource(Func<CancellationToken, Task<MigrationSession>> open) : ISchemaSource
{
    public async Task<SourcedSchema> ReadAsync(CancellationToken cancellationToken)
    {
        MigrationSession session = await open(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            DatabaseInfo database = session.Connection.Database;
            try
            {
                return new SourcedSchema($"database {database.Database} on {database.Host}:{database.Port}", await new CatalogReader(session.Connection).ReadAsync(cancellationToken).ConfigureAwait(false));
            }
            catch (BatchFailedException e)
            {
                throw ConnectionErrors.Lost(database, "reading its catalogs", e);
            }
        }
    }
}
