namespace PSMigrate;

/// <summary>A lock that an upgrade held on something that was there before it, as the server showed it before the commit.</summary>
/// <param name="Relation">Table, index, view or sequence, with its schema.</param>
/// <param name="Mode">Mode of the lock, as pg_locks has it: <c>AccessExclusiveLock</c>.</param>
/// <param name="Planned">What the plan said of the relation, such as <c>ACCESS EXCLUSIVE</c>; null where it named none.</param>
public sealed record RehearsalLock(string Relation, string Mode, string? Planned)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Relation}: {Mode}{(Planned is null ? "" : $" (plan: {Planned})")}";
}
