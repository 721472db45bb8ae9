namespace PSMigrate.Engine.Catalog.Sources;

/// <summary>A schema, and what people call the place it came from, such as <c>database loom on prod-db:5432</c>.</summary>
internal sealed record SourcedSchema(string Description, SchemaSnapshot Schema);
