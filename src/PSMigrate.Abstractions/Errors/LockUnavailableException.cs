namespace PSMigrate;

/// <summary>Another run holds the lock and did not end in time.</summary>
public sealed class LockUnavailableException(string holder, TimeSpan waited, string message, string? hint)
    : MigrationException(MigrationErrorKind.Busy, message, hint)
{
    /// <summary>Who holds it, in words.</summary>
    public string Holder { get; } = holder;

    /// <summary>How long it was waited for.</summary>
    public TimeSpan Waited { get; } = waited;
}
