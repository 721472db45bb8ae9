namespace PSMigrate.Engine.Catalog.Sources;

/// <summary>A database that is there.</summary>
internal sealed class DatabaseSource(ProjectDatabase database) : ISchemaSource
{
    public bool NeedsScratch => false;

    public Task<SourcedSchema> ReadAsync(CancellationToken cancellationToken) => database.ReadSchemaAsync(cancellationToken);
}
