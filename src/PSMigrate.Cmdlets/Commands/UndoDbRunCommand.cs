using System.Management.Automation;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Returns a database to where a run began: reverts what the run applied, or applies again what it reverted; of a run that failed half way, what of it was
/// committed. The scripts are those that ran: where a file is gone or has changed, the text in the history table serves. Asks before it does; where nobody
/// can be asked it fails with ConfirmationRequired unless -Force is given. When something else ran since and was not taken back, it is HeadsChanged and
/// nothing runs; when data would be lost, DataLoss. A run whose plan was approved is undone without another
/// approval. A stamp and a backfill cannot be undone (TargetInvalid). An undo is a run, and can be undone itself.
/// </summary>
/// <example>
/// <code>Undo-DbRun -WhatIf</code>
/// <para>What taking back the last run would do, and which data would be lost.</para>
/// </example>
/// <example>
/// <code>Undo-DbRun -AllowDataLoss -Force</code>
/// <para>Takes back the last run without a question, and the rows that came with it.</para>
/// </example>
/// <example>
/// <code>Get-DbMigrationLog -Kind run -First 1 | Undo-DbRun -Force</code>
/// <para>The same for a run that was looked up.</para>
/// </example>
/// <seealso cref="GetDbMigrationLogCommand"/>
/// <seealso cref="InvokeDbDowngradeCommand"/>
/// <seealso cref="InvokeDbUpgradeCommand"/>
[Cmdlet(VerbsCommon.Undo, "DbRun", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(StepResult))]
public sealed class UndoDbRunCommand : RunCmdlet
{
    /// <summary>
    /// The run: its id or the first digits of it (at least 4), as Get-DbMigrationLog and the results of a run have it. Default: the last run; where that
    /// is an undo that stopped half way, it goes on. An id that is none is TargetInvalid, one that could be several is AmbiguousTarget and names them.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? RunId { get; set; }

    /// <summary>
    /// Loses the rows and values that are counted first, which without it takes a backup that a later run has noted, not older than backup_max_age of the configuration (1h):
    /// what came with the run is in no backup from before it, its own included.
    /// </summary>
    [Parameter]
    public SwitchParameter AllowDataLoss { get; set; }

    /// <summary>
    /// After RevisionPartial: runs the statement again of which nobody saw how it ended. Look first whether it took effect; if it did, -SkipStatement is meant.
    /// </summary>
    [Parameter]
    public SwitchParameter Retry { get; set; }

    /// <summary>After RevisionPartial: goes on behind the statement of which nobody saw how it ended, because it did take effect.</summary>
    [Parameter]
    public SwitchParameter SkipStatement { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => RunId ?? "last run";

    /// <inheritdoc/>
    protected override void Execute() => Run(
        (engine, stop) => engine.PlanUndoAsync(RunId, stop),
        new RunOptions { AllowDataLoss = AllowDataLoss, Unfinished = Unfinished(Retry, SkipStatement) },
        (engine, run, stop) => engine.UndoAsync(RunId, run, stop));
}
