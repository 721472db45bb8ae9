using Npgsql;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Configuration;

/// <summary>A database to connect to, worked out from all sources.</summary>
internal sealed class ConnectionTarget
{
    /// <summary>In Npgsql's form, with the password: never to be shown.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>What people call the source it came from, such as <c>DATABASE_URL</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Host, address or socket folder; several with their ports where there are several.</summary>
    public required string Host { get; init; }

    public required int Port { get; init; }

    public required string Database { get; init; }

    /// <summary>The database whose password is looked up; another one where this is a scratch database beside it.</summary>
    public string PasswordDatabase { get => field ?? Database; init; }

    public required string User { get; init; }

    /// <summary>Where to look up the password when the server wants one and none is given.</summary>
    public required PasswordFile? PasswordFile { get; init; }

    /// <summary>Host and port as people write them; several hosts have their ports with them.</summary>
    public string Place => Host.Contains(',') ? Host : $"{(Host.Contains(':') ? $"[{Host}]" : Host)}:{Port}";

    /// <summary>What was ignored and why, a line each.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>The same database with another password, whatever else was to give one.</summary>
    public ConnectionTarget WithPassword(string password) => With(builder => builder.Password = password, Source, Database, User, null);

    /// <summary>Another database of the same server, for the same role. A password file is asked as for this one, which it may name.</summary>
    /// <param name="database">Its name.</param>
    /// <param name="source">What people call the reason for it.</param>
    public ConnectionTarget WithDatabase(string database, string source) => With(builder => builder.Database = database, source, database, User, PasswordFile);

    /// <summary>The same database for another role, which needs no password.</summary>
    public ConnectionTarget WithUser(string user) => With(builder => builder.Username = user, Source, Database, user, null);

    /// <summary>
    /// The same database with a schema before all others in the search path, as a start-up option, so that RESET ALL comes back to it. What the connection has of its
    /// own, else public, stays behind it: extensions are usually there.
    /// </summary>
    public ConnectionTarget WithSchema(string schema) => With(
        builder => builder.SearchPath = schema == "public" ? "public" : $"{Identifier.Quote(schema)}, {(string.IsNullOrWhiteSpace(builder.SearchPath) ? "public" : builder.SearchPath)}",
        Source,
        Database,
        User,
        PasswordFile);

    /// <summary>What a door shows, once the server has told its version.</summary>
    public DatabaseInfo Describe(string serverVersion) => new(Database, Host, Port, User, Source, serverVersion);

    public override string ToString() => $"database {Database} on {Place} as {User} (from {Source})";

    private ConnectionTarget With(Action<NpgsqlConnectionStringBuilder> change, string source, string database, string user, PasswordFile? passwords)
    {
        NpgsqlConnectionStringBuilder builder = new(ConnectionString);
        change(builder);
        return new ConnectionTarget
        {
            ConnectionString = builder.ConnectionString,
            Source = source,
            Host = Host,
            Port = Port,
            Database = database,
            PasswordDatabase = PasswordDatabase,
            User = user,
            PasswordFile = passwords,
            Warnings = Warnings,
        };
    }
}
