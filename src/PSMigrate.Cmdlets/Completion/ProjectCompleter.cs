using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;
using PSMigrate.Cmdlets.Loading;
using PSMigrate.Engine;

namespace PSMigrate.Cmdlets.Completion;

/// <summary>Base of the completers that look into a project: the one that the rest of the line names, or that of the current location. Never asks a database.</summary>
public abstract class ProjectCompleter : IArgumentCompleter
{
    private protected ProjectCompleter()
    {
    }

    /// <summary>Completes the word under the cursor. Says nothing where the project cannot be read.</summary>
    /// <param name="commandName">The cmdlet.</param>
    /// <param name="parameterName">The parameter.</param>
    /// <param name="wordToComplete">What is typed so far.</param>
    /// <param name="commandAst">The command.</param>
    /// <param name="fakeBoundParameters">The other arguments, as far as they are known before the line runs.</param>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string word = wordToComplete.Trim('\'', '"');
        try
        {
            EngineLoadContext.EnsureEngineExists();
            return
            [
                .. Read(fakeBoundParameters)
                    .Where(candidate => candidate.Text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                    .Select(candidate => new CompletionResult(
                        Quoted(candidate.Text), candidate.Text, CompletionResultType.ParameterValue, candidate.Meaning.Length == 0 ? candidate.Text : candidate.Meaning)),
                .. More(word),
            ];
        }
        catch (Exception)
        {
            // A broken project has its say when the command runs; a key press is no place for it.
            return [];
        }
    }

    private protected abstract Task<IEnumerable<(string Text, string Meaning)>> CandidatesAsync(MigrationEngine engine, CancellationToken cancellationToken);

    /// <summary>What else the word may become, behind the candidates.</summary>
    private protected virtual IEnumerable<CompletionResult> More(string word) => [];

    private protected virtual MigrationOptions Options(IDictionary arguments) => new()
    {
        WorkingDirectory = Ask("(Get-Location -PSProvider FileSystem).ProviderPath"),
        Config = arguments["Config"] is string config ? FileSystemPath(config) : null,
        Environment = arguments["Environment"] as string,
        MigrationPath = (LanguagePrimitives.ConvertTo<string[]>(arguments["MigrationPath"]) ?? []).Select(FileSystemPath).ToArray(),
    };

    private IEnumerable<(string Text, string Meaning)> Read(IDictionary arguments)
    {
        MigrationOptions options = Options(arguments);
        EnginePump pump = new(_ => { });
        return pump.Run(
            async stop =>
            {
                await using MigrationEngine engine = new(options, pump);
                return await CandidatesAsync(engine, stop);
            },
            CancellationToken.None);
    }

    private static string FileSystemPath(string path) => Ask("param($path) $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($path)", path);

    // A completer has no session state of its own, and the runspace's is closed to it while it runs.
    private static string Ask(string script, params object[] arguments)
    {
        using PowerShell shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddScript(script, useLocalScope: true);
        foreach (object argument in arguments)
        {
            shell.AddArgument(argument);
        }

        return shell.Invoke<string>()[0];
    }

    // What looks like a number would arrive as one, and a name with blanks as several words.
    private static string Quoted(string text) =>
        text.Any(char.IsWhiteSpace) || (char.IsAsciiDigit(text[0]) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'"
            : text;
}
