namespace PSMigrate.Engine.Revisions;

/// <summary>One step of a plan.</summary>
/// <param name="Revision">The revision to run; in a stamp the one that is recorded, or the row that is taken out.</param>
/// <param name="Changes">What becomes of the version table with it, in order.</param>
internal sealed record GraphStep(string Revision, IReadOnlyList<RowChange> Changes)
{
    /// <summary>Whether it runs nothing: the row of a squash and that of its tip say the same, and one takes the place of the other.</summary>
    public bool RecordsOnly { get; init; }
}
