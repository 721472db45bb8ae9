using Npgsql;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Health;

/// <summary>Whether the role may make, read and write our tables. What the scripts themselves need, nobody knows before they run.</summary>
internal sealed class PrivilegeQuestion : IHealthQuestion
{
    public string Name => "privileges";

    public async Task<HealthCheck> AskAsync(HealthSubject subject, CancellationToken cancellationToken)
    {
        BookkeepingSql sql = subject.Session.Sql;
        IReadOnlyList<HealthCheck> answers = await subject.Session.Connection.QueryAsync(
            new SqlCommand(sql["health_privileges"], sql.Schema, sql.VersionTable, sql.HistoryTable), row => Judge(subject.Session, row), cancellationToken).ConfigureAwait(false);
        return answers[0];
    }

    private HealthCheck Judge(MigrationSession session, NpgsqlDataReader row)
    {
        BookkeepingSql sql = session.Sql;
        string role = session.Connection.Database.User;
        if (!row.GetBoolean(0))
        {
            return new HealthCheck(
                Name,
                HealthStatus.Fail,
                $"There is no schema {sql.Schema} for psmigrate's tables.",
                $"Create it with: CREATE SCHEMA {Identifier.Quote(sql.Schema)}; or correct version_table_schema in psmigrate.yaml.");
        }

        bool hasTables = !row.IsDBNull(3) && !row.IsDBNull(4);
        string[] missing =
        [
            .. row.GetBoolean(1) ? Array.Empty<string>() : [$"USAGE on schema {sql.Schema}"],
            .. hasTables || row.GetBoolean(2) ? Array.Empty<string>() : [$"CREATE in schema {sql.Schema}"],
            .. row.IsDBNull(3) || row.GetBoolean(3) ? Array.Empty<string>() : [$"all rights on {sql.Schema}.{sql.VersionTable}"],
            .. row.IsDBNull(4) || row.GetBoolean(4) ? Array.Empty<string>() : [$"all rights on {sql.Schema}.{sql.HistoryTable}"],
        ];
        return missing.Length == 0
            ? new HealthCheck(Name, HealthStatus.Pass, $"{role} may {(hasTables ? "use" : "make")} psmigrate's tables in schema {sql.Schema}.")
            : new HealthCheck(Name, HealthStatus.Fail, $"{role} lacks {string.Join(" and ", missing)}.", BookkeepingErrors.Grant(session, Identifier.Quote(sql.Schema)));
    }
}
