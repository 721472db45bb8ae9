using System.Management.Automation;
using PSMigrate.Cmdlets.Arguments;
using PSMigrate.Cmdlets.Completion;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Rehearses pending revisions on a scratch database, which has what the revisions below them build: each goes up, down and up again, as a run would do it,
/// with its precondition and verify sections, and the schema is compared before and after. Emits a result for each revision: whether it passed, how long it took,
/// which locks it held on what was there, which tables it rewrote, and what its downgrade did not bring back. The database itself is only asked what it has,
/// and where it cannot be reached, all is rehearsed from the base. A revision that fails is no error but a result, and those behind it are Skipped.
/// </summary>
/// <example>
/// <code>Test-DbMigration</code>
/// <para>Rehearses everything that an upgrade to the head would apply.</para>
/// </example>
/// <example>
/// <code>if (-not (Test-DbMigration -Quiet)) { throw 'A revision has failed its rehearsal.' }</code>
/// <para>The same as one true or false.</para>
/// </example>
/// <example>
/// <code>Test-DbMigration -Range base:head -JUnitPath rehearsal.xml</code>
/// <para>Rehearses all revisions without asking any database, and leaves the results for a CI system to show.</para>
/// </example>
/// <example>
/// <code>Test-DbMigration -SampleRows 100</code>
/// <para>Begins with what the database is now, and with a hundred rows of each table.</para>
/// </example>
/// <example>
/// <code>Test-DbMigration -PesterPath rehearsal.Tests.ps1</code>
/// <para>Rehearses, and leaves a Pester file that rehearses the same in CI.</para>
/// </example>
/// <seealso cref="InvokeDbUpgradeCommand"/>
/// <seealso cref="GetDbMigrationPlanCommand"/>
/// <seealso cref="TestDbRevisionCommand"/>
[Cmdlet(VerbsDiagnostic.Test, "DbMigration", DefaultParameterSetName = "Target")]
[OutputType(typeof(RehearsalResult), typeof(bool))]
public sealed class TestDbMigrationCommand : ProjectCmdlet
{
    /// <summary>
    /// Where to go, as for Invoke-DbUpgrade: an id or the beginning of one, head, heads, +N, label@head; several for several branches. Default: head.
    /// </summary>
    [Parameter(ParameterSetName = "Target", Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Revision")]
    [RevisionArgument]
    [ArgumentCompleter(typeof(RevisionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Target { get; set; } = ["head"];

    /// <summary>Instead of a target: a:b, from what a has built (left out: from the base) up to b (left out: all heads). No database is asked what it has.</summary>
    [Parameter(ParameterSetName = "Range", Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string? Range { get; set; }

    /// <summary>
    /// Begins with the schema that the database has, whatever built it, instead of what the revisions build. It is only read; one that cannot be reached is
    /// ConnectionFailed here. A revision that is half done there is TargetInvalid.
    /// </summary>
    [Parameter(ParameterSetName = "Target")]
    public SwitchParameter FromDatabase { get; set; }

    /// <summary>
    /// Begins with some rows as well: how many of each table of the database, taken from all over it, and with them all rows that they refer to. It means -FromDatabase.
    /// They are written to the scratch database: think of who may see it where PSMIGRATE_SCRATCH_URL names a server. Default: 0, none.
    /// </summary>
    [Parameter(ParameterSetName = "Target")]
    [ValidateRange(0, 1000000)]
    public int SampleRows { get; set; }

    /// <summary>File to write the results to as JUnit XML, replacing what is there. One that cannot be written is ConfigurationInvalid, before anything runs.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? JUnitPath { get; set; }

    /// <summary>
    /// File to write as a Pester file (name it *.Tests.ps1), replacing what is there: it rehearses the same revisions again, with a test for each, and needs no database but
    /// with -FromDatabase and -SampleRows. It has neither connection nor variables in it; these come in with -Data of New-PesterContainer, as it says itself.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? PesterPath { get; set; }

    /// <summary>Gives true when all have passed or none is pending, else false, instead of the results; a warning says what has failed.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => Range ?? string.Join(", ", Target);

    /// <inheritdoc/>
    protected override void Execute()
    {
        RehearsalRequest request = new()
        {
            Targets = Target,
            Range = Range,
            FromDatabase = FromDatabase,
            SampleRows = SampleRows,
            JUnitPath = JUnitPath is null ? null : FileSystemPath(JUnitPath),
            PesterPath = PesterPath is null ? null : FileSystemPath(PesterPath),
        };
        IReadOnlyList<RehearsalResult> results = Await((engine, stop) => engine.RehearseAsync(request, stop));
        if (!Quiet)
        {
            WriteObject(results, enumerateCollection: true);
            return;
        }

        foreach (RehearsalResult failed in results.Where(result => result.Outcome == RehearsalOutcome.Failed))
        {
            Say(new Note($"Revision {failed.Revision}: {failed.Error}", IsWarning: true));
        }

        WriteObject(results.All(result => result.Outcome == RehearsalOutcome.Passed));
    }
}
