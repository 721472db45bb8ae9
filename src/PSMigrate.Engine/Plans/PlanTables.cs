using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Plans;

/// <summary>Finds the tables of a plan that are there already, and how large they are.</summary>
internal static class PlanTables
{
    // How an impact names a table that its statement does not.
    private const string TableOf = "the table of ";

    public static async Task<IReadOnlyList<PlanTable>> ReadAsync(MigrationSession session, MigrationPlan plan, CancellationToken cancellationToken)
    {
        (string Name, string? Lock)[] uses = [.. plan.Steps.SelectMany(step => step.Statements).SelectMany(Uses)];
        string[] names = [.. uses.Select(use => use.Name).Distinct(StringComparer.Ordinal)];
        if (names.Length == 0)
        {
            return [];
        }

        IReadOnlyList<(string Written, PlanTable Table)> found = await session.Connection.QueryAsync(
            new SqlCommand(session.Sql["plan_tables"], (object)names),
            row => (names[row.GetInt64(0) - 1], new PlanTable(row.GetString(1), row.IsDBNull(2) ? null : row.GetInt64(2), row.GetInt64(3), [])),
            cancellationToken).ConfigureAwait(false);

        // jobs, public.jobs and an index of it are one table.
        return
        [
            .. found.GroupBy(item => item.Table.Name, StringComparer.Ordinal).Select(same => same.First().Table with
            {
                Locks =
                [
                    .. uses.Where(use => use.Lock is not null && same.Any(item => item.Written == use.Name)).Select(use => use.Lock!).Distinct(StringComparer.Ordinal),
                ],
            }),
        ];
    }

    private static IEnumerable<(string Name, string? Lock)> Uses(PlanStatement statement)
    {
        IEnumerable<(string Name, string? Lock)> locked = statement.Impact.On
            .Select(name => name.StartsWith(TableOf, StringComparison.Ordinal) ? name[TableOf.Length..] : name)
            .Select(name => (name, statement.Impact.Lock));
        return locked.Concat(statement.Batch is { } batch ? [(batch.Table, null)] : []).Where(use => TableName.Parse(use.Name) is not null);
    }
}
