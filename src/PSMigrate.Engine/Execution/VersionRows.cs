using Npgsql;
using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Execution;

/// <summary>The statements that take the version table through a step.</summary>
internal static class VersionRows
{
    /// <summary>What the server says where a change did not hit one row: see <see cref="Certain"/>.</summary>
    public const string Missed = PostgresErrorCodes.DivisionByZero;

    public static IEnumerable<SqlCommand> Commands(BookkeepingSql sql, IEnumerable<RowChange> changes) => changes.Select(change => change switch
    {
        RowChange.Insert insert => new SqlCommand(sql["insert_version"], insert.Id),
        RowChange.Delete delete => new SqlCommand(sql["delete_version"], delete.Id),
        RowChange.Update update => new SqlCommand(sql["update_version"], update.From, update.To),
        _ => throw new InvalidOperationException($"{change} is no change of a version row."),
    });

    /// <summary>The same, each refused by the server where it does not hit one row: what is sent behind it, the COMMIT too, then does nothing.</summary>
    public static IEnumerable<SqlCommand> Certain(BookkeepingSql sql, IEnumerable<RowChange> changes) => Commands(sql, changes).Select(command =>
        command with { Text = $"WITH hit AS (\n{command.Text}\nRETURNING true)\nSELECT 1 OPERATOR(pg_catalog./) (pg_catalog.count(*) OPERATOR(pg_catalog.=) 1)::pg_catalog.int4 FROM hit" });
}
