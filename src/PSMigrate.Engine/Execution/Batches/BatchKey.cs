using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Batches;

/// <summary>The column that a statement is cut by, as the catalog has it.</summary>
/// <param name="Table">The table, with its schema.</param>
/// <param name="Name">The column.</param>
/// <param name="Type">Its type as SQL.</param>
/// <param name="EstimatedRows">How many rows the server believes there are; not positive when it does not know.</param>
/// <param name="MayBeNull">Whether a row can be without it.</param>
/// <param name="IsIndexed">Whether an index begins with it.</param>
internal sealed record BatchKey(TableName Table, string Name, string Type, long EstimatedRows, bool MayBeNull, bool IsIndexed)
{
    /// <summary>A text of ours with the table and the column in it.</summary>
    public string In(string text) => text
        .Replace("{batch_table}", Table.ToString(), StringComparison.Ordinal)
        .Replace("{batch_key}", Identifier.Quote(Name), StringComparison.Ordinal)
        .Replace("{batch_type}", Type, StringComparison.Ordinal);
}
