using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;
using PSMigrate.Cmdlets.Loading;
using PSMigrate.Engine;

namespace PSMigrate.Cmdlets.Completion;

/// <summary>Completes targets: ids (their message is the tooltip), labels, and the words that stand for revisions. Reads headers of files, never a database.</summary>
public class RevisionCompleter : IArgumentCompleter
{
    private static readonly (string Text, string Meaning)[] s_words =
    [
        ("head", "the only head"),
        ("heads", "all heads"),
        ("base", "before everything"),
        ("+1", "one up"),
        ("-1", "one down"),
    ];

    /// <summary>Completes the word under the cursor. Says nothing where the project cannot be read.</summary>
    /// <param name="commandName">The cmdlet.</param>
    /// <param name="parameterName">The parameter.</param>
    /// <param name="wordToComplete">What is typed so far.</param>
    /// <param name="commandAst">The command.</param>
    /// <param name="fakeBoundParameters">The other arguments, as far as they are constants.</param>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string word = wordToComplete.Trim('\'', '"');
        try
        {
            EngineLoadContext.EnsureEngineExists();
            return [.. Candidates(ReadRevisions(fakeBoundParameters))
                .Where(candidate => candidate.Text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                .Select(candidate => new CompletionResult(
                    Quoted(candidate.Text), candidate.Text, CompletionResultType.ParameterValue, candidate.Meaning.Length == 0 ? candidate.Text : candidate.Meaning))];
        }
        catch (Exception)
        {
            // A broken project has its say when the command runs; a key press is no place for it.
            return [];
        }
    }

    private protected virtual IEnumerable<(string Text, string Meaning)> Candidates(IReadOnlyList<Revision> revisions) =>
    [
        .. s_words,
        .. revisions.SelectMany(revision => revision.BranchLabels).Select(label => ($"{label}@head", $"head of branch {label}")),
        .. revisions.Select(revision => (revision.Id, revision.Message)),
    ];

    private static IReadOnlyList<Revision> ReadRevisions(IDictionary arguments)
    {
        MigrationOptions options = new()
        {
            WorkingDirectory = CurrentLocation(),
            Config = arguments["Config"] as string,
            Environment = arguments["Environment"] as string,
            MigrationPath = LanguagePrimitives.ConvertTo<string[]>(arguments["MigrationPath"]) ?? [],
        };
        EnginePump pump = new(_ => { });
        return pump.Run(
            async stop =>
            {
                await using MigrationEngine engine = new(options, pump);
                return await engine.GetRevisionsAsync(new RevisionQuery { From = ["base"] }, stop);
            },
            CancellationToken.None);
    }

    // A completer has no session state of its own, and the runspace's is closed to it while it runs.
    private static string CurrentLocation()
    {
        using PowerShell shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        return shell.AddCommand(@"Microsoft.PowerShell.Management\Get-Location").AddParameter("PSProvider", "FileSystem").Invoke<PathInfo>()[0].ProviderPath;
    }

    // An id that looks like a number would arrive as one.
    private static string Quoted(string text) =>
        char.IsAsciiDigit(text[0]) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? $"'{text}'" : text;
}
