namespace PSMigrate.Engine.Execution.Health;

/// <summary>How large the database is. How much space is left, no server tells over SQL, and the answer says so.</summary>
internal sealed class DiskQuestion : IHealthQuestion
{
    public string Name => "disk";

    public async Task<HealthCheck> AskAsync(HealthSubject subject, CancellationToken cancellationToken) => (await subject.AskAsync(
        "health_disk", row => Tell(row.GetInt64(0), row.GetFieldValue<string[]>(1)), cancellationToken).ConfigureAwait(false))[0];

    public HealthCheck Tell(long size, IReadOnlyList<string> tablespaces) => new(
        Name,
        HealthStatus.Pass,
        $"The database has {HealthText.Bytes(size)}{(tablespaces.Count == 0 ? "" : $", and the server the tablespaces {string.Join(", ", tablespaces)}")}. "
            + "How much space is left cannot be seen over SQL: look at the server, for a rewritten table takes its size once more.");
}
