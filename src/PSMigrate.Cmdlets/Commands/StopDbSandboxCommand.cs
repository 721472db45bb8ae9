using System.Management.Automation;
using PSMigrate.Cmdlets.Arguments;
using PSMigrate.Engine;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>Stops sandboxes that this process has started, and removes all of them. Whatever was in them is gone.</summary>
/// <example>
/// <code>Stop-DbSandbox -All</code>
/// <para>Stops every sandbox of this process.</para>
/// </example>
/// <example>
/// <code>$sandbox | Stop-DbSandbox</code>
/// <para>Stops the one that Start-DbSandbox gave.</para>
/// </example>
/// <seealso cref="StartDbSandboxCommand"/>
[Cmdlet(VerbsLifecycle.Stop, "DbSandbox", SupportsShouldProcess = true, DefaultParameterSetName = "Id")]
[OutputType(typeof(void))]
public sealed class StopDbSandboxCommand : DbCmdlet
{
    /// <summary>The sandboxes that Start-DbSandbox gave, or their ids. One that does not run in this process is TargetInvalid.</summary>
    [Parameter(ParameterSetName = "Id", Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SandboxArgument]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = [];

    /// <summary>Stops all that this process has started.</summary>
    [Parameter(ParameterSetName = "All", Mandatory = true)]
    public SwitchParameter All { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => string.Join(", ", Id);

    /// <inheritdoc/>
    protected override void Execute()
    {
        foreach (string id in All ? MigrationEngine.Sandboxes.Select(sandbox => sandbox.Id) : Id)
        {
            if (ShouldProcess(id, "Stop the sandbox and remove its data"))
            {
                Await(async (_, _) =>
                {
                    await MigrationEngine.StopSandboxAsync(id);
                    return true;
                });
            }
        }
    }
}
