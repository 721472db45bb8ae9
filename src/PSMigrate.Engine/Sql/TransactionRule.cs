namespace PSMigrate.Engine.Sql;

/// <summary>How a statement gets along with a transaction block.</summary>
internal enum TransactionRule
{
    /// <summary>Runs inside one and outside.</summary>
    Any,

    /// <summary>Only the server knows: a DO or CALL whose body commits, a REINDEX of something partitioned. A <c>never</c> script runs it outside.</summary>
    Perhaps,

    /// <summary>The server refuses it inside one.</summary>
    Never,

    /// <summary>Runs inside one, but what it made can only be used after the commit.</summary>
    CommitAfter,
}
