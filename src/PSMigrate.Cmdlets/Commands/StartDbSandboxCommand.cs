using System.Management.Automation;
using PSMigrate.Engine;

namespace PSMigrate.Cmdlets.Commands;

/// <summary>
/// Starts a throwaway PostgreSQL from the server programs of this machine. It ends with Stop-DbSandbox or with this process, however that
/// ends, and leaves nothing behind. Without server programs: ToolMissing, which says how to get them.
/// </summary>
/// <example>
/// <code>$sandbox = Start-DbSandbox; Invoke-DbUpgrade -ConnectionString $sandbox.ConnectionString; $sandbox | Stop-DbSandbox</code>
/// <para>Tries the migrations of the current folder on an empty database.</para>
/// </example>
/// <example>
/// <code>Start-DbSandbox | Invoke-DbUpgrade -WhatIf</code>
/// <para>What an upgrade of an empty database would do. The sandbox ends with this process.</para>
/// </example>
/// <seealso cref="StopDbSandboxCommand"/>
/// <seealso cref="InvokeDbUpgradeCommand"/>
[Cmdlet(VerbsLifecycle.Start, "DbSandbox", SupportsShouldProcess = true)]
[OutputType(typeof(SandboxInfo))]
public sealed class StartDbSandboxCommand : DbCmdlet
{
    /// <inheritdoc/>
    protected override void Execute()
    {
        if (ShouldProcess("a throwaway PostgreSQL", "Start"))
        {
            WriteObject(Await((_, stop) => MigrationEngine.StartSandboxAsync(stop)));
        }
    }
}
