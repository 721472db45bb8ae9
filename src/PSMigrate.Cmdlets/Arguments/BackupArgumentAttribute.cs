using System.Management.Automation;

namespace PSMigrate.Cmdlets.Arguments;

/// <summary>Takes what -Backup may be: the word for a kind of backup, or a script block that takes one.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BackupArgumentAttribute : ArgumentTransformationAttribute
{
    private static readonly BackupKind[] s_words = [BackupKind.Dump, BackupKind.RestorePoint, BackupKind.Required];

    /// <summary>Reads the argument.</summary>
    /// <param name="engineIntrinsics">PowerShell's services; not used.</param>
    /// <param name="inputData">The argument.</param>
    /// <returns>A BackupKind or a ScriptBlock.</returns>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (value is null or ScriptBlock)
        {
            return value;
        }

        int place = Array.FindIndex(s_words, word => $"{word}".Equals($"{value}", StringComparison.OrdinalIgnoreCase));
        return place >= 0 ? s_words[place] : throw new ArgumentTransformationMetadataException($"'{value}' is no kind of backup: write {string.Join(", ", s_words)}, or a script block.");
    }
}
