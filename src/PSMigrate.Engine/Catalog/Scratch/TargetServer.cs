using Npgsql;
using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;

namespace PSMigrate.Engine.Catalog.Scratch;

/// <summary>The server whose database a scratch database stands in for.</summary>
/// <param name="Connection">How to connect to it.</param>
/// <param name="Major">Its major version.</param>
/// <param name="Locale">Encoding and locale of the database.</param>
/// <param name="Roles">Names of its roles, but for the system's.</param>
/// <param name="MayCreateDatabases">Whether our role there may.</param>
internal sealed record TargetServer(ConnectionTarget Connection, int Major, DatabaseLocale Locale, IReadOnlyList<string> Roles, bool MayCreateDatabases)
{
    public static async Task<TargetServer> ReadAsync(MigrationConnection connection, CancellationToken cancellationToken)
    {
        int major = ServerMajor.Of(connection.Database.ServerVersion);
        return (await connection.QueryAsync(new SqlCommand(CatalogQuery.For("target_server", major)), Read, cancellationToken).ConfigureAwait(false))[0];

        TargetServer Read(NpgsqlDataReader row) => new(
            connection.Target,
            major,
            new DatabaseLocale(row.GetString(0), Text(row, 1), Text(row, 2), row.GetString(3), Text(row, 4)),
            row.GetFieldValue<string[]>(5),
            row.GetBoolean(6));
    }

    // A record would print the connection, and with it the password.
    public override string ToString() => Connection.ToString();

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
