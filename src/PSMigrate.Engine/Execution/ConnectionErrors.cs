using System.Security.Authentication;
using System.Security.Cryptography;
using Npgsql;
using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution;

/// <summary>Says why a server could not be reached or was lost, and what to do, without ever showing a password.</summary>
internal static class ConnectionErrors
{
    public static MigrationException CannotConnect(ConnectionTarget target, Exception error)
    {
        PostgresException? refusal = Refusal(error);
        if (refusal is { MessageText: var text } && text.Contains("startup parameter", StringComparison.Ordinal))
        {
            return new PoolerUnsupportedException(
                $"Cannot connect to {target}: a pooler refuses the session's settings ({SecretMask.MaskMessage(text)}).",
                "Connect to the server itself, or to a pool in session mode that lets 'options' through.",
                inner: error);
        }

        string reason = SecretMask.MaskMessage(refusal?.MessageText ?? Innermost(error));
        return new ConnectionFailedException($"Cannot connect to {target}: {reason}", Hint(refusal, target) ?? Hint(error), inner: error);
    }

    public static ConnectionFailedException Lost(DatabaseInfo database, string doing, Exception error) => new(
        $"The connection to {database.Database} on {database.Host}:{database.Port} was lost while {doing}: {SecretMask.MaskMessage(Innermost(error))}",
        "Look at Get-DbRevision -Current (psmigrate current), then run the same command again: it goes on where it stopped.",
        inner: error);

    /// <summary>Whether waiting may help: the server is not there yet, rather than refusing us.</summary>
    public static bool MayPass(ConnectionFailedException error) =>
        error.InnerException is { } cause
        && (Refusal(cause) is { } refusal
            ? refusal.SqlState is PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections
            : !Causes(cause).Any(IsOurs));

    /// <summary>What a server said; of several hosts the first that said anything, because the others were not even there.</summary>
    public static PostgresException? Refusal(Exception error) => Causes(error).OfType<PostgresException>().FirstOrDefault();

    /// <summary>Whether the server was reached, and it is about who we are.</summary>
    public static bool IsAboutWho(Exception error) => Refusal(error) is not null || Causes(error).Any(cause => cause is PasswordMissingException);

    private static string? Hint(PostgresException? refusal, ConnectionTarget target) => refusal?.SqlState switch
    {
        PostgresErrorCodes.InvalidAuthorizationSpecification when refusal.MessageText.Contains("certificate", StringComparison.Ordinal) =>
            "Name the role's certificate and its key with sslcert and sslkey (PGSSLCERT, PGSSLKEY); its common name must be the role.",
        // PostgreSQL 13 says it the other way.
        PostgresErrorCodes.InvalidAuthorizationSpecification when refusal.MessageText.Contains("no encryption", StringComparison.Ordinal)
            || refusal.MessageText.Contains("SSL off", StringComparison.Ordinal) =>
            "The server may let this role in with encryption only: try sslmode=require, or check its pg_hba.conf.",
        PostgresErrorCodes.InvalidPassword => "Check the password: -Credential, PGPASSWORD, .pgpass, or the password in the connection's URL.",
        PostgresErrorCodes.InvalidAuthorizationSpecification => "The server does not let this role in: check the user name, the password and the server's pg_hba.conf.",
        PostgresErrorCodes.InvalidCatalogName => $"Create it with: createdb -h {target.Host} -p {target.Port} -U {target.User} {target.Database}",
        PostgresErrorCodes.CannotConnectNow => "The server is starting or stopping; try again in a moment.",
        PostgresErrorCodes.TooManyConnections => "The server has no connection left; try again, or end idle ones.",
        _ => null,
    };

    private static string Hint(Exception error)
    {
        Exception[] causes = [.. Causes(error)];
        if (causes.Any(cause => cause is PasswordMissingException))
        {
            return "Give it with -Credential, PGPASSWORD, .pgpass (mode 0600), or in the connection's URL.";
        }

        if (causes.Any(cause => cause is AuthenticationException))
        {
            return "The server's certificate is not trusted or is another host's: check sslrootcert (PGSSLROOTCERT), and that the host is written as in the certificate.";
        }

        return causes.Any(IsOurs)
            ? "Check the files of sslcert, sslkey and sslrootcert (PGSSLCERT, PGSSLKEY, PGSSLROOTCERT): they must be there, readable, and PEM."
            : "Is the server running, and are host and port right? Try: psmigrate ping";
    }

    /// <summary>What went wrong on this side, which waiting cannot mend.</summary>
    private static bool IsOurs(Exception cause) => cause is PasswordMissingException or AuthenticationException or CryptographicException
        or FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException;

    private static IEnumerable<Exception> Causes(Exception error)
    {
        IEnumerable<Exception> inner = error is AggregateException several ? several.InnerExceptions : error.InnerException is { } one ? [one] : [];
        return [error, .. inner.SelectMany(Causes)];
    }

    private static string Innermost(Exception error)
    {
        while (error.InnerException is { } inner)
        {
            error = inner;
        }

        return error.Message;
    }
}
