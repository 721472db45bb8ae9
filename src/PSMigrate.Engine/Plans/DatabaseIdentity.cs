using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Plans;

/// <summary>Which database it is, wherever and by whatever name it is reached.</summary>
internal sealed record DatabaseIdentity(string SystemIdentifier, long DatabaseId, string VersionTable)
{
    public static async Task<DatabaseIdentity> ReadAsync(MigrationSession session, CancellationToken cancellationToken)
    {
        string table = Identifier.Qualify(session.Sql.Schema, session.Sql.VersionTable);
        return (await session.Connection.QueryAsync(
            new SqlCommand(session.Sql["database_identity"]), row => new DatabaseIdentity(row.GetString(0), row.GetInt64(1), table), cancellationToken).ConfigureAwait(false))[0];
    }
}
