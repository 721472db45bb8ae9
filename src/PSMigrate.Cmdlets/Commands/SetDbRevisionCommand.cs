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
[Cmdlet(VerbsCommon.Set, "DbRevision", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(StepResult))]
public sealed class SetDbRevisionCommand : RunCmdlet
{
    /// <summary>What to record: ids or the beginning of ids (at least 4 characters), head, heads, base, label@head. An unknown id is RevisionNotFound.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Revision")]
    [RevisionArgument]
    [ArgumentCompleter(typeof(RevisionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Target { get; set; } = [];

    /// <summary>Forgets every row of the version table first, those that no revision file has included.</summary>
    [Parameter]
    public SwitchParameter Purge { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => string.Join(", ", Target);

    /// <inheritdoc/>
    protected override void Execute() => Run(
        new PlanRequest { Direction = MigrationDirection.Stamp, Targets = Target, Purge = Purge },
        new RunOptions { Purge = Purge },
        (engine, run, stop) => engine.StampAsync(Target, run, stop));
}
