using System.Management.Automation;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Restores a backup, of which the SHA-256 is checked first. It is restored into a new database, which takes the name once it is whole and its version table is what the backup
/// says: until then the database stays as it is, and what fails leaves nothing behind. The database there was is dropped then, or kept with -KeepOld. It asks first, naming
/// what becomes of what; where nobody can be asked it fails with ConfirmationRequired unless -Force is given. What is no such backup, or cannot be restored, is BackupFailed.
/// </summary>
/// <example>
/// <code>Restore-DbDatabase backups/loom_20260118_120000.dump -KeepOld</code>
/// <para>Restores into the database of the configuration after a question, and keeps the one there was under a name with the time in it.</para>
/// </example>
/// <example>
/// <code>Backup-DbDatabase | Restore-DbDatabase -WhatIf</code>
/// <para>Says what a restore of the backup just taken would do.</para>
/// </example>
/// <example>
/// <code>Restore-DbDatabase before.dump -InPlace -Force</code>
/// <para>Replaces what is in the backup in the database as it is, in one transaction, without a question. What was made since stays.</para>
/// </example>
/// <example>
/// <code>Get-DbMigrationLog -Kind run -First 1 | Restore-DbDatabase -KeepOld</code>
/// <para>Restores the backup that the last run has taken.</para>
/// </example>
/// <seealso cref="BackupDbDatabaseCommand"/>
/// <seealso cref="InvokeDbDowngradeCommand"/>
[Cmdlet(VerbsData.Restore, "DbDatabase", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(RestoredDatabase))]
public sealed class RestoreDbDatabaseCommand : RunCmdlet
{
    /// <summary>
    /// The backup: the file or the folder that Backup-DbDatabase has written, or a dump of pg_dump in the custom or directory format. A run of Get-DbMigrationLog brings the
    /// one that Invoke-DbUpgrade -Backup Dump has taken.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Backup", "FullName")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The SHA-256 that the backup must have, in hexadecimal digits. Default: the one in its manifest; without that, a warning.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? Hash { get; set; }

    /// <summary>
    /// Restores into the database as it is, in one transaction: for a role that may make no database, or a server that others are on. It waits for runs and lets none begin.
    /// What was made since the backup stays, and where something of it depends on what is replaced, the restore fails and the database is as it was.
    /// </summary>
    [Parameter]
    public SwitchParameter InPlace { get; set; }

    /// <summary>Keeps the database there was, under its name with the time behind it. Without it that one is dropped once the restored one has its name.</summary>
    [Parameter]
    public SwitchParameter KeepOld { get; set; }

    /// <summary>Leaves out owners and privileges, for a server that does not have the roles of the backup: all belongs to the role that restores.</summary>
    [Parameter]
    public SwitchParameter NoOwner { get; set; }

    /// <summary>How many tables to write at the same time; not together with -InPlace. Default: 1.</summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    public int Jobs { get; set; } = 1;

    /// <inheritdoc/>
    protected override object ErrorTarget => Path;

    /// <inheritdoc/>
    protected override void Execute()
    {
        bool mustAsk = MustAsk;
        RestoredDatabase? restored = Await(
            (engine, pump, stop) => engine.RestoreAsync(
                new RestoreRequest
                {
                    Path = FileSystemPath(Path),
                    Hash = Hash,
                    InPlace = InPlace,
                    KeepOld = KeepOld,
                    NoOwner = NoOwner,
                    Jobs = Jobs,
                    EndSessions = Force,
                    LockWait = LockWait,
                    ConfirmDatabase = ConfirmDatabase,
                    DryRun = IsWhatIf,
                    Confirm = IsWhatIf || mustAsk ? plan => pump.AskAsync(() => Consent(plan), stop) : null,
                },
                stop),
            isRun: true);
        if (restored is not null)
        {
            WriteObject(restored);
        }
    }

    private PlanConsent Consent(RestorePlan plan)
    {
        if (!IsWhatIf)
        {
            return Ask(plan.Summary, $"{plan}");
        }

        ShouldProcess($"{plan}", null, null);
        return PlanConsent.Declined;
    }
}
