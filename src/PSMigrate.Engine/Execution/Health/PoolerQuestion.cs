namespace PSMigrate.Engine.Execution.Health;

/// <summary>Whether a pooler stands between, and whether a lock can be held through it.</summary>
internal sealed class PoolerQuestion : IHealthQuestion
{
    public string Name => "pooler";

    public async Task<HealthCheck> AskAsync(HealthSubject subject, CancellationToken cancellationToken)
    {
        try
        {
            await subject.Door.RefuseTransactionPoolerAsync(subject.Project, subject.Session, cancellationToken).ConfigureAwait(false);
        }
        catch (PoolerUnsupportedException e)
        {
            return new HealthCheck(Name, HealthStatus.Fail, e.Message, e.Hint);
        }

        return new HealthCheck(Name, HealthStatus.Pass, subject.Session.IsPooled ? "A pooler stands between, and keeps a server for each session." : "Nothing stands between.");
    }
}
