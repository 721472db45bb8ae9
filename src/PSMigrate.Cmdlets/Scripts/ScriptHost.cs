namespace PSMigrate.Cmdlets.Scripts;

/// <summary>Runs PowerShell revisions on the pipeline thread of the cmdlet that runs the plan.</summary>
internal sealed class ScriptHost(ProjectCmdlet cmdlet, EnginePump pump) : IScriptHost
{
    public void Check(string path, string text, IReadOnlyList<string> functions) => ScriptRules.Check(ScriptRules.Parse(path, text), path, functions);

    public Task<ScriptFailure?> RunAsync(ScriptCall call, IScriptSession session, CancellationToken cancellationToken) =>
        pump.AskAsync(() => new ScriptRun(cmdlet, pump, session).Run(call), cancellationToken);

    public Task<ScriptFailure?> RunHookAsync(string path, IReadOnlyDictionary<string, string> variables, HookContext hook, CancellationToken cancellationToken) =>
        pump.AskAsync(() => HookScript.Run(path, variables, hook), cancellationToken);
}
