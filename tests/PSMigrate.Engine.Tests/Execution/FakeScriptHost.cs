namespace PSMigrate.Engine.Tests.Execution;

/// <summary>Plays the functions of PowerShell revisions: C# in place of PowerShell.</summary>
internal sealed class FakeScriptHost(Func<ScriptCall, Func<SqlCall, Task<IReadOnlyList<SqlRows>>>, Task> play) : IScriptHost
{
    public List<string> Checked { get; } = [];

    public List<ScriptCall> Calls { get; } = [];

    public void Check(string path, string text, IReadOnlyList<string> functions) => Checked.Add($"{Path.GetFileName(path)}: {string.Join(", ", functions)}");

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
