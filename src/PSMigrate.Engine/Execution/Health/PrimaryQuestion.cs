namespace PSMigrate.Engine.Execution.Health;

/// <summary>Whether the server takes writes.</summary>
internal sealed class PrimaryQuestion : IHealthQuestion
{
    public string Name => "primary";

    public async Task<HealthCheck> AskAsync(HealthSubject subject, CancellationToken cancellationToken) => (await subject.AskAsync(
        "health_primary", row => Judge(row.GetBoolean(0), row.GetBoolean(1)), cancellationToken).ConfigureAwait(false))[0];

    public HealthCheck Judge(bool isStandby, bool isReadOnly) => (isStandby, isReadOnly) switch
    {
        (true, _) => new(Name, HealthStatus.Fail, "This is a standby, which takes no writes.", "Connect to the primary (several hosts in the URL: target_session_attrs=read-write)."),
        (_, true) => new(
            Name,
            HealthStatus.Fail,
            "Transactions are read-only here (default_transaction_read_only).",
            "See who set it with: SELECT * FROM pg_catalog.pg_db_role_setting; and SHOW default_transaction_read_only; as another role."),
        _ => new(Name, HealthStatus.Pass, "The server takes writes."),
    };
}
