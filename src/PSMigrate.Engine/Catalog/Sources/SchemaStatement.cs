using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Sources;

/// <summary>A statement of a schema's SQL, and the file it stands in.</summary>
internal sealed record SchemaStatement(string File, SqlStatement Sql);
