using Npgsql;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution;

/// <summary>Says why our own tables cannot be made or written.</summary>
internal static class BookkeepingErrors
{
    public static MigrationException CannotBegin(MigrationSession session, BatchFailedException e)
    {
        BookkeepingSql sql = session.Sql;
        string role = session.Connection.Database.User;
        if (e.Server is not { } error)
        {
            return ConnectionErrors.Lost(session.Connection.Database, "beginning the run", e);
        }

        string message = $"The tables {sql.Schema}.{sql.VersionTable} and {sql.Schema}.{sql.HistoryTable} cannot be used: {error.MessageText}.";
        return error.SqlState switch
        {
            PostgresErrorCodes.InsufficientPrivilege => new ConnectionFailedException(
                message, $"As the owner of the schema: GRANT USAGE, CREATE ON SCHEMA {Identifier.Quote(sql.Schema)} TO {Identifier.Quote(role)};", inner: error),
            PostgresErrorCodes.InvalidSchemaName => new ConfigurationInvalidException(
                message, $"Create it with: CREATE SCHEMA {Identifier.Quote(sql.Schema)}; or correct version_table_schema in psmigrate.yaml.", inner: error),
            PostgresErrorCodes.ReadOnlySqlTransaction => new ConnectionFailedException(
                message, "This is a standby, or the database is read-only: connect to the primary.", inner: error),
            _ => new ConnectionFailedException(message, "Look at the tables; psmigrate did not begin.", inner: error),
        };
    }
}
