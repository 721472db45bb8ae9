namespace PSMigrate;

/// <summary>The database is not at the head, and what was asked needs that.</summary>
public sealed class NotUpToDateException(string message, IReadOnlyList<string> pending)
    : MigrationException(MigrationErrorKind.Conflict, message, "Run Invoke-DbUpgrade (psmigrate upgrade head) first.")
{
    /// <summary>The revisions that are not applied, in order.</summary>
    public IReadOnlyList<string> Pending { get; } = pending.ToArray();
}
