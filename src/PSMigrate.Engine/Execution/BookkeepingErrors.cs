using Npgsql;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution;

/// <summary>Says why our own tables cannot be made, read or written.</summary>
internal static class BookkeepingErrors
{
    /// <summary>A run could not begin.</summary>
    public static MigrationException CannotBegin(MigrationSession session, BatchFailedException e) => Of(session, e, "beginning the run");

    /// <summary>What only reads or writes our tables was refused.</summary>
    public static MigrationException CannotUse(MigrationSession session, BatchFailedException e) => Of(session, e, "reading or writing psmigrate's tables");

    /// <summary>A row of the history table has what no version writes.</summary>
    public static MigrationException CannotRead(MigrationSession session, InvalidCastException e) => new ConfigurationInvalidException(
        $"The table {session.Sql.Schema}.{session.Sql.HistoryTable} has rows that cannot be read: {e.Message}",
        "Another program or version wrote them: update PSMigrate on this machine, or name another table with history_table in psmigrate.yaml.",
        inner: e);

    private static MigrationException Of(MigrationSession session, BatchFailedException e, string doing)
    {
        if (e.Server is not { } error)
        {
            return ConnectionErrors.Lost(session.Connection.Database, doing, e);
        }

        BookkeepingSql sql = session.Sql;
        string schema = Identifier.Quote(sql.Schema);
        string message = $"The tables {sql.Schema}.{sql.VersionTable} and {sql.Schema}.{sql.HistoryTable} cannot be used: {error.MessageText}.";
        return error.SqlState switch
        {
            PostgresErrorCodes.InsufficientPrivilege => new ConnectionFailedException(message, Grant(session, schema), inner: error),
            PostgresErrorCodes.InvalidSchemaName => new ConfigurationInvalidException(
                message, $"Create it with: CREATE SCHEMA {schema}; or correct version_table_schema in psmigrate.yaml.", inner: error),
            PostgresErrorCodes.ReadOnlySqlTransaction => new ConnectionFailedException(
                message, "This is a standby, or the database is read-only: connect to the primary.", inner: error),
            PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.DatatypeMismatch or PostgresErrorCodes.NotNullViolation
                or PostgresErrorCodes.CannotCoerce or PostgresErrorCodes.UndefinedFunction or PostgresErrorCodes.InvalidTextRepresentation => new ConfigurationInvalidException(
                message, "A table of another program has the name: name others with version_table and history_table in psmigrate.yaml.", inner: error),
            _ => new ConnectionFailedException(message, "Look at the tables, then run the same command again.", inner: error),
        };
    }

    /// <summary>What lets the role make or use our tables.</summary>
    public static string Grant(MigrationSession session, string schema)
    {
        BookkeepingSql sql = session.Sql;
        string role = Identifier.Quote(session.Connection.Database.User);
        return session.HasVersionTable && session.HasHistoryTable
            ? $"As the owner of the tables: GRANT USAGE ON SCHEMA {schema} TO {role}; GRANT SELECT, INSERT, UPDATE, DELETE ON "
                + $"{Identifier.Qualify(sql.Schema, sql.VersionTable)}, {Identifier.Qualify(sql.Schema, sql.HistoryTable)} TO {role};"
            : $"As the owner of the schema: GRANT USAGE, CREATE ON SCHEMA {schema} TO {role};";
    }
}
