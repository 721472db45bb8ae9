namespace PSMigrate.Cli.Output.Text;

/// <summary>A revision as a line, and as a block for show and -v.</summary>
internal static class RevisionText
{
    private const int LabelWidth = 12;

    public static string Line(Revision revision, bool hasDatabase)
    {
        List<string> parts = [revision.Id];
        if (Marks(revision, hasDatabase) is { Length: > 0 } marks)
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

    public static IEnumerable<string> Details(Revision revision, bool hasDatabase)
    {
        if (revision.State != RevisionState.Unknown)
        {
            yield return Field("parents", revision.DownRevision.Count == 0 ? "none, it is a base" : string.Join(", ", revision.DownRevision));
        }

        if (revision.DependsOn.Count > 0)
        {
            yield return Field("depends on", string.Join(", ", revision.DependsOn));
        }

        if (revision.BranchLabels.Count > 0)
        {
            yield return Field("labels", string.Join(", ", revision.BranchLabels));
        }

        if (hasDatabase)
        {
            yield return Field("state", State(revision));
        }

        if (revision.State == RevisionState.Unknown)
        {
            yield break;
        }

        yield return Field("reversible", revision.IsReversible ? "yes" : "no, it has no downgrade section");
        if (revision.Created is { } created)
        {
            yield return Field("created", Amount.Of(created));
        }

        yield return Field("path", revision.Path);
    }

    public static void WriteLong(TextWriter output, Revision revision, bool hasDatabase)
    {
        output.WriteLine(Line(revision, hasDatabase));
        foreach (string detail in Details(revision, hasDatabase))
        {
            output.WriteLine($"    {detail}");
        }
    }

    private static string Marks(Revision revision, bool hasDatabase)
    {
        List<string> marks = [];
        if (hasDatabase && revision.State is RevisionState.Current or RevisionState.Partial or RevisionState.Unknown)
        {
            marks.Add(revision.Progress is { } progress ? $"partial: {progress}" : Word(revision.State));
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

    private static string State(Revision revision)
    {
        string state = revision.State == RevisionState.Unknown ? "unknown: the database has it, no revision file does" : Word(revision.State);
        string since = revision.AppliedAt is { } applied ? $", applied {Amount.Of(applied)}" : "";
        return state + (revision.Progress is { } progress ? $": {progress}" : "") + since + (revision.IsEdited ? ", edited since" : "");
    }

    private static string Word(RevisionState state) => state switch
    {
        RevisionState.Current => "current",
        RevisionState.Partial => "partial",
        RevisionState.Unknown => "unknown",
        RevisionState.Applied => "applied",
        _ => "pending",
    };

    private static string Field(string label, string value) => label.PadRight(LabelWidth) + value;
}
