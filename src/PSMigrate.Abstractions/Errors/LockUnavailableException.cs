namespace PSMigrate;

/// <summary>Another run holds the lock of the migrations, or other sessions those that a statement needs, and did not end in time.</summary>
public sealed class LockUnavailableException(
    string holder, TimeSpan waited, string message, string? hint, SourcePosition? position = null, Exception? inner = null)
    : MigrationException(MigrationErrorKind.Busy, message, hint, position, inner)
{
    /// <summary>Who holds it, in words.</summary>
    public string Holder { get; } = holder;

    /// <summary>How long it was waited for.</summary>
    public TimeSpan Waited { get; } = waited;
}
