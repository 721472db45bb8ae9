namespace PSMigrate.Engine.Catalog.Sources;

/// <summary>A schema, and what people call the place it came from, such as <c>database loom on prod-db:5432</c>.</summary>
internal sealed record SourcedSchema(string Description, SchemaSnapshot Schema)
{
    /// <summary>The same without the server, such as <c>database loom</c>; null where the description is all there is.</summary>
    public string? Name { get; init; }

    /// <summary>What comments in its SQL say of renames, as <see cref="Renames.RenameAnswers"/> reads it.</summary>
    public IReadOnlyList<string> Renames { get; init; } = [];
}
