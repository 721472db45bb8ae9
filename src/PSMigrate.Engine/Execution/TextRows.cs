namespace PSMigrate.Engine.Execution;

/// <summary>What a statement answered, every value as the server writes it.</summary>
/// <param name="Columns">Names and types of the columns; none where it answers with no rows.</param>
/// <param name="Rows">The values; null is NULL.</param>
/// <param name="Affected">Rows it inserted, updated or deleted.</param>
internal sealed record TextRows(IReadOnlyList<(string Name, uint Type)> Columns, IReadOnlyList<string?[]> Rows, long Affected);
