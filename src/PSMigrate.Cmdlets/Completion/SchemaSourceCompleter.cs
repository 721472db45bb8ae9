using System.Management.Automation;
using PSMigrate.Engine;

namespace PSMigrate.Cmdlets.Completion;

/// <summary>Completes the words that name a schema, with the revisions that it may be built up to, and paths.</summary>
public sealed class SchemaSourceCompleter : ProjectCompleter
{
    private static readonly (string Text, string Meaning)[] s_words =
    [
        ("database", "the project's database"),
        ("revisions", "what the revisions build, up to what the database has"),
        ("revisions:head", "what all revisions build"),
        ("schema", "the desired state of the configuration"),
        ("snapshot", "what the last run stored, where drift_action is warn or fail"),
        ("command:", "the SQL that a command prints"),
    ];

    private protected override async Task<IEnumerable<(string Text, string Meaning)>> CandidatesAsync(MigrationEngine engine, CancellationToken cancellationToken)
    {
        try
        {
            IReadOnlyList<Revision> revisions = await engine.GetRevisionsAsync(new RevisionQuery { From = ["base"] }, cancellationToken);
            return [.. s_words, .. revisions.Select(revision => ($"revisions:{revision.Id}", revision.Message))];
        }
        catch (MigrationException)
        {
            // No project is no reason not to name a database or a file.
            return s_words;
        }
    }

    private protected override IEnumerable<CompletionResult> More(string word) => CompletionCompleters.CompleteFilename(word);
}
