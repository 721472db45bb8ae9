using System.Management.Automation;
using PSMigrate.Cmdlets.Arguments;
using PSMigrate.Cmdlets.Completion;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Reverts revisions of a database, newest first, down to a target, which stays applied. Asks before it does; where nobody can be asked
/// it fails with ConfirmationRequired unless -Force is given. A revision without a downgrade section is Irreversible, and then nothing has run.
/// Rows and values that would be lost are counted first and named in the plan; without -AllowDataLoss or a recent backup that is DataLoss. They are not
/// counted again when it runs: what is written in between is lost too. What DO, CALL and a PowerShell script lose nobody sees before.
/// </summary>
/// <example>
/// <code>Invoke-DbDowngrade -1</code>
/// <para>Reverts the last revision, after a question.</para>
/// </example>
/// <example>
/// <code>Invoke-DbDowngrade base -AllowDataLoss -Force</code>
/// <para>Reverts everything, whatever rows there are, without a question.</para>
/// </example>
/// <example>
/// <code>Invoke-DbDowngrade -1 -FromLog -Force</code>
/// <para>Reverts the last revision with the script that was applied, though its file is gone or was changed since.</para>
/// </example>
/// <example>
/// <code>Invoke-DbDowngrade -Plan back.json -Force</code>
/// <para>Runs exactly what a file of Get-DbMigrationPlan -Direction Downgrade -Path says, or nothing.</para>
/// </example>
/// <seealso cref="InvokeDbUpgradeCommand"/>
/// <seealso cref="GetDbMigrationPlanCommand"/>
/// <seealso cref="GetDbMigrationLogCommand"/>
[Cmdlet(VerbsLifecycle.Invoke, "DbDowngrade", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = "Target")]
[OutputType(typeof(StepResult))]
public sealed class InvokeDbDowngradeCommand : MigrateCmdlet
{
    /// <summary>
    /// Where to go: an id or the beginning of one (at least 4 characters), base, -N, label@base, label@-N, id-N. What is not below the
    /// database's revisions is NotAncestor, too many steps are RelativeTooFar.
    /// </summary>
    [Parameter(ParameterSetName = "Target", Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Revision")]
    [RevisionArgument]
    [ArgumentCompleter(typeof(RevisionCompleter))]
    [ValidateNotNullOrEmpty]
    public string Target { get; set; } = "";

    /// <summary>Loses the rows and values that are counted first, which without it takes a backup not older than backup_max_age of the configuration (1h).</summary>
    [Parameter]
    public SwitchParameter AllowDataLoss { get; set; }

    /// <summary>
    /// Takes the scripts that the history table has stored where files are gone, or their downgrade section is not any more the one that was applied. A
    /// revision that was stamped has none there, and of a PowerShell script or one with passwords in it the stored text does not serve (ScriptInvalid).
    /// </summary>
    [Parameter(ParameterSetName = "Target")]
    public SwitchParameter FromLog { get; set; }

    /// <summary>
    /// After RevisionPartial: runs the statement again of which nobody saw how it ended. Look first whether it took effect; if it did, -SkipStatement is meant.
    /// </summary>
    [Parameter]
    public SwitchParameter Retry { get; set; }

    /// <summary>After RevisionPartial: goes on behind the statement of which nobody saw how it ended, because it did take effect.</summary>
    [Parameter]
    public SwitchParameter SkipStatement { get; set; }

    /// <summary>
    /// File to write the downgrade to as one HTML page, replacing what is there: timeline, statements, locks, waits, the error, the graph. It is written also when
    /// the run fails, and not with -WhatIf. Of several databases that come through the pipeline, the second has -2 behind the file's name, and so on.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? ReportPath { get; set; }

    /// <summary>
    /// Plan file to run, as Get-DbMigrationPlan -Direction Downgrade -Path writes it. Where what it was made for has moved, that is PlanStale; where approvals are missing
    /// that the environment needs, NotApproved. Nothing runs then.
    /// </summary>
    [Parameter(ParameterSetName = "Plan", Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string? Plan { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => Plan ?? Target;

    /// <inheritdoc/>
    protected override void Execute()
    {
        RunOptions options = new()
        {
            Unfinished = Unfinished(Retry, SkipStatement),
            AllowDataLoss = AllowDataLoss,
            FromLog = FromLog,
            ReportPath = ReportFile(ReportPath),
        };
        if (Plan is not null)
        {
            RunPlan(MigrationDirection.Downgrade, Plan, options);
            return;
        }

        Run(
            new PlanRequest { Direction = MigrationDirection.Downgrade, Targets = [Target], FromLog = FromLog },
            options,
            (engine, run, stop) => engine.DowngradeAsync(Target, run, stop));
    }
}
