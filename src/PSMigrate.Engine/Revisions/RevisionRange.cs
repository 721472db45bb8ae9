namespace PSMigrate.Engine.Revisions;

/// <summary>A range <c>a:b</c> as it was written; an absent end means everything on that side.</summary>
internal sealed record RevisionRange(string Text, RevisionTarget? Start, RevisionTarget? End)
{
    public const string WhereRangesGo =
        "A range a:b is for a listing: Get-DbRevision -Range a:b (psmigrate history --range a:b). " + RevisionTarget.Forms;

    public static RevisionRange Parse(string text)
    {
        string[] ends = text.Trim().Split(':');
        return ends.Length == 2
            ? new RevisionRange(text.Trim(), EndOf(ends[0]), EndOf(ends[1]))
            : throw new TargetInvalidException(
                $"'{text}' is not a range.",
                "A range is a:b, a: or :b, where a is the older end. " + RevisionTarget.Forms);
    }

    private static RevisionTarget? EndOf(string text) => string.IsNullOrWhiteSpace(text) ? null : RevisionTarget.Parse(text);
}
