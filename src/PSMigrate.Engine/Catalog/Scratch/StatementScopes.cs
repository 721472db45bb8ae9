using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Scratch;

/// <summary>Tells by its words how far a statement reaches. Into what a DO block does nobody can look.</summary>
internal static class StatementScopes
{
    private static readonly string[] s_database = ["CREATE DATABASE", "ALTER DATABASE", "DROP DATABASE"];

    private static readonly string[] s_server =
    [
        "CREATE ROLE", "ALTER ROLE", "DROP ROLE", "CREATE USER", "ALTER USER", "DROP USER", "CREATE GROUP", "ALTER GROUP", "DROP GROUP",
        "CREATE TABLESPACE", "ALTER TABLESPACE", "DROP TABLESPACE", "CREATE SUBSCRIPTION", "ALTER SUBSCRIPTION", "DROP SUBSCRIPTION",
        "ALTER SYSTEM", "REASSIGN OWNED", "DROP OWNED",
    ];

    private static readonly string[] s_serverObjects = ["role", "tablespace", "parameter", "subscription"];

    public static StatementScope Of(SqlStatement statement)
    {
        string command = statement.Traits.Command;
        return s_database.Contains(command) ? StatementScope.Database
            : s_server.Contains(command) ? StatementScope.Server
            : command is "GRANT" or "REVOKE" or "COMMENT" or "SECURITY LABEL" ? OfObject(statement)
            : StatementScope.Schema;
    }

    /// <summary>Refuses what would change a server that is somebody's.</summary>
    /// <exception cref="ScriptInvalidException">It reaches beyond the scratch database.</exception>
    public static void EnsureHarmless(SqlStatement statement, string file, IScratchServer server)
    {
        if (!server.IsThrownAway && Of(statement) != StatementScope.Schema)
        {
            throw new ScriptInvalidException(
                $"{statement.Traits.Command} reaches beyond the database, and there is only {server.Description} to run it on. It has not run.",
                "Install PostgreSQL's server programs of the database's version: a sandbox is thrown away as a whole.",
                new SourcePosition(file, statement.Line, statement.Column));
        }
    }

    private static StatementScope OfObject(SqlStatement statement)
    {
        StatementWords words = new(statement.Text, SqlTokenizer.Tokenize(statement.Text).FindAll(token => !token.IsTrivia));
        int on = words.Find("on");
        // GRANT without ON makes a role a member of another.
        return on < 0 || words.IsAny(on + 1, s_serverObjects) ? StatementScope.Server
            : words.Is(on + 1, "database") ? StatementScope.Database
            : StatementScope.Schema;
    }
}
