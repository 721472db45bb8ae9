using Npgsql;
using PSMigrate.Engine.Configuration;

namespace PSMigrate.Engine.Execution;

/// <summary>How Npgsql is told to connect: as the target says, with our settings, and without what depends on whose machine it is.</summary>
internal static class ConnectionSource
{
    /// <exception cref="ConfigurationInvalidException">Its settings cannot be used, or not together.</exception>
    public static NpgsqlDataSource Of(ConnectionTarget target, SessionSettings settings, SslMode? sslMode = null)
    {
        try
        {
            return Build(target, settings, sslMode);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or InvalidOperationException or FormatException)
        {
            // Settings that do not go together. No inner exception: nothing says that its text is free of values.
            throw new ConfigurationInvalidException(
                $"The connection from {target.Source} has settings that cannot be used, or not together.",
                "Leave out all but host, port, database, user name, password and sslmode, and see whether it connects.");
        }
    }

    private static NpgsqlDataSource Build(ConnectionTarget target, SessionSettings settings, SslMode? sslMode)
    {
        NpgsqlSlimDataSourceBuilder builder = new(target.ConnectionString);
        builder.EnableTransportSecurity();
        builder.EnableIntegratedSecurity();
        builder.EnableArrays();
        // We name no type of the user's: loading the catalog of types at every connect would only cost time.
        builder.ConfigureTypeLoading(types => types.EnableTypeLoading(false));
        NpgsqlConnectionStringBuilder connection = builder.ConnectionStringBuilder;
        connection.ApplicationName = settings.ApplicationName;
        connection.SslMode = sslMode ?? connection.SslMode;
        connection.Pooling = false;
        connection.Enlist = false;
        connection.CommandTimeout = 0;
        // A statement may run for hours while firewalls between forget about a silent connection.
        connection.TcpKeepAlive = true;
        connection.IncludeErrorDetail = true;
        connection.IncludeFailedBatchedCommand = true;
        // Npgsql would take PGTZ and PGCLIENTENCODING for these, which are about somebody's psql: what a script does must not depend on them.
        connection.ClientEncoding = "UTF8";
        if (connection.Options?.Contains("timezone", StringComparison.OrdinalIgnoreCase) != true)
        {
            connection.Timezone ??= settings.TimeZone;
        }

        connection.Options = settings.StartupOptions(connection.Options);
        if (string.IsNullOrEmpty(connection.Password))
        {
            // Asked only when the server is, and once per host: nothing is left for Npgsql to look up by rules of its own.
            connection.Passfile = null;
            builder.UsePasswordProvider(PasswordFor, (host, _) => ValueTask.FromResult(PasswordFor(host)));
        }

        return builder.Build();

        string PasswordFor(NpgsqlConnectionStringBuilder host) =>
            target.PasswordFile?.PasswordFor(host.Host!, host.Port, target.PasswordDatabase, target.User) ?? throw new PasswordMissingException();
    }
}
