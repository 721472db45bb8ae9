using PSMigrate.Engine.Execution.Health;

namespace PSMigrate.Engine.Tests.Execution;

/// <summary>What no test can bring about on a server.</summary>
public sealed class HealthJudgementTests
{
    [Theory]
    [InlineData("12.22", HealthStatus.Fail)]
    [InlineData("13.0", HealthStatus.Pass)]
    [InlineData("18beta1", HealthStatus.Pass)]
    [InlineData("19devel", HealthStatus.Warn)]
    public void Versions_that_are_tested_pass(string version, HealthStatus status) => Assert.Equal(status, new VersionQuestion().Judge(version).Status);

    [Theory]
    [InlineData(100, 100, 0, HealthStatus.Pass)]
    [InlineData(250_000_000, 100, 0, HealthStatus.Warn)]
    [InlineData(100, 500_000_000, 0, HealthStatus.Warn)]
    [InlineData(100, 100, 1, HealthStatus.Warn)]
    [InlineData(2_120_000_000, 100, 1, HealthStatus.Fail)]
    public void A_database_that_runs_out_of_transaction_ids_is_told(long age, long multixacts, int vacuums, HealthStatus status) => Assert.Equal(
        status, new WraparoundQuestion().Judge(age, 200_000_000, multixacts, 400_000_000, [.. Enumerable.Repeat("autovacuum: VACUUM t (to prevent wraparound)", vacuums)]).Status);

    [Theory]
    [InlineData(10L, 3.0, HealthStatus.Pass, "far is 10 bytes, 3.0 s, behind.")]
    [InlineData(1L << 30, 3.0, HealthStatus.Warn, "Standbys are behind: far is 1 GB, 3.0 s, behind.")]
    [InlineData(10L, 300.0, HealthStatus.Warn, "Standbys are behind: far is 10 bytes, 5 min, behind.")]
    public void A_standby_that_is_far_behind_is_told(long bytes, double seconds, HealthStatus status, string message)
    {
        HealthCheck check = new ReplicationQuestion().Judge([new Standby("far", "streaming", false, bytes, TimeSpan.FromSeconds(seconds))], [], "", "");
        Assert.Equal((status, message), (check.Status, check.Message));
    }

    [Fact]
    public void A_standby_of_which_nothing_can_be_seen_is_not_taken_for_one_that_follows()
    {
        HealthCheck check = new ReplicationQuestion().Judge([new Standby("far", null, null, null, null)], [], "far", "GRANT pg_monitor TO app;");
        Assert.Equal((HealthStatus.Warn, "GRANT pg_monitor TO app;"), (check.Status, check.Hint));
    }

    [Fact]
    public void A_standby_takes_no_writes() => Assert.Equal(HealthStatus.Fail, new PrimaryQuestion().Judge(isStandby: true, isReadOnly: true).Status);
}
