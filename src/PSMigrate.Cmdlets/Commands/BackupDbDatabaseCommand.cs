using System.Management.Automation;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Takes a backup of the database with pg_dump, checks with pg_restore that it can be read, and writes a manifest beside it: which database at which revision, when, with
/// what SHA-256. The programs are looked for on PATH and in the usual places, or where PSMIGRATE_POSTGRES_BIN says; without any that are as new as the server it fails with
/// ToolMissing before anything is written. A backup that fails is BackupFailed and leaves nothing behind. The password is on no command line.
/// </summary>
/// <example>
/// <code>Backup-DbDatabase</code>
/// <para>Writes backups/loom_20260118_120000.dump, or whatever the database is called, beside psmigrate.yaml.</para>
/// </example>
/// <example>
/// <code>Backup-DbDatabase -Path nightly -Format Directory -Jobs 4 -Keep 7</code>
/// <para>Reads four tables at a time into a folder, and removes what is older than the last seven backups of the database in nightly.</para>
/// </example>
/// <example>
/// <code>$backup = Backup-DbDatabase -Path before.dump; try { Invoke-DbUpgrade } catch { $backup | Restore-DbDatabase -Force; throw }</code>
/// <para>Upgrades, and puts the database back to where it was when that fails.</para>
/// </example>
/// <seealso cref="RestoreDbDatabaseCommand"/>
/// <seealso cref="InvokeDbUpgradeCommand"/>
[Cmdlet(VerbsData.Backup, "DbDatabase", SupportsShouldProcess = true)]
[OutputType(typeof(DatabaseBackup))]
public sealed class BackupDbDatabaseCommand : ProjectCmdlet
{
    /// <summary>
    /// Folder that keeps backups; it is made where it is missing, and each backup in it has a name of its own. A name that ends in .dump is the backup's own,
    /// and must be free. Default: backup_path of the configuration, else backups beside it.
    /// </summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>Custom, one compressed file, or Directory, a folder with a file for each table. Default: Custom.</summary>
    [Parameter]
    public BackupFormat Format { get; set; }

    /// <summary>How many tables to read at the same time. More than 1 needs -Format Directory; without it that is TargetInvalid. Default: 1.</summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    public int Jobs { get; set; } = 1;

    /// <summary>
    /// How many backups of this database to keep in the folder, this one counted: older ones are removed once it is whole, and only those that have a manifest of
    /// ours. Default: all.
    /// </summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Keep { get; set; }

    /// <inheritdoc/>
    protected override object? ErrorTarget => Path;

    /// <inheritdoc/>
    protected override void Execute()
    {
        if (ShouldProcess(Path ?? "the folder of backups", "Write a backup of the database"))
        {
            BackupRequest request = new() { Path = Path is null ? null : FileSystemPath(Path), Format = Format, Jobs = Jobs, Keep = Keep };
            WriteObject(Await((engine, stop) => engine.BackupAsync(request, stop), isRun: true));
        }
    }
}
