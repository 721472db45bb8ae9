using Npgsql;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Batches;

/// <summary>What can be wrong with a table or a key that a statement names for its batches, and what the server says of a batch.</summary>
internal static class BatchErrors
{
    public static StatementFailedException NoTable(BatchTask task) => Refused(
        task,
        PostgresErrorCodes.UndefinedTable,
        $"There is no table {task.Directive.Table} to run over in batches.",
        "Correct the name; without a schema it is looked for in the search_path.");

    public static StatementFailedException NotATable(BatchTask task) => Refused(
        task, PostgresErrorCodes.WrongObjectType, $"{task.Directive.Table} is no table, and batches run over one.", "Name a table.");

    public static StatementFailedException NoKey(BatchTask task, TableName table) => task.Directive.Key is { } key
        ? Refused(task, PostgresErrorCodes.UndefinedColumn, $"Table {table} has no column {Identifier.Quote(key)} to cut batches by.", "Name one that it has.")
        : Refused(
            task,
            PostgresErrorCodes.UndefinedObject,
            $"Table {table} has no primary key of one column to cut batches by.",
            "Name a column that has a value in every row: key=... in the directive, -Key (--key) of a backfill.");

    public static StatementFailedException NullKeys(BatchTask task, BatchKey key) => Refused(
        task,
        PostgresErrorCodes.NotNullViolation,
        $"Table {key.Table} has rows without {Identifier.Quote(key.Name)}, which batches cut by it would pass over. Nothing of the statement has run.",
        "Cut by another column, or give those rows a value first.");

    /// <param name="message">What the server says, or more.</param>
    /// <param name="place">Where in the statement; null when it is about the whole.</param>
    public static StatementFailedException Server(BatchTask task, PostgresException error, string message, StatementPlace? place = null) => StatementErrors.Failed(
        task.Revision ?? "", error, message, task.File.Length == 0 ? null : place?.Position ?? task.Position, place?.Excerpt, Hint(error.SqlState));

    // Null takes the hint that every statement has.
    private static string? Hint(string sqlState) => sqlState switch
    {
        PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.LockNotAvailable => null,
        PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure =>
            "It was tried several times. What is committed stays: run the same command again, and it goes on behind the last batch.",
        _ => "What is committed stays: put the data right and run the same command again, and it goes on behind the last batch. Before its first batch is committed the statement may be corrected too.",
    };

    private static StatementFailedException Refused(BatchTask task, string sqlState, string message, string hint) => new(
        message, task.Revision ?? "", new StatementFailure(sqlState, null, null, null, null), hint, task.Directive.Position ?? task.Position, null);
}
