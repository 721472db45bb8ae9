using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution.Hooks;

namespace PSMigrate.Engine.Execution;

/// <summary>What the configuration says about running.</summary>
/// <param name="TransactionPerMigration">Whether each revision commits by itself; else neighbours share a transaction where they can.</param>
/// <param name="LockWait">How long to wait for another run.</param>
/// <param name="ConcurrentTimeout">Time limit of a statement outside a transaction; zero for none.</param>
internal sealed record RunSettings(bool TransactionPerMigration, TimeSpan LockWait, TimeSpan ConcurrentTimeout)
{
    /// <summary>How long to try again for locks of others; zero for once.</summary>
    public TimeSpan LockRetryFor { get; init; }

    /// <summary>What to do with a statement of which nobody knows how it ended.</summary>
    public UnfinishedStatement Unfinished { get; init; }

    /// <summary>Looks at the session inside a transaction of a step, when its statements have run and before it is recorded; null for nobody.</summary>
    public Func<MigrationConnection, CancellationToken, Task>? BeforeCommit { get; init; }

    /// <summary>Whether all is rolled back in the end by whoever runs the steps: none commits, and nothing is recorded.</summary>
    public bool IsTrial { get; init; }

    /// <summary>What a verify section that fails leads to.</summary>
    public VerifyPolicy Verify { get; init; }

    /// <summary>What runs around the run and its steps.</summary>
    public RunHooks Hooks { get; init; } = RunHooks.None;
}
