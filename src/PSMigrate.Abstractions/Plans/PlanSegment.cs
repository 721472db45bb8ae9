namespace PSMigrate;

/// <summary>Statements of a script that run in one transaction, or outside any.</summary>
/// <param name="Number">Its place in the script, from 1.</param>
/// <param name="IsTransactional">Whether the statements share one transaction. Outside one each statement commits by itself.</param>
/// <param name="Statements">The statements, in order; empty where a script has none.</param>
/// <param name="LockTimeout">Time each statement may wait for a lock; null where waiting blocks nobody.</param>
public sealed record PlanSegment(int Number, bool IsTransactional, IReadOnlyList<PlanStatement> Statements, TimeSpan? LockTimeout)
{
    /// <summary>The statements, in order; empty where a script has none.</summary>
    public IReadOnlyList<PlanStatement> Statements { get; init => field = value.ToArray(); } = Statements.ToArray();

    /// <summary>
    /// How long others may have to wait at worst, behind locks that the segment holds while its later statements wait for theirs: the sum of the lock
    /// timeouts of its statements that take strong locks. Null where waiting blocks nobody.
    /// </summary>
    public TimeSpan? LongestLockWait { get; init; }
}
