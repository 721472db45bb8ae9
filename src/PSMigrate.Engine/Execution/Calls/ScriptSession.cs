using PSMigrate.Engine.Planning;

namespace PSMigrate.Engine.Execution.Calls;

/// <summary>The SQL of a PowerShell revision on its way to the database: in the transaction of the revision, or each call in its own.</summary>
internal sealed class ScriptSession(
    MigrationConnection connection, CompiledStep step, ScriptFunction function, StepTally tally, IProgress<MigrationEvent> progress) : IScriptSession
{
    private readonly CallCompiler _compiler = new(step.Script, function.Substitutes);
    private readonly CallRunner _runner = new(connection, new CallErrors(connection.Database, step.Revision, ScriptErrors.Hint(function)));

    private bool _hasLockTimeout;

    /// <summary>What has ended the transaction or the connection, whatever the script made of it; null while all is well.</summary>
    public MigrationException? Failure { get; private set; }

    public async Task<IReadOnlyList<SqlRows>> ExecuteAsync(SqlCall call, CancellationToken cancellationToken)
    {
        if (Failure is not null)
        {
            throw Failure;
        }

        IReadOnlyList<CallStatement> statements = _compiler.Compile(call);
        if (function.IsTransactional)
        {
            CallRules.EnsureCanRunInTransaction(statements);
        }

        for (int i = 0; i < statements.Count; i++)
        {
            progress.Report(new StatementStarted(step.Plan, statements[i].Plan(tally.Statements + i + 1)));
        }

        try
        {
            return function.IsTransactional
                ? await RunAsync(call, statements, cancellationToken).ConfigureAwait(false)
                : await _runner.RunAloneAsync(statements, !call.NonQuery, isReadOnly: false, function.LockTimeout, tally, cancellationToken).ConfigureAwait(false);
        }
        catch (MigrationException e) when (function.IsTransactional || connection.IsBroken)
        {
            Failure = e;
            throw;
        }
    }

    private async Task<IReadOnlyList<SqlRows>> RunAsync(SqlCall call, IReadOnlyList<CallStatement> statements, CancellationToken cancellationToken)
    {
        IReadOnlyList<SqlCommand> limit = _hasLockTimeout ? [] : CallRules.LockTimeout(statements, function.LockTimeout);
        if (limit.Count > 0)
        {
            await _runner.SendAsync(limit, cancellationToken).ConfigureAwait(false);
            _hasLockTimeout = true;
        }

        return await _runner.RunAsync(statements, !call.NonQuery, tally, cancellationToken).ConfigureAwait(false);
    }
}
