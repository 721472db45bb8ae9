namespace PSMigrate;

/// <summary>What an import wrote.</summary>
/// <param name="Revisions">The revisions, oldest first.</param>
/// <param name="Notes">What was changed or left out, and why.</param>
public sealed record ImportReport(IReadOnlyList<Revision> Revisions, IReadOnlyList<ImportNote> Notes);
