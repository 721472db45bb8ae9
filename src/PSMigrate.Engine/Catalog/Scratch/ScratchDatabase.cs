using System.Security.Cryptography;
using Npgsql;
using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Scratch;

/// <summary>How a scratch database is named and made.</summary>
internal static class ScratchDatabase
{
    public const string Source = "a scratch database";

    private const string Prefix = "psmigrate_scratch_";

    public static string NewName() => Prefix + Convert.ToHexString(RandomNumberGenerator.GetBytes(4)).ToLowerInvariant();

    /// <summary>Connects without any of a script's limits.</summary>
    /// <param name="target">The database.</param>
    /// <param name="name">What the session is called.</param>
    public static Task<MigrationConnection> OpenAsync(ConnectionTarget target, string name, CancellationToken cancellationToken) =>
        MigrationConnection.OpenAsync(target, new SessionSettings { ApplicationName = name }, new NoProgress(), cancellationToken);

    /// <summary>Makes a database with a locale, or where the server does not have that one, with the same encoding at least.</summary>
    /// <exception cref="BatchFailedException">The server makes none.</exception>
    public static async Task CreateAsync(MigrationConnection maintenance, string name, DatabaseLocale? locale, CancellationToken cancellationToken)
    {
        string create = $"CREATE DATABASE {Identifier.Quote(name)} TEMPLATE template0";
        if (locale is null)
        {
            await maintenance.ExecuteAsync(new SqlCommand(create), cancellationToken).ConfigureAwait(false);
            return;
        }

        try
        {
            await maintenance.ExecuteAsync(new SqlCommand($"{create} {locale.ToSql()}"), cancellationToken).ConfigureAwait(false);
        }
        catch (BatchFailedException e) when (e.SqlState is PostgresErrorCodes.WrongObjectType or PostgresErrorCodes.InvalidParameterValue or PostgresErrorCodes.FeatureNotSupported)
        {
            await maintenance.ExecuteAsync(new SqlCommand($"{create} {locale.Plain().ToSql()}"), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What is in it, read as a session sees it that nothing has happened to.</summary>
    public static async Task<SchemaSnapshot> ReadAsync(ConnectionTarget target, CancellationToken cancellationToken)
    {
        MigrationConnection connection = await OpenAsync(target, Source, cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            return await new CatalogReader(connection).ReadAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
