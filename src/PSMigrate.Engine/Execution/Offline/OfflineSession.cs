using PSMigrate.Engine.Execution.Calls;
using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Scripts;

namespace PSMigrate.Engine.Execution.Offline;

/// <summary>Keeps the SQL of a PowerShell revision for the script that is being exported.</summary>
internal sealed class OfflineSession(CompiledStep step, ScriptFunction function) : IScriptSession
{
    private readonly CallCompiler _compiler = new(step.Script, function.Substitutes);
    private readonly List<ScriptStatement> _statements = [];

    /// <summary>The step with the SQL that its function sends in place of the function.</summary>
    public static async Task<CompiledStep> RecordAsync(CompiledStep step, TimeSpan lockTimeout, CancellationToken cancellationToken)
    {
        if (step.Function is not { } function)
        {
            return step;
        }

        OfflineSession session = new(step, function);
        ScriptFailure? failure = await function.Host.RunAsync(ScriptRunner.Call(step, function, isOffline: true), session, cancellationToken).ConfigureAwait(false);
        if (failure is not null)
        {
            throw ScriptErrors.Failed(step, failure);
        }

        // Not cut around anything: neither is it in a run.
        RevisionHeader header = function.Header with { Transaction = function.IsTransactional ? TransactionMode.Always : TransactionMode.Never };
        return step with { Function = null, Segments = Segmenter.Cut(session._statements, header, lockTimeout) };
    }

    public Task<IReadOnlyList<SqlRows>> ExecuteAsync(SqlCall call, CancellationToken cancellationToken)
    {
        IReadOnlyList<CallStatement> statements = _compiler.Compile(call);
        CallRules.EnsureReadsNothing(call, statements);
        if (function.IsTransactional)
        {
            CallRules.EnsureCanRunInTransaction(statements);
        }
        else
        {
            CallRules.EnsureCanRunAlone(statements);
        }

        _statements.AddRange(statements.Select((statement, index) => statement.ToScript(_statements.Count + index + 1)));
        return Task.FromResult<IReadOnlyList<SqlRows>>([]);
    }
}
