using System.Collections.ObjectModel;
using System.Management.Automation;

namespace PSMigrate.Cmdlets;

/// <summary>Takes a backup with the script block of -Backup. What it puts out is what the backup is found by.</summary>
internal static class BackupScript
{
    // What fails in it must not look like a backup that was taken; a program that fails is a failure, too.
    private const string Strict = "param($backup) $ErrorActionPreference = 'Stop'; $PSNativeCommandUseErrorActionPreference = $true; & $backup";

    /// <param name="script">The script block.</param>
    /// <exception cref="BackupFailedException">It failed, or put nothing out.</exception>
    public static string Run(ScriptBlock script)
    {
        Collection<PSObject> output;
        try
        {
            output = ScriptBlock.Create(Strict).Invoke(script);
        }
        catch (RuntimeException e) when (e is not PipelineStoppedException)
        {
            throw new BackupFailedException(
                $"The script block of -Backup failed: {e.Message.TrimEnd('.')}. Nothing has run.", "Run the script block by itself: it has to take the backup, and put out what it is found by.", inner: e);
        }

        string reference = string.Join('\n', output.Where(item => item is not null).Select(item => LanguagePrimitives.ConvertTo<string>(item)).Where(text => !string.IsNullOrWhiteSpace(text))).Trim();
        return reference.Length > 0 ? reference : throw new BackupFailedException(
            "The script block of -Backup put nothing out, so nobody knows what backup there is. Nothing has run.",
            "Let it put out what the backup is found by: a path, a snapshot's id, or what Backup-DbDatabase gives.");
    }
}
