using System.Management.Automation;
using PSMigrate.Engine;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Approves a plan file: adds a name, the time and a comment to it, signed (HMAC-SHA256) over the plan's hash with the key in the environment variable
/// PSMIGRATE_APPROVAL_KEY. An environment with require_approval runs a plan only with as many approvals by different people. Whoever has the key can approve, under any name:
/// give it only to the jobs that approve and run. Asks no database.
/// </summary>
/// <example>
/// <code>Approve-DbMigrationPlan -Path plan.json -Comment 'after the backup of 22:00'</code>
/// <para>Approves a plan, as whoever started the CI run, or as the account.</para>
/// </example>
/// <example>
/// <code>Get-DbMigrationPlan -FromFile plan.json | Approve-DbMigrationPlan -Name anna</code>
/// <para>Approves a plan in the name of anna, and gives it back with its approvals.</para>
/// </example>
/// <seealso cref="GetDbMigrationPlanCommand"/>
/// <seealso cref="InvokeDbUpgradeCommand"/>
[Cmdlet(VerbsLifecycle.Approve, "DbMigrationPlan", SupportsShouldProcess = true)]
[OutputType(typeof(PlanFile))]
public sealed class ApproveDbMigrationPlanCommand : DbCmdlet
{
    /// <summary>
    /// The plan file, as Get-DbMigrationPlan -Path writes it. One that is no plan or was altered is ConfigurationInvalid; one that holds an approval which is not
    /// genuine is NotApproved.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("FullName")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>What you have to say about it.</summary>
    [Parameter]
    public string Comment { get; set; } = "";

    /// <summary>Who approves. Default: whoever started the CI run (GitHub Actions, Azure Pipelines, GitLab CI), else the account. Approving again replaces the earlier approval.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => Path;

    /// <inheritdoc/>
    protected override void Execute()
    {
        string file = GetUnresolvedProviderPathFromPSPath(Path);
        if (ShouldProcess(file, "Approve the plan"))
        {
            WriteObject(Await((_, stop) => MigrationEngine.ApprovePlanAsync(new ApprovalRequest { Path = file, Name = Name, Comment = Comment }, stop)));
        }
    }
}
