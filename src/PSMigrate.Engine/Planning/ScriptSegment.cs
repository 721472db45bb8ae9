namespace PSMigrate.Engine.Planning;

/// <summary>Statements that run in one transaction, or outside any.</summary>
internal sealed record ScriptSegment(int Number, bool IsTransactional, IReadOnlyList<ScriptStatement> Statements, TimeSpan? LockTimeout)
{
    public PlanSegment ToPlan() => new(Number, IsTransactional, Statements.Select(statement => statement.Plan).ToArray(), LockTimeout)
    {
        LongestLockWait = LockTimeout * (IsTransactional ? Statements.Count(statement => statement.Source.Traits is { IsDdl: true, IsConcurrent: false }) : 1),
    };
}
