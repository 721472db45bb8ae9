namespace PSMigrate;

/// <summary>Another run holds the lock, and this one waits for it.</summary>
/// <param name="Holder">Who holds it; as text, in words.</param>
/// <param name="Waited">How long this run has waited.</param>
/// <param name="Limit">How long it will wait.</param>
public sealed record LockWaiting(LockHolder Holder, TimeSpan Waited, TimeSpan Limit) : MigrationEvent;
