namespace PSMigrate.Engine.Execution.Health;

/// <summary>One thing to look at before a run.</summary>
internal interface IHealthQuestion
{
    /// <summary>What the answer is called.</summary>
    string Name { get; }

    Task<HealthCheck> AskAsync(HealthSubject subject, CancellationToken cancellationToken);
}
