using System.Management.Automation;

namespace PSMigrate.Cmdlets.Scripts;

/// <summary>Runs a script block around a run. Any error in it is its failure: nobody reads what it only writes.</summary>
internal static class BlockRun
{
    /// <param name="script">The script block.</param>
    /// <param name="about">What it gets as <c>$_</c>, and as its argument.</param>
    /// <param name="path">The file it comes from; empty for none.</param>
    public static (IReadOnlyList<object?> Output, ScriptFailure? Failure) Run(ScriptBlock script, object about, string path = "")
    {
        List<PSVariable> variables =
        [
            new("_", about),
            new("ErrorActionPreference", ActionPreference.Stop),
            new("PSNativeCommandUseErrorActionPreference", true),
        ];
        try
        {
            return ([.. script.InvokeWithContext(null, variables, about).Select(value => value?.BaseObject)], null);
        }
        catch (Exception e) when (ScriptProblems.IsOfScript(e))
        {
            return ([], ScriptProblems.Describe(e, path));
        }
    }
}
