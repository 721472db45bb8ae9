namespace PSMigrate.Engine.Catalog;

/// <summary>The names of the columns that all rows of a query have.</summary>
internal sealed class CatalogColumns(IReadOnlyList<string> names)
{
    private readonly Dictionary<string, int> _indexes = names.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);

    public IReadOnlyList<string> Names => names;

    /// <returns>Its index; -1 where the query has no such column.</returns>
    public int Find(string name) => _indexes.GetValueOrDefault(name, -1);
}
