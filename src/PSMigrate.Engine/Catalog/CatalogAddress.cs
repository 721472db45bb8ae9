namespace PSMigrate.Engine.Catalog;

/// <summary>Where an object stands in one database's catalogs, as pg_depend names it.</summary>
/// <param name="Class">The catalog's oid.</param>
/// <param name="Object">The object's oid.</param>
/// <param name="Part">Number of a column; 0 for the whole.</param>
internal readonly record struct CatalogAddress(uint Class, uint Object, int Part)
{
    public CatalogAddress Whole => this with { Part = 0 };
}
