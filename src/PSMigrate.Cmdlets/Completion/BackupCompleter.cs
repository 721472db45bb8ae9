using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PSMigrate.Cmdlets.Completion;

/// <summary>Completes the words that -Backup takes.</summary>
public sealed class BackupCompleter : IArgumentCompleter
{
    /// <summary>Called by PowerShell.</summary>
    /// <param name="commandName">The cmdlet.</param>
    /// <param name="parameterName">The parameter.</param>
    /// <param name="wordToComplete">What is typed so far.</param>
    /// <param name="commandAst">The command.</param>
    /// <param name="fakeBoundParameters">The other parameters.</param>
    /// <returns>The words.</returns>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        new[] { BackupKind.Dump, BackupKind.RestorePoint, BackupKind.Required }
            .Select(kind => $"{kind}")
            .Where(word => word.StartsWith(wordToComplete, StringComparison.OrdinalIgnoreCase))
            .Select(word => new CompletionResult(word));
}
