namespace PSMigrate.Cmdlets.Completion;

/// <summary>Completes what a new revision can follow without making a branch: heads, and labels that mean one.</summary>
public sealed class HeadCompleter : RevisionCompleter
{
    private protected override IEnumerable<(string Text, string Meaning)> Candidates(IReadOnlyList<Revision> revisions) =>
    [
        .. base.Candidates(revisions).Where(candidate => candidate.Text is "head" or "base" || candidate.Text.Contains('@', StringComparison.Ordinal)),
        .. revisions.Where(revision => revision.IsHead).Select(revision => (revision.Id, revision.Message)),
    ];
}
