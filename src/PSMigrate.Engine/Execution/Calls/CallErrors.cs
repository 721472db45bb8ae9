using Npgsql;

namespace PSMigrate.Engine.Execution.Calls;

/// <summary>Says what became of a call that failed.</summary>
/// <param name="database">The database.</param>
/// <param name="revision">The revision that calls; empty outside one.</param>
internal sealed class CallErrors(DatabaseInfo database, string revision)
{
    public MigrationException Refused(CallStatement statement, PostgresException error)
    {
        (SourcePosition? position, string excerpt) = statement.PlaceOf(error.Position);
        return StatementErrors.Call(revision, error, position, excerpt);
    }

    public MigrationException NotCommitted(PostgresException error) => StatementErrors.NotCommitted(revision, error);

    public MigrationException Lost(BatchFailedException error) => ConnectionErrors.Lost(
        database, revision.Length == 0 ? "running a statement" : $"running revision {revision}", (NpgsqlException)error.InnerException!);
}
