using System.Management.Automation;

namespace PSMigrate.Cmdlets.Scripts;

/// <summary>Runs a hook that is a PowerShell file, in a session state of its own, as revisions have one.</summary>
internal static class HookScript
{
    public static ScriptFailure? Run(string path, IReadOnlyDictionary<string, string> variables, HookContext hook)
    {
        ScriptBlock script = new PSModuleInfo(linkToGlobal: true).NewBoundScriptBlock(ScriptRules.Parse(path, File.ReadAllText(path)).GetScriptBlock());
        Dictionary<string, string?> before = variables.Keys.ToDictionary(name => name, Environment.GetEnvironmentVariable);
        try
        {
            foreach ((string name, string value) in variables)
            {
                Environment.SetEnvironmentVariable(name, value);
            }

            return BlockRun.Run(script, hook, path).Failure;
        }
        finally
        {
            foreach ((string name, string? value) in before)
            {
                Environment.SetEnvironmentVariable(name, value);
            }
        }
    }
}
