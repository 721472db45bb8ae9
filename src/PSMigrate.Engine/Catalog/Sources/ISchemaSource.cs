namespace PSMigrate.Engine.Catalog.Sources;

/// <summary>Something that a schema can be had from.</summary>
internal interface ISchemaSource
{
    /// <summary>Whether it is built on a scratch database, which has to be like the database that it is compared with.</summary>
    bool NeedsScratch { get; }

    /// <summary>Reads the schema, whole: what nobody wants to see of it is left out later.</summary>
    Task<SourcedSchema> ReadAsync(CancellationToken cancellationToken);
}
