namespace PSMigrate;

/// <summary>The upgrade section of an applied revision has changed since it ran, and the configuration says that this is a failure.</summary>
public sealed class ChecksumMismatchException(IReadOnlyList<string> revisions, SourcePosition? position)
    : MigrationException(
        MigrationErrorKind.Conflict,
        $"The upgrade section changed after it was applied: {string.Join(", ", revisions)}.",
        "Put the file back as it was and write a new revision for the change, or take it as it is now with Set-DbRevision -AcceptEdit (psmigrate stamp --accept-edit).",
        position)
{
    /// <summary>Ids of the edited revisions, sorted.</summary>
    public IReadOnlyList<string> Revisions { get; } = revisions.ToArray();
}
