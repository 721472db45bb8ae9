using System.Management.Automation;
using PSMigrate.Cmdlets.Arguments;
using PSMigrate.Cmdlets.Completion;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Applies revisions to a database, oldest first, up to a target. Each is applied and recorded in one go, and comes out as a step
/// result the moment it is done; nothing to do is success without output. A failure ends the statement with the file, line and column of
/// what the server refused, and leaves the database at the last whole revision.
/// </summary>
/// <example>
/// <code>Invoke-DbUpgrade</code>
/// <para>Applies everything up to the only head.</para>
/// </example>
/// <example>
/// <code>Invoke-DbUpgrade +1 -WhatIf</code>
/// <para>Prints what the next revision would do, and writes nothing.</para>
/// </example>
/// <example>
/// <code>Invoke-DbUpgrade billing@head -LockWait 30s</code>
/// <para>Applies the branch labelled billing, and waits at most 30 seconds for another run to end.</para>
/// </example>
/// <example>
/// <code>Invoke-DbUpgrade -Backup Dump</code>
/// <para>Takes a dump before anything runs, where there is something to run; the history table has its path.</para>
/// </example>
/// <example>
/// <code>Invoke-DbUpgrade -Backup { New-StorageSnapshot }</code>
/// <para>Takes the backup with a command of your own; what it puts out is in the history table.</para>
/// </example>
/// <seealso cref="InvokeDbDowngradeCommand"/>
/// <seealso cref="BackupDbDatabaseCommand"/>
/// <seealso cref="GetDbMigrationPlanCommand"/>
/// <seealso cref="GetDbMigrationLogCommand"/>
/// <seealso cref="TestDbRevisionCommand"/>
[Cmdlet(VerbsLifecycle.Invoke, "DbUpgrade", SupportsShouldProcess = true)]
[OutputType(typeof(StepResult))]
public sealed class InvokeDbUpgradeCommand : RunCmdlet
{
    /// <summary>
    /// Where to go: an id or the beginning of one (at least 4 characters), head, heads, +N, label@head, label@+N, id+N; several for several
    /// branches. Default: head. Several heads are MultipleHeads, an unknown id is RevisionNotFound.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Revision")]
    [RevisionArgument]
    [ArgumentCompleter(typeof(RevisionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Target { get; set; } = ["head"];

    /// <summary>Takes a database on which something newer than the target is applied as done, with a warning, instead of failing with RevisionNotFound.</summary>
    [Parameter]
    public SwitchParameter AllowNewer { get; set; }

    /// <summary>
    /// After RevisionPartial: runs the statement again of which nobody saw how it ended. Look first whether it took effect; if it did, -SkipStatement is meant.
    /// </summary>
    [Parameter]
    public SwitchParameter Retry { get; set; }

    /// <summary>After RevisionPartial: goes on behind the statement of which nobody saw how it ended, because it did take effect.</summary>
    [Parameter]
    public SwitchParameter SkipStatement { get; set; }

    /// <summary>
    /// The backup to take under the lock before anything runs, and only where there is something to run: Dump, as Backup-DbDatabase takes one; RestorePoint, a named restore
    /// point, for a server whose write-ahead log is archived; a script block that takes one and puts out what it is found by; or Required: the one that the configuration
    /// names, and without any the upgrade is ConfirmationRequired. When it fails, that is BackupFailed, and nothing has run. Default: backup of the configuration.
    /// </summary>
    [Parameter]
    [BackupArgument]
    [ArgumentCompleter(typeof(BackupCompleter))]
    public object? Backup { get; set; }

    /// <summary>With -Backup Dump: where to, as -Path of Backup-DbDatabase. Default: backup_path of the configuration, else backups beside it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? BackupPath { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => string.Join(", ", Target);

    /// <inheritdoc/>
    protected override void Execute() => Run(
        new PlanRequest { Direction = MigrationDirection.Upgrade, Targets = Target, AllowNewer = AllowNewer },
        new RunOptions { AllowNewer = AllowNewer, Unfinished = Unfinished(Retry, SkipStatement) },
        (engine, run, stop) => engine.UpgradeAsync(Target, run, stop));

    private protected override RunBackup BackupOf(EnginePump pump) => new()
    {
        Kind = Backup switch { BackupKind kind => kind, null => BackupKind.Configured, _ => BackupKind.Script },
        Path = BackupPath is null ? null : FileSystemPath(BackupPath),
        Take = Backup is ScriptBlock script ? stop => pump.AskAsync(() => BackupScript.Run(script), stop) : null,
    };
}
