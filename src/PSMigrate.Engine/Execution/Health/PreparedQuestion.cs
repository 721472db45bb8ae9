using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Execution.Health;

/// <summary>Whether transactions are prepared: they keep their locks even over a restart, and no session shows them.</summary>
internal sealed class PreparedQuestion : IHealthQuestion
{
    public string Name => "prepared";

    public async Task<HealthCheck> AskAsync(HealthSubject subject, CancellationToken cancellationToken)
    {
        IReadOnlyList<(string Name, string Text)> found = await subject.AskAsync(
            "health_prepared",
            row => (row.GetString(0), $"{row.GetString(0)} of {row.GetString(1)}, {Duration.Describe(row.GetFieldValue<TimeSpan>(2))} old"),
            cancellationToken).ConfigureAwait(false);
        if (found.Count == 0)
        {
            return new HealthCheck(Name, HealthStatus.Pass, "No transaction is prepared.");
        }

        string name = Identifier.Literal(found[0].Name);
        return new HealthCheck(
            Name,
            HealthStatus.Warn,
            $"{HealthText.Count(found.Count, "prepared transaction")} may hold locks: {HealthText.Some([.. found.Select(prepared => prepared.Text)])}.",
            $"End it as its owner: COMMIT PREPARED {name}; or ROLLBACK PREPARED {name};");
    }
}
