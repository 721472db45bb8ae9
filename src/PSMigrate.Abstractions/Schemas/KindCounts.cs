namespace PSMigrate;

/// <summary>How many objects there are of each kind, in words: <c>foreign table (2), publication (1)</c>.</summary>
public static class KindCounts
{
    /// <summary>Writes the list; empty for none.</summary>
    /// <param name="counts">Numbers by kinds.</param>
    public static string List(IReadOnlyDictionary<string, long> counts) =>
        string.Join(", ", counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} ({pair.Value})"));
}
