namespace PSMigrate.Engine.Catalog;

/// <summary>A kind of object: the query that finds all of them, and what a row of it is.</summary>
/// <param name="Name">What people and snapshots call it, such as <c>materialized view</c>.</param>
/// <param name="Query">Name of the <c>.sql</c> file in the kind's folder.</param>
/// <param name="Read">Makes the object of a row.</param>
internal sealed record ObjectKind(string Name, string Query, Func<CatalogRow, SchemaObject> Read);
