namespace PSMigrate;

/// <summary>Revisions follow one another in a circle.</summary>
public sealed class RevisionCycleException(IReadOnlyList<string> revisions, SourcePosition? position)
    : MigrationException(
        MigrationErrorKind.Conflict,
        $"The revisions {string.Join(" -> ", revisions)} follow one another in a circle.",
        "Correct down_revision or depends_on in one of them.",
        position)
{
    /// <summary>The circle; its last id is its first.</summary>
    public IReadOnlyList<string> Revisions { get; } = revisions.ToArray();
}
