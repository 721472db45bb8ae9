using PSMigrate.Engine.Revisions;

namespace PSMigrate.Engine.Execution;

/// <summary>The statements that take the version table through a step.</summary>
internal static class VersionRows
{
    public static IEnumerable<SqlCommand> Commands(BookkeepingSql sql, IEnumerable<RowChange> changes) => changes.Select(change => change switch
    {
        RowChange.Insert insert => new SqlCommand(sql["insert_version"], insert.Id),
        RowChange.Delete delete => new SqlCommand(sql["delete_version"], delete.Id),
        RowChange.Update update => new SqlCommand(sql["update_version"], update.From, update.To),
        _ => throw new InvalidOperationException($"{change} is no change of a version row."),
    });
}
