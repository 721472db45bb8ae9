namespace PSMigrate;

/// <summary>A plan file is not run, because what it was made for has moved; nothing has run.</summary>
public sealed class PlanStaleException(string path, IReadOnlyList<string> moved, string hint) : MigrationException(
    MigrationErrorKind.Conflict,
    $"{path} does not fit any more: {string.Join(" ", moved)} Nothing has run.",
    hint)
{
    /// <summary>What has moved, a sentence each.</summary>
    public IReadOnlyList<string> Moved { get; } = moved.ToArray();
}
