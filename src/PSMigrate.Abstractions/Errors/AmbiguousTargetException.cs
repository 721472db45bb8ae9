namespace PSMigrate;

/// <summary>A relative target could mean several revisions.</summary>
public sealed class AmbiguousTargetException(string target, IReadOnlyList<string> candidates, string message, string? hint = null)
    : MigrationException(MigrationErrorKind.Conflict, message, hint)
{
    /// <summary>The target as it was written.</summary>
    public string Target { get; } = target;

    /// <summary>The revisions it could mean, sorted.</summary>
    public IReadOnlyList<string> Candidates { get; } = candidates.ToArray();
}
