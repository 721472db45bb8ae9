namespace PSMigrate.Engine.Execution.Health;

/// <summary>Whether another run is at work.</summary>
internal sealed class LockQuestion : IHealthQuestion
{
    public string Name => "lock";

    public async Task<HealthCheck> AskAsync(HealthSubject subject, CancellationToken cancellationToken)
    {
        MigrationSession session = subject.Session;
        LockHolder? holder = await new AdvisoryLock(session.Connection, session.Sql, new Progress<MigrationEvent>()).FindAsync(cancellationToken).ConfigureAwait(false);
        return holder is null
            ? new HealthCheck(Name, HealthStatus.Pass, "No other run is at work.")
            : new HealthCheck(
                Name,
                HealthStatus.Warn,
                $"Another run holds the lock: {holder}.",
                $"A run waits for it (lock_wait, {Duration.Describe(subject.Project.Configuration.LockWait)})."
                    + (holder.ProcessId is { } pid ? $" What it does: Get-DbBlocker -Id {pid} -IncludeQuery (psmigrate blockers --id {pid} --query)." : ""));
    }
}
