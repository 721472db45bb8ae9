namespace PSMigrate.Engine.Catalog;

/// <summary>
/// What a catalog query answered about one object: values by the names of its columns. A value is a string, a bool, a long, a list of
/// strings, or null. It is what is compared and what a snapshot holds, so that a column of a query is all that a new attribute takes.
/// </summary>
internal sealed class CatalogRow(CatalogColumns columns, object?[] values)
{
    public CatalogColumns Columns => columns;

    /// <summary>The value of a column; null too where a snapshot left it out for being null.</summary>
    public object? this[string column] => columns.Find(column) is >= 0 and var index ? values[index] : null;

    public string Text(string column) => TextOrNull(column) ?? "";

    public string? TextOrNull(string column) => (string?)this[column];

    public bool Flag(string column) => this[column] is true;

    public long Number(string column) => NumberOrNull(column) ?? 0;

    public long? NumberOrNull(string column) => (long?)this[column];

    public IReadOnlyList<string> Texts(string column) => (IReadOnlyList<string>?)this[column] ?? [];

    /// <summary>Whether two rows have the same values, but for columns that do not count.</summary>
    public bool Equals(CatalogRow other, Func<string, bool> counts) =>
        columns.Names.Union(other.Columns.Names).All(column => !counts(column) || Same(this[column], other[column]));

    private static bool Same(object? left, object? right) => left is IReadOnlyList<string> a && right is IReadOnlyList<string> b
        ? a.SequenceEqual(b, StringComparer.Ordinal)
        : Equals(left, right);
}
