namespace PSMigrate.Engine.Execution.Health;

/// <summary>Whether sessions hold a transaction open and do nothing: what they have locked stays locked until somebody acts.</summary>
internal sealed class IdleQuestion : IHealthQuestion
{
    private static readonly TimeSpan s_usual = TimeSpan.FromSeconds(2);

    public string Name => "idle";

    public async Task<HealthCheck> AskAsync(HealthSubject subject, CancellationToken cancellationToken)
    {
        IReadOnlyList<OpenTransaction> found = await OpenTransaction.ReadAsync(subject, cancellationToken).ConfigureAwait(false);
        TimeSpan limit = subject.Project.Configuration.LockTimeout is { Ticks: > 0 } timeout ? timeout : s_usual;
        OpenTransaction[] idle = [.. found.Where(open => open.IdleFor > limit)];
        return idle.Length == 0
            ? new HealthCheck(Name, HealthStatus.Pass, $"No session that can be seen is idle in a transaction for longer than {Duration.Describe(limit)}.")
            : new HealthCheck(
                Name,
                HealthStatus.Warn,
                $"{HealthText.Count(idle.Length, "session")} idle in a transaction for longer than lock_timeout ({Duration.Describe(limit)}), and may hold locks: "
                    + $"{HealthText.Some([.. idle.Select(open => open.ToString())])}.",
                idle[0].Hint);
    }
}
