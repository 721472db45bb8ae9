namespace PSMigrate;

/// <summary>What a backfill would do.</summary>
/// <param name="Database">Name of the database.</param>
/// <param name="Statement">The statement, and how it is cut.</param>
/// <param name="Table">The table whose rows are visited, with its schema.</param>
/// <param name="Key">The column it is cut by.</param>
/// <param name="EstimatedRows">How many rows there are to visit, estimated; null where nobody knows.</param>
/// <param name="ResumesBehind">The last key that an unfinished run has committed, behind which this one goes on; null when it begins at the beginning.</param>
/// <param name="RowsBefore">Rows that the unfinished run has changed.</param>
public sealed record BackfillPlan(
    string Database, PlanStatement Statement, string Table, string Key, long? EstimatedRows, string? ResumesBehind, long RowsBefore);
