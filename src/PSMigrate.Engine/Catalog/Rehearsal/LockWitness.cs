using PSMigrate.Engine.Execution;

namespace PSMigrate.Engine.Catalog.Rehearsal;

/// <summary>Sees which locks a session holds inside its transactions, on relations that were there before: nobody waits for what is new.</summary>
internal sealed class LockWitness(RelationFiles before)
{
    private const string Query =
        """
        SELECT l.relation, l.mode FROM pg_catalog.pg_locks l
        WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND l.granted
        """;

    private readonly HashSet<(string Relation, string Mode)> _seen = [];

    public async Task LookAsync(MigrationConnection connection, CancellationToken cancellationToken)
    {
        foreach ((uint id, string mode) in await connection.QueryAsync(
            new SqlCommand(Query), row => (row.GetFieldValue<uint>(0), row.GetString(1)), cancellationToken).ConfigureAwait(false))
        {
            if (before.NameOf(id) is { } name)
            {
                _seen.Add((name, mode));
            }
        }
    }

    /// <summary>What was seen, beside what the plan says of the same relation.</summary>
    public IReadOnlyList<RehearsalLock> Beside(PlanStep plan) =>
    [
        .. _seen.OrderBy(item => item.Relation, StringComparer.Ordinal).ThenBy(item => item.Mode, StringComparer.Ordinal)
            .Select(item => new RehearsalLock(item.Relation, item.Mode, Planned(plan, item.Relation))),
    ];

    private static string? Planned(PlanStep plan, string relation)
    {
        string[] locks =
        [
            .. plan.Statements.Select(statement => statement.Impact)
                .Where(impact => impact.Lock is not null && impact.On.Any(on => on == relation || relation.EndsWith($".{on}", StringComparison.Ordinal)))
                .Select(impact => impact.Lock!).Distinct(StringComparer.Ordinal),
        ];
        return locks.Length == 0 ? null : string.Join(", ", locks);
    }
}
