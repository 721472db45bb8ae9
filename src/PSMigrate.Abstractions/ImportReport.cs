namespace PSMigrate;

/// <summary>What an import wrote.</summary>
/// <param name="Revisions">The revisions, oldest first.</param>
/// <param name="Notes">What was changed or left out, and why.</param>
public sealed record ImportReport(IReadOnlyList<Revision> Revisions, IReadOnlyList<ImportNote> Notes)
{
    /// <summary>The revisions, oldest first.</summary>
    public IReadOnlyList<Revision> Revisions { get; init => field = value.ToArray(); } = Revisions.ToArray();

    /// <summary>What was changed or left out, and why.</summary>
    public IReadOnlyList<ImportNote> Notes { get; init => field = value.ToArray(); } = Notes.ToArray();
}
