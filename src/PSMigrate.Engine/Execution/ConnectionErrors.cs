using Npgsql;
using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution;

/// <summary>Says why a server could not be reached or was lost, and what to do, without ever showing a password.</summary>
internal static class ConnectionErrors
{
    public static MigrationException CannotConnect(ConnectionTarget target, Exception error)
    {
        string where = $"database {target.Database} on {target.Host}:{target.Port} as {target.User} (from {target.Source})";
        if (error is PostgresException { MessageText: var text } && text.Contains("startup parameter", StringComparison.Ordinal))
        {
            return new PoolerUnsupportedException(
                $"Cannot connect to {where}: a pooler refuses the session's settings ({SecretMask.MaskMessage(text)}).",
                "Connect to the server itself, or to a pool in session mode that lets 'options' through.",
                inner: error);
        }

        string reason = SecretMask.MaskMessage((error as PostgresException)?.MessageText ?? Innermost(error));
        return new ConnectionFailedException($"Cannot connect to {where}: {reason}", Hint((error as PostgresException)?.SqlState, target), inner: error);
    }

    public static ConnectionFailedException Lost(DatabaseInfo database, string doing, Exception error) => new(
        $"The connection to {database.Database} on {database.Host}:{database.Port} was lost while {doing}: {SecretMask.MaskMessage(Innermost(error))}",
        "Look at Get-DbRevision -Current (psmigrate current), then run the same command again: it goes on where it stopped.",
        inner: error);

    public static ConnectionFailedException Stale(DatabaseInfo database, PostgresException error) => new(
        $"The session on {database.Database} could not be made fresh for the next revision: {SecretMask.MaskMessage(error.MessageText)}",
        "What has run is committed and recorded; run the same command again for the rest.",
        inner: error);

    /// <summary>Whether waiting may help: the server is not there yet, rather than refusing us.</summary>
    public static bool MayPass(ConnectionFailedException error) =>
        error.InnerException is not PostgresException refusal
        || refusal.SqlState is PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections;

    private static string Hint(string? sqlState, ConnectionTarget target) => sqlState switch
    {
        PostgresErrorCodes.InvalidPassword => "Check the password: -Credential, PGPASSWORD, .pgpass, or the password in the connection's URL.",
        PostgresErrorCodes.InvalidAuthorizationSpecification => "The server does not let this role in: check the user name, the password and the server's pg_hba.conf.",
        PostgresErrorCodes.InvalidCatalogName => $"Create it with: createdb -h {target.Host} -p {target.Port} -U {target.User} {target.Database}",
        PostgresErrorCodes.CannotConnectNow => "The server is starting or stopping; try again in a moment.",
        PostgresErrorCodes.TooManyConnections => "The server has no connection left; try again, or end idle ones.",
        _ => "Is the server running, and are host and port right? Try: psmigrate ping",
    };

    private static string Innermost(Exception error)
    {
        while (error.InnerException is { } inner)
        {
            error = inner;
        }

        return error.Message;
    }
}
