using PSMigrate.Engine;

namespace PSMigrate.Cmdlets.Completion;

/// <summary>Completes targets: ids (their message is the tooltip), labels, and the words that stand for revisions. Reads headers of files, never a database.</summary>
public class RevisionCompleter : ProjectCompleter
{
    private static readonly (string Text, string Meaning)[] s_words =
    [
        ("head", "the only head"),
        ("heads", "all heads"),
        ("base", "before everything"),
        ("+1", "one up"),
        ("-1", "one down"),
    ];

    private protected sealed override async Task<IEnumerable<(string Text, string Meaning)>> CandidatesAsync(MigrationEngine engine, CancellationToken cancellationToken) =>
        Candidates(await engine.GetRevisionsAsync(new RevisionQuery { From = ["base"] }, cancellationToken));

    private protected virtual IEnumerable<(string Text, string Meaning)> Candidates(IReadOnlyList<Revision> revisions) =>
    [
        .. s_words,
        .. revisions.SelectMany(revision => revision.BranchLabels).Select(label => ($"{label}@head", $"head of branch {label}")),
        .. revisions.Select(revision => (revision.Id, revision.Message)),
    ];
}
