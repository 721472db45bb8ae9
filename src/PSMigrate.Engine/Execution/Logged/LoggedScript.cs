using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Execution.Logged;

/// <summary>A revision's text as the history table has it.</summary>
/// <param name="Script">The text, read as a file would be.</param>
/// <param name="Checksum">Checksum of the upgrade that ran.</param>
/// <param name="DowngradeChecksum">Checksum of the downgrade that was beside it; null when there was none.</param>
internal sealed record LoggedScript(RevisionScript Script, string? Checksum, string? DowngradeChecksum)
{
    public string Revision => Script.Header.Revision;

    /// <exception cref="ScriptInvalidException">The section that is wanted is not in the table as it was.</exception>
    public void EnsureUsable(MigrationDirection direction)
    {
        if (Script.Header.IsPowerShell)
        {
            throw new ScriptInvalidException(
                $"Revision {Revision} was a PowerShell script, which runs from a file only: it may need what is beside it.",
                "Bring its file back as it was applied.",
                Script.Header.Position);
        }

        (string? now, string? then) = direction == MigrationDirection.Upgrade ? (Script.Upgrade.Checksum, Checksum) : (Script.Downgrade?.Checksum, DowngradeChecksum);
        if (now is not null && then is not null && now != then)
        {
            throw new ScriptInvalidException(
                $"What the history table has of revision {Revision} is not all that was in its file: passwords are stored as ***.",
                "Bring its file back as it was applied.",
                Script.Header.Position);
        }
    }
}
