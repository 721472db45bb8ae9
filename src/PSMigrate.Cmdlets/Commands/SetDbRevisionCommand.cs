using System.Management.Automation;
using PSMigrate.Cmdlets.Arguments;
using PSMigrate.Cmdlets.Completion;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Writes the version table of a database as if the targets had been reached, and runs no script (Alembic's stamp): for a database that
/// came into being another way. Asks before it does; where nobody can be asked it fails with ConfirmationRequired unless -Force is given.
/// </summary>
/// <example>
/// <code>Set-DbRevision head -Force</code>
/// <para>Records that the database is at the head.</para>
/// </example>
/// <example>
/// <code>Set-DbRevision base -Purge</code>
/// <para>Forgets every row, those that no revision file has included.</para>
/// </example>
/// <example>
/// <code>Set-DbRevision -AcceptEdit -WhatIf</code>
/// <para>Names the applied revisions whose scripts were edited since; without -WhatIf they count as what was applied.</para>
/// </example>
/// <seealso cref="GetDbRevisionCommand"/>
/// <seealso cref="InvokeDbUpgradeCommand"/>
[Cmdlet(VerbsCommon.Set, "DbRevision", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = "Target")]
[OutputType(typeof(StepResult))]
public sealed class SetDbRevisionCommand : RunCmdlet
{
    /// <summary>What to record: ids or the beginning of ids (at least 4 characters), head, heads, base, label@head. An unknown id is RevisionNotFound.</summary>
    [Parameter(ParameterSetName = "Target", Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Revision")]
    [RevisionArgument]
    [ArgumentCompleter(typeof(RevisionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Target { get; set; } = [];

    /// <summary>Forgets every row of the version table first, those that no revision file has included.</summary>
    [Parameter(ParameterSetName = "Target")]
    public SwitchParameter Purge { get; set; }

    /// <summary>Instead takes applied revisions whose upgrade section was edited as they are now: their checksums are recorded, and no row moves.</summary>
    [Parameter(ParameterSetName = "AcceptEdit", Mandatory = true)]
    public SwitchParameter AcceptEdit { get; set; }

    /// <summary>
    /// Which edited revisions to accept. Default: all that are edited; one that is not edited is passed over. A revision that was put below applied ones,
    /// and so has never run, counts as applied when it is named here.
    /// </summary>
    [Parameter(ParameterSetName = "AcceptEdit", Position = 0, ValueFromPipeline = true)]
    [RevisionArgument]
    [ArgumentCompleter(typeof(RevisionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = [];

    private string[] Named => AcceptEdit ? Id : Target;

    /// <inheritdoc/>
    protected override object ErrorTarget => string.Join(", ", Named);

    /// <inheritdoc/>
    protected override void Execute() => Run(
        new PlanRequest { Direction = MigrationDirection.Stamp, Targets = Named, Purge = Purge, AcceptEdits = AcceptEdit },
        new RunOptions { Purge = Purge },
        (engine, run, stop) => AcceptEdit ? engine.AcceptEditsAsync(Id, run, stop) : engine.StampAsync(Target, run, stop));
}
