namespace PSMigrate.Engine.Execution.Health;

/// <summary>Whether the database is about to run out of transaction ids, and whether it is being vacuumed for that: such a vacuum does not step aside for a lock.</summary>
internal sealed class WraparoundQuestion : IHealthQuestion
{
    // The server itself warns 40 million before the end, and takes no more writes at 3 million.
    private const long Last = int.MaxValue - 40_000_000;

    public string Name => "wraparound";

    public async Task<HealthCheck> AskAsync(HealthSubject subject, CancellationToken cancellationToken) => (await subject.AskAsync(
        "health_wraparound",
        row => Judge(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetFieldValue<string[]>(4)),
        cancellationToken).ConfigureAwait(false))[0];

    public HealthCheck Judge(long age, long vacuumAge, long multixactAge, long multixactVacuumAge, IReadOnlyList<string> vacuums)
    {
        string ages = $"{HealthText.Count(age, "transaction")} since the oldest one that is not frozen; autovacuum freezes at {HealthText.Count(vacuumAge, "transaction")}";
        return (age > Last || multixactAge > Last, vacuums.Count > 0, age > vacuumAge || multixactAge > multixactVacuumAge) switch
        {
            (true, _, _) => new(Name, HealthStatus.Fail, $"The database is about to run out of transaction ids: {ages}.", "Nothing else first: VACUUM (FREEZE); in this database, as a superuser."),
            (_, true, _) => new(
                Name,
                HealthStatus.Warn,
                $"A vacuum to prevent wraparound is at work, and does not step aside for a change of its table: {HealthText.Some(vacuums)}.",
                "Wait until it has ended: SELECT * FROM pg_catalog.pg_stat_progress_vacuum;"),
            (_, _, true) => new(
                Name,
                HealthStatus.Warn,
                $"A vacuum to prevent wraparound is due, and would not step aside for a change of its table: {ages}.",
                "VACUUM (FREEZE); at a quiet time, before the run."),
            _ => new(Name, HealthStatus.Pass, $"{ages}."),
        };
    }
}
