namespace PSMigrate.Engine.Tests.Execution;

/// <summary>Plays the functions of PowerShell revisions: C# in place of PowerShell.</summary>
internal sealed class FakeScriptHost(Func<ScriptCall, Func<SqlCall, Task<IReadOnlyList<SqlRows>>>, Task> play) : IScriptHost
{
    public List<string> Checked { get; } = [];

    public List<ScriptCall> Calls { get; } = [];

    public void Check(string path, string text, IReadOnlyList<string> functions) => Checked.Add($"{Path.GetFileName(path)}: {string.Join(", ", functions)}");

    public Task<ScriptFailure?> RunHookAsync(string path, IReadOnlyDictionary<string, string> variables, HookContext hook, CancellationToken cancellationToken) =>
        Task.FromResult<ScriptFailure?>(new ScriptFailure($"{Path.GetFileName(path)} {hook.Point} {variables["PSMIGRATE_DATABASE"]}", 1, 1, null, new InvalidOperationException()));

    public async Task<ScriptFailure?> RunAsync(ScriptCall call, IScriptSession session, CancellationToken cancellationToken)
    {
        Calls.Add(call);
        try
        {
            await play(call, sql => session.ExecuteAsync(sql, cancellationToken));
            return null;
        }
        catch (Exception e) when (e is MigrationException or InvalidOperationException)
        {
            return new ScriptFailure(e.Message, 6, 0, e as MigrationException, e);
        }
    }
}
