using Npgsql;

namespace PSMigrate.Engine.Execution.Calls;

/// <summary>Says what became of a call that failed.</summary>
/// <param name="database">The database.</param>
/// <param name="revision">The revision that calls; empty outside one.</param>
/// <param name="hint">What to do next.</param>
internal sealed class CallErrors(DatabaseInfo database, string revision, string hint)
{
    public MigrationException Refused(CallStatement statement, PostgresException error)
    {
        (SourcePosition? position, string excerpt) = statement.PlaceOf(error.Position);
        return StatementErrors.Call(revision, error, position, excerpt, hint);
    }

    public MigrationException NotCommitted(PostgresException error) => StatementErrors.Call(revision, error, null, null, hint);

    public MigrationException Lost(BatchFailedException error) => ConnectionErrors.Lost(
        database, revision.Length == 0 ? "running a statement" : $"running revision {revision}", (NpgsqlException)error.InnerException!);
}
