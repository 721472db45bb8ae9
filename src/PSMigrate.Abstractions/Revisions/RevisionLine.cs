namespace PSMigrate;

/// <summary>A revision in one line: <c>f3b28c1d9e7a (current, head) [billing] add invoices</c>.</summary>
public static class RevisionLine
{
    /// <summary>Writes the line.</summary>
    /// <param name="revision">The revision.</param>
    /// <param name="isMarked">Whether it is known where the revision stands in a database.</param>
    public static string Of(Revision revision, bool isMarked)
    {
        List<string> parts = [revision.Id];
        if (Marks(revision, isMarked) is { Length: > 0 } marks)
        {
            parts.Add($"({marks})");
        }

        parts.AddRange(revision.BranchLabels.Select(label => $"[{label}]"));
        if (revision.DependsOn.Count > 0)
        {
            parts.Add($"(depends on {string.Join(", ", revision.DependsOn)})");
        }

        if (revision.Message.Length > 0)
        {
            parts.Add(revision.Message);
        }

        return string.Join(' ', parts);
    }

    private static string Marks(Revision revision, bool isMarked)
    {
        List<string> marks = [];
        if (isMarked && revision.State is RevisionState.Current or RevisionState.Partial or RevisionState.Unknown)
        {
            marks.Add(revision.State.ToString().ToLowerInvariant());
        }

        if (revision.IsHead)
        {
            marks.Add("head");
        }

        if (revision.IsMergePoint)
        {
            marks.Add("merge");
        }

        if (revision.IsBranchPoint)
        {
            marks.Add("branch point");
        }

        if (revision.IsEdited)
        {
            marks.Add("edited");
        }

        return string.Join(", ", marks);
    }
}
