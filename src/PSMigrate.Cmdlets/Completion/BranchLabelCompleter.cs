namespace PSMigrate.Cmdlets.Completion;

/// <summary>Completes branch labels.</summary>
public sealed class BranchLabelCompleter : RevisionCompleter
{
    private protected override IEnumerable<(string Text, string Meaning)> Candidates(IReadOnlyList<Revision> revisions) =>
        revisions.SelectMany(revision => revision.BranchLabels.Select(label => (label, revision.Message)));
}
