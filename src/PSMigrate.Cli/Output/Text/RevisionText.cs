namespace PSMigrate.Cli.Output.Text;

/// <summary>A revision as a block, for show and -v.</summary>
internal static class RevisionText
{
    private const int LabelWidth = 12;

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

        if (revision.Replaces.Count > 0)
        {
            yield return Field("replaces", $"{revision.Replaces.Count} revisions up to {revision.Replaces[^1]}");
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
        output.WriteLine(RevisionLine.Of(revision, hasDatabase));
        foreach (string detail in Details(revision, hasDatabase))
        {
            output.WriteLine($"    {detail}");
        }
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
