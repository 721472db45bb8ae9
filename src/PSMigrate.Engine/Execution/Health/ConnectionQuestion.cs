namespace PSMigrate.Engine.Execution.Health;

/// <summary>Whether there are connections left: a run has two, one that works and one that looks who is in its way.</summary>
internal sealed class ConnectionQuestion : IHealthQuestion
{
    private const int Few = 5;

    public string Name => "connections";

    public async Task<HealthCheck> AskAsync(HealthSubject subject, CancellationToken cancellationToken) => (await subject.AskAsync(
        "health_connections",
        row => Judge(row.GetInt64(0), row.IsDBNull(1) ? null : row.GetInt64(1), row.IsDBNull(2) ? null : row.GetInt64(2)),
        cancellationToken).ConfigureAwait(false))[0];

    public HealthCheck Judge(long onServer, long? forDatabase, long? forRole)
    {
        (long left, string limit) = ((long, string)[])[
            (onServer, "the server (max_connections)"),
            (forDatabase ?? long.MaxValue, "the database (its CONNECTION LIMIT)"),
            (forRole ?? long.MaxValue, "the role (its CONNECTION LIMIT)")] is var limits ? limits.MinBy(limit => limit.Item1) : default;
        string message = $"{HealthText.Count(Math.Max(0, left), "connection")} left of {limit}.";
        return left < Few
            ? new HealthCheck(Name, HealthStatus.Warn, $"{message} A run needs two, and the application should keep some.", "End sessions that nobody needs, or raise the limit.")
            : new HealthCheck(Name, HealthStatus.Pass, message);
    }
}
