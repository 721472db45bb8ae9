namespace PSMigrate;

/// <summary>Another run holds the lock and did not end in time.</summary>
public sealed class LockUnavailableException(LockHolder holder, TimeSpan waited, string message, string? hint)
    : MigrationException(MigrationErrorKind.Busy, message, hint)
{
    /// <summary>Who holds it: process, role, machine, run, and since when.</summary>
    public LockHolder Holder { get; } = holder;

    /// <summary>How long it was waited for.</summary>
    public TimeSpan Waited { get; } = waited;
}
