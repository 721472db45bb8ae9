namespace PSMigrate;

/// <summary>Another run holds the lock of the migrations, or other sessions those that a statement needs, and did not end in time.</summary>
public sealed class LockUnavailableException(
    LockHolder? holder, TimeSpan waited, string message, string? hint, SourcePosition? position = null, Exception? inner = null)
    : MigrationException(MigrationErrorKind.Busy, message, hint, position, inner)
{
    /// <summary>Who holds the lock of the migrations: process, role, machine, run, and since when; null where a statement did not get its own locks.</summary>
    public LockHolder? Holder { get; } = holder;

    /// <summary>Who was in the way of a statement, in words; empty where nobody was seen.</summary>
    public IReadOnlyList<string> Blockers { get; init => field = value.ToArray(); } = [];

    /// <summary>How long it was waited for.</summary>
    public TimeSpan Waited { get; } = waited;
}
