using System.Management.Automation;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Asks what somebody wants to know before a deployment (Alembic's check): is everything applied, is there one head, is no applied script
/// edited, is no script still to be written? With -Drift also: is the database still what its revisions build? With -Autogenerate: is it what
/// the schema of psmigrate.yaml builds? True when all is well. A database that cannot be reached is ConnectionFailed, not false.
/// </summary>
/// <example>
/// <code>if (-not (Test-DbRevision)) { Invoke-DbUpgrade }</code>
/// <para>Upgrades where something is left to do.</para>
/// </example>
/// <example>
/// <code>Test-DbRevision -Detailed | Where-Object Passed -EQ $false</code>
/// <para>What is wrong, each answer with the revisions it is about.</para>
/// </example>
/// <example>
/// <code>Test-DbRevision -Drift -Exclude 'tmp_*'</code>
/// <para>False also where somebody changed the schema by hand; Compare-DbSchema shows what.</para>
/// </example>
/// <seealso cref="CompareDbSchemaCommand"/>
/// <seealso cref="GetDbRevisionCommand"/>
/// <seealso cref="InvokeDbUpgradeCommand"/>
/// <seealso cref="TestDbConnectionCommand"/>
[Cmdlet(VerbsDiagnostic.Test, "DbRevision")]
[OutputType(typeof(bool), typeof(CheckAnswer))]
public sealed class TestDbRevisionCommand : SchemaCmdlet
{
    private static readonly string[] s_sides = [nameof(NoPrivilege), nameof(IgnoreColumnOrder)];

    /// <summary>Gives every answer as an object, with the revisions it is about, instead of one true or false.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    /// <summary>
    /// Asks also whether the database is what its applied revisions build, which are run on a scratch database for it. -Schema, -Kind, -Include,
    /// -Exclude, -NoPrivilege and -IgnoreColumnOrder say what of it, and are TargetInvalid without it. Who owns what is no drift.
    /// </summary>
    [Parameter]
    public SwitchParameter Drift { get; set; }

    /// <summary>
    /// Asks also whether the database is what the schema of psmigrate.yaml builds, so that New-DbRevision -Autogenerate would write nothing. Owners,
    /// privileges and the order of columns do not count.
    /// </summary>
    [Parameter]
    public SwitchParameter Autogenerate { get; set; }

    /// <summary>Takes the same columns in another order for the same table.</summary>
    [Parameter]
    public SwitchParameter IgnoreColumnOrder { get; set; }

    /// <inheritdoc/>
    protected override void Execute()
    {
        if (!Drift && !Autogenerate && (GivenFilter ?? s_sides.FirstOrDefault(MyInvocation.BoundParameters.ContainsKey)) is { } filter)
        {
            throw new TargetInvalidException($"-{filter} goes with -Drift or -Autogenerate.", "Add one of these, or leave it out.");
        }

        CheckRequest request = new() { Drift = Drift, Autogenerate = Autogenerate, Filter = Filter with { IgnoreColumnOrder = IgnoreColumnOrder } };
        IReadOnlyList<CheckAnswer> answers = Await((engine, stop) => engine.CheckAsync(request, stop));
        if (Detailed)
        {
            WriteObject(answers, enumerateCollection: true);
        }
        else
        {
            WriteObject(answers.All(answer => answer.Passed));
        }
    }
}
