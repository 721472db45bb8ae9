using System.Management.Automation;
using PSMigrate.Cmdlets.Arguments;
using PSMigrate.Cmdlets.Completion;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Says what an upgrade, a downgrade or a stamp would do, as an object: the steps in order with their statements, and the rows of the version
/// table before and after. Writes nothing and locks nothing; with -From it needs no database. Of a downgrade .Losses has the rows and values that it
/// would lose, counted, unless no database is asked.
/// </summary>
/// <example>
/// <code>(Get-DbMigrationPlan).Steps.Statements.Sql</code>
/// <para>All statements that an upgrade to the head would run.</para>
/// </example>
/// <example>
/// <code>(Get-DbMigrationPlan).Steps.Statements | Where-Object { -not $_.Impact.IsHarmless } | Select-Object Line, Command, Impact</code>
/// <para>The statements for which others have to wait, and those that lose data: which lock, on what, while what is done.</para>
/// </example>
/// <example>
/// <code>Get-DbMigrationPlan -Direction Downgrade -Target base -From head</code>
/// <para>What a downgrade of an up-to-date database would do, without a database.</para>
/// </example>
/// <seealso cref="InvokeDbUpgradeCommand"/>
/// <seealso cref="InvokeDbDowngradeCommand"/>
/// <seealso cref="SetDbRevisionCommand"/>
/// <seealso cref="ExportDbMigrationSqlCommand"/>
[Cmdlet(VerbsCommon.Get, "DbMigrationPlan")]
[OutputType(typeof(MigrationPlan))]
public sealed class GetDbMigrationPlanCommand : ProjectCmdlet
{
    /// <summary>Where to go, as for Invoke-DbUpgrade, Invoke-DbDowngrade and Set-DbRevision. Default: head; a downgrade and a stamp have to name
    /// one, else they are TargetInvalid.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Revision")]
    [RevisionArgument]
    [ArgumentCompleter(typeof(RevisionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Target { get; set; } = [];

    /// <summary>Which way. Default: Upgrade.</summary>
    [Parameter]
    public MigrationDirection Direction { get; set; } = MigrationDirection.Upgrade;

    /// <summary>Rows that the version table is taken to have, base for none, so that no database is asked. Default: those of the database.</summary>
    [Parameter]
    [RevisionArgument]
    [ArgumentCompleter(typeof(RevisionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? From { get; set; }

    /// <summary>Takes a database on which something newer than the target is applied as done, with a warning, instead of failing with RevisionNotFound.</summary>
    [Parameter]
    public SwitchParameter AllowNewer { get; set; }

    /// <summary>For a stamp: forgets every row of the version table first, those that no revision file has included.</summary>
    [Parameter]
    public SwitchParameter Purge { get; set; }

    /// <summary>For a downgrade: plans with the scripts that the history table has stored, as Invoke-DbDowngrade -FromLog runs them.</summary>
    [Parameter]
    public SwitchParameter FromLog { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => string.Join(", ", Target);

    /// <inheritdoc/>
    protected override void Execute()
    {
        PlanRequest request = new()
        {
            Direction = Direction,
            Targets = Target.Length == 0 && Direction == MigrationDirection.Upgrade ? ["head"] : Target,
            From = From,
            AllowNewer = AllowNewer,
            Purge = Purge,
            FromLog = FromLog,
        };
        WriteObject(Await((engine, stop) => engine.PlanAsync(request, stop)));
    }
}
