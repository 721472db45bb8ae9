using Npgsql;
using PSMigrate.Engine.Configuration;

namespace PSMigrate.Engine.Execution.Calls;

/// <summary>A call outside any revision: one transaction, or none for a statement that cannot be in one.</summary>
internal sealed class DirectCall(MigrationConnection connection, ProjectConfiguration configuration)
{
    public async Task<IReadOnlyList<SqlRows>> RunAsync(SqlCall call, CancellationToken cancellationToken)
    {
        IReadOnlyList<CallStatement> statements = new CallCompiler(null, null).Compile(call);
        bool mayWrite = !configuration.Protected || call.ConfirmDatabase is not null;
        if (mayWrite || statements.Any(CallRules.CannotRunInTransaction))
        {
            Protection.EnsureConfirmed(configuration, connection.Database, call.ConfirmDatabase);
        }

        if (call.Confirm is { } confirm && !await confirm(connection.Database, [.. statements.Select((statement, index) => statement.Plan(index + 1))]).ConfigureAwait(false))
        {
            return [];
        }

        try
        {
            return await new CallRunner(connection, new CallErrors(connection.Database, "", "Correct it and call again; nothing of the call is kept.")).RunAloneAsync(
                statements, !call.NonQuery, isReadOnly: !mayWrite, configuration.LockTimeout, new StepTally(), cancellationToken).ConfigureAwait(false);
        }
        catch (StatementFailedException e) when (!mayWrite && e.SqlState == PostgresErrorCodes.ReadOnlySqlTransaction)
        {
            // It would have written: now the database has to be named.
            Protection.EnsureConfirmed(configuration, connection.Database, null);
            throw;
        }
    }
}
