namespace PSMigrate.Engine.Sql;

/// <summary>What the runner has to know of a statement before it sends it, as far as its tokens tell.</summary>
internal sealed record StatementTraits
{
    /// <summary>What it is in a few words, such as <c>CREATE TABLE</c>; empty when it begins with no word.</summary>
    public required string Command { get; init; }

    public TransactionRule Transaction { get; init; }

    /// <summary>Whether it takes locks on relations behind which others queue.</summary>
    public bool IsDdl { get; init; }

    /// <summary>Whether it is a <c>CONCURRENTLY</c> form: it waits, but nobody queues behind it.</summary>
    public bool IsConcurrent { get; init; }

    /// <summary>Whether it changes settings of the session that outlive the transaction.</summary>
    public bool SetsSession { get; init; }

    public ForbiddenConstruct? Forbidden { get; init; }
}
