namespace PSMigrate;

/// <summary>One SQL statement of a plan.</summary>
/// <param name="Number">Its place in the script, from 1.</param>
/// <param name="Sql">Its text as the server gets it, without the semicolon; passwords are masked.</param>
/// <param name="Line">Line of its first character in the file, from 1.</param>
/// <param name="Column">Column of its first character in the file, in characters, from 1.</param>
/// <param name="Command">What it is in a few words, such as <c>CREATE TABLE</c>.</param>
public sealed record PlanStatement(int Number, string Sql, int Line, int Column, string Command)
{
    /// <summary>How it runs in batches; null where it runs once.</summary>
    public PlanBatch? Batch { get; init; }

    /// <summary>What it does to others: the lock it takes, whom that blocks, which data are lost.</summary>
    public StatementImpact Impact { get; init; } = new();
}
