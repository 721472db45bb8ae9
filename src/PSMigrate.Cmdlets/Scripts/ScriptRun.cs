using System.Management.Automation;

namespace PSMigrate.Cmdlets.Scripts;

/// <summary>
/// A PowerShell revision while it runs. It has a session state of its own below the global one, as a module has, so that nothing it
/// defines is left behind and nothing of the caller's gets in.
/// </summary>
internal sealed class ScriptRun(ProjectCmdlet cmdlet, EnginePump pump, IScriptSession session)
{
    // What the functions emit is nobody's: the results of a run are its steps.
    private static readonly ScriptBlock s_run = ScriptBlock.Create(
        """
        Microsoft.PowerShell.Core\Import-Module $args[2] -DisableNameChecking -Verbose:$false
        . { . $args[0]; & (Microsoft.PowerShell.Management\Get-Item -LiteralPath "Function:$($args[1])") } @args | Microsoft.PowerShell.Core\ForEach-Object { Microsoft.PowerShell.Utility\Write-Verbose "$_" }
        """);

    [ThreadStatic]
    private static ScriptRun? s_current;

    /// <summary>The revision that runs on this thread, or null.</summary>
    public static ScriptRun? Current => s_current;

    public EnginePump Pump => pump;

    public IScriptSession Session => session;

    /// <summary>Path of its file.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Refuses a call that means another database than the one the migration is on.</summary>
    /// <exception cref="ConfigurationInvalidException">It does.</exception>
    public void EnsureSameDatabase(ProjectCmdlet call)
    {
        if (!call.MeansSameDatabase(cmdlet))
        {
            throw new ConfigurationInvalidException(
                "Inside a migration Invoke-DbSql uses the connection of the migration, and this call names another.",
                "Leave out -ConnectionString, -Environment, -Config and -Credential.");
        }
    }

    /// <returns>What stopped it; null when it ran to its end.</returns>
    public ScriptFailure? Run(ScriptCall call)
    {
        ScriptRun? outer = s_current;
        Path = call.Path;
        s_current = this;
        try
        {
            PSModuleInfo scope = new(linkToGlobal: true);
            Prepare(scope.SessionState.PSVariable, call.Migration);
            ScriptBlock script = ScriptRules.Parse(call.Path, call.Text).GetScriptBlock();
            cmdlet.InvokeCommand.InvokeScript(false, scope.NewBoundScriptBlock(s_run), null, script, call.Function, cmdlet.MyInvocation.MyCommand.Module);
            return null;
        }
        catch (Exception e) when (ScriptProblems.IsOfScript(e))
        {
            return ScriptProblems.Describe(e, call.Path);
        }
        finally
        {
            s_current = outer;
        }
    }

    private void Prepare(PSVariableIntrinsics variables, MigrationContext migration)
    {
        foreach ((string parameter, string variable) in s_streams)
        {
            variables.Set(variable, cmdlet.StreamPreference(parameter, variable));
        }

        variables.Set("ErrorActionPreference", ActionPreference.Stop);
        variables.Set("PSNativeCommandUseErrorActionPreference", true);
        variables.Set(new PSVariable("DbMigration", migration, ScopedItemOptions.Constant));
    }

    private static readonly (string Parameter, string Variable)[] s_streams =
    [
        ("Verbose", "VerbosePreference"), ("Debug", "DebugPreference"), ("WarningAction", "WarningPreference"),
        ("InformationAction", "InformationPreference"), ("ProgressAction", "ProgressPreference"),
    ];
}
