namespace PSMigrate.Engine.Execution.Health;

/// <summary>Whether transactions are open that may outlast a run's patience for their locks.</summary>
internal sealed class TransactionQuestion : IHealthQuestion
{
    // Where the configuration tries for ever, or once.
    private static readonly TimeSpan s_usual = TimeSpan.FromMinutes(5);

    public string Name => "transactions";

    public async Task<HealthCheck> AskAsync(HealthSubject subject, CancellationToken cancellationToken)
    {
        IReadOnlyList<OpenTransaction> found = await OpenTransaction.ReadAsync(subject, cancellationToken).ConfigureAwait(false);
        TimeSpan limit = subject.Project.Configuration.LockRetryFor is { Ticks: > 0 } patience ? patience : s_usual;
        return Judge(found, limit, HealthText.GrantMonitor(subject.Database));
    }

    public HealthCheck Judge(IReadOnlyList<OpenTransaction> found, TimeSpan limit, string grant)
    {
        OpenTransaction[] old = [.. found.Where(open => open.IdleFor is null && open.Session.TransactionAge > limit)];
        if (old.Length > 0)
        {
            return new HealthCheck(
                Name,
                HealthStatus.Warn,
                $"{HealthText.Count(old.Length, "transaction")} at work for longer than {Duration.Describe(limit)}: {HealthText.Some([.. old.Select(open => open.ToString())])}. "
                    + "A change of a table that one of them uses gives up; CREATE INDEX CONCURRENTLY waits for all of them.",
                old[0].Hint);
        }

        int hidden = found.Count(open => open.IsHidden);
        return hidden > 0
            ? new HealthCheck(Name, HealthStatus.Warn, $"{HealthText.Count(hidden, "session")} of other roles cannot be looked into.", grant)
            : new HealthCheck(Name, HealthStatus.Pass, $"No transaction is at work for longer than {Duration.Describe(limit)}.");
    }
}
