namespace PSMigrate;

/// <summary>How to run.</summary>
public sealed record RunOptions
{
    /// <summary>How long to wait for another run to end; zero fails at once; null takes the configuration's <c>lock_wait</c>.</summary>
    public TimeSpan? LockWait { get; init; }

    /// <summary>Treat something newer than the target in the database as a warning and success.</summary>
    public bool AllowNewer { get; init; }

    /// <summary>Asked once, with the whole plan and before anything is locked; null runs without asking.</summary>
    public Func<MigrationPlan, Task<PlanConsent>>? Confirm { get; init; }

    /// <summary>For a stamp: forget every row first, unknown ones included.</summary>
    public bool Purge { get; init; }

    /// <summary>What to do with a statement outside a transaction that an earlier run began and of which neither the history table nor the catalog knows how it ended.</summary>
    public UnfinishedStatement Unfinished { get; init; }

    /// <summary>For a downgrade: lose data, without a recent backup too.</summary>
    public bool AllowDataLoss { get; init; }

    /// <summary>For a downgrade: take the scripts that the history table has stored where files are gone, or their downgrade is not any more the one that was applied.</summary>
    public bool FromLog { get; init; }

    /// <summary>Name of the database, as a person typed it: needed where the environment is protected.</summary>
    public string? ConfirmDatabase { get; init; }

    /// <summary>File that the run is written to as one HTML page, well or not; null for none. An upgrade and a downgrade write one, unless declined.</summary>
    public string? ReportPath { get; init; }

    /// <summary>In which form the run is summed up for <see cref="RunReported"/>.</summary>
    public RunSummary Summary { get; init; }

    /// <summary>Of an upgrade: the backup to take before anything runs.</summary>
    public RunBackup Backup { get; init; } = new();

    /// <summary>What to run around the run, besides the files of the configuration's <c>hooks</c> folder. One that throws has failed.</summary>
    public IReadOnlyDictionary<HookPoint, Func<HookContext, CancellationToken, Task>> Hooks { get; init; } =
        new Dictionary<HookPoint, Func<HookContext, CancellationToken, Task>>();

    /// <summary>
    /// Asked after a run that did something, until it answers true or <see cref="VerifyFor"/> is over. False and an error are <see cref="VerificationFailedException"/>,
    /// and the configuration's <c>verify_policy</c> says what comes of that.
    /// </summary>
    public Func<RunResult, CancellationToken, Task<bool>>? Verify { get; init; }

    /// <summary>As <see cref="Verify"/>: a command for the shell, which answers with its exit code.</summary>
    public string? VerifyCommand { get; init; }

    /// <summary>How long to ask again, with growing waits between; zero asks once.</summary>
    public TimeSpan VerifyFor { get; init; }

    /// <summary>Told how the run ended, well or not. One that throws is a warning.</summary>
    public Func<RunResult, CancellationToken, Task>? Notify { get; init; }

    /// <summary>An http or https URL to which the document of the run is posted as JSON. What goes wrong is a warning, without the URL's path.</summary>
    public string? NotifyUrl { get; init; }
}
