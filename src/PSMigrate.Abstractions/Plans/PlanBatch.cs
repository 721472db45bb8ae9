namespace PSMigrate;

/// <summary>How a statement runs in batches: over ranges of a key of a table, each with a commit of its own.</summary>
/// <param name="Table">The table whose rows are visited, as the script writes it.</param>
/// <param name="Key">The column it is cut by; null for the table's primary key.</param>
/// <param name="Size">Rows of the first batch; later ones have between a fiftieth and fifty times as many.</param>
/// <param name="Pause">How long to rest between two batches.</param>
/// <param name="Target">How long a batch should take: the size adapts to it.</param>
public sealed record PlanBatch(string Table, string? Key, int Size, TimeSpan Pause, TimeSpan Target);
