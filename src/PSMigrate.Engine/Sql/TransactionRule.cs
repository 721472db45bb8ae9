namespace PSMigrate.Engine.Sql;

/// <summary>How a statement gets along with a transaction block.</summary>
internal enum TransactionRule
{
    /// <summary>Runs inside one and outside.</summary>
    Any,

    /// <summary>The server refuses it inside one.</summary>
    Never,

    /// <summary>Runs inside one, but what it made can only be used after the commit.</summary>
    CommitAfter,
}
