using System.Management.Automation;
using PSMigrate.Cmdlets.Arguments;
using PSMigrate.Cmdlets.Completion;
using PSMigrate.Engine;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Says what an upgrade, a downgrade or a stamp would do, as an object: the steps in order with their statements, and the rows of the version
/// table before and after, and the tables it is about with their size. Changes nothing in the database and locks nothing; with -From it needs no database.
/// With -Path the plan goes into a file as well, to be approved and to be run exactly so; -FromFile reads it again.
/// Of a downgrade .Losses has the rows and values that it would lose, counted, unless no database is asked.
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
/// <example>
/// <code>Get-DbMigrationPlan -Path plan.json</code>
/// <para>Writes what an upgrade to the head would do to a file, for Approve-DbMigrationPlan and for Invoke-DbUpgrade -Plan.</para>
/// </example>
/// <example>
/// <code>Get-DbMigrationPlan -FromFile plan.json -Markdown</code>
/// <para>What a plan file says, as text for a pull request.</para>
/// </example>
/// <seealso cref="ApproveDbMigrationPlanCommand"/>
/// <seealso cref="InvokeDbUpgradeCommand"/>
/// <seealso cref="InvokeDbDowngradeCommand"/>
/// <seealso cref="SetDbRevisionCommand"/>
/// <seealso cref="ExportDbMigrationSqlCommand"/>
[Cmdlet(VerbsCommon.Get, "DbMigrationPlan", DefaultParameterSetName = "Plan")]
[OutputType(typeof(MigrationPlan), typeof(PlanFile), typeof(string))]
public sealed class GetDbMigrationPlanCommand : ProjectCmdlet
{
    /// <summary>Where to go, as for Invoke-DbUpgrade, Invoke-DbDowngrade and Set-DbRevision. Default: head; a downgrade and a stamp have to name
    /// one, else they are TargetInvalid.</summary>
    [Parameter(ParameterSetName = "Plan", Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Revision")]
    [RevisionArgument]
    [ArgumentCompleter(typeof(RevisionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Target { get; set; } = [];

    /// <summary>Which way. Default: Upgrade.</summary>
    [Parameter(ParameterSetName = "Plan")]
    public MigrationDirection Direction { get; set; } = MigrationDirection.Upgrade;

    /// <summary>Rows that the version table is taken to have, base for none, so that no database is asked. Default: those of the database.</summary>
    [Parameter(ParameterSetName = "Plan")]
    [RevisionArgument]
    [ArgumentCompleter(typeof(RevisionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? From { get; set; }

    /// <summary>Takes a database on which something newer than the target is applied as done, with a warning, instead of failing with RevisionNotFound.</summary>
    [Parameter(ParameterSetName = "Plan")]
    public SwitchParameter AllowNewer { get; set; }

    /// <summary>For a stamp: forgets every row of the version table first, those that no revision file has included.</summary>
    [Parameter(ParameterSetName = "Plan")]
    public SwitchParameter Purge { get; set; }

    /// <summary>For a downgrade: plans with the scripts that the history table has stored, as Invoke-DbDowngrade -FromLog runs them.</summary>
    [Parameter(ParameterSetName = "Plan")]
    public SwitchParameter FromLog { get; set; }

    /// <summary>
    /// File to write the plan to, replacing what is there. It holds what the plan was made for as well: the database, its rows and its schema, and the checksum of each
    /// script. No password is in it. A plan of a stamp, or one made with -From, is TargetInvalid.
    /// </summary>
    [Parameter(ParameterSetName = "Plan")]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>
    /// Instead reads a plan file and asks no database. One that is no plan, is not whole, or was altered after it was made is ConfigurationInvalid.
    /// </summary>
    [Parameter(ParameterSetName = "File", Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string? FromFile { get; set; }

    /// <summary>Gives text in Markdown, for a pull request, instead of an object.</summary>
    [Parameter]
    public SwitchParameter Markdown { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => FromFile ?? string.Join(", ", Target);

    /// <inheritdoc/>
    protected override void Execute()
    {
        MigrationPlan plan = FromFile is { } file
            ? Await((engine, _) => Task.FromResult<MigrationPlan>(engine.ReadPlan(FileSystemPath(file))))
            : Plan();
        WriteObject(Markdown ? MigrationEngine.ToMarkdown(plan) : plan);
    }

    private MigrationPlan Plan()
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
        return Path is { } path
            ? Await((engine, stop) => engine.SavePlanAsync(request, FileSystemPath(path), stop))
            : Await((engine, stop) => engine.PlanAsync(request, stop));
    }
}
