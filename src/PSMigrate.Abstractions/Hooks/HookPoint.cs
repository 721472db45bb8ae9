namespace PSMigrate;

/// <summary>When a hook runs.</summary>
public enum HookPoint
{
    /// <summary>Under the lock, before anything has run. One that fails stops the run.</summary>
    BeforeRun,

    /// <summary>Before a revision is applied or reverted. One that fails stops the run in front of it.</summary>
    BeforeStep,

    /// <summary>When a revision is applied or reverted, and committed.</summary>
    AfterStep,

    /// <summary>When the run has failed, and what is not committed is rolled back.</summary>
    OnError,

    /// <summary>At the end of a run that began, whether it failed or not.</summary>
    AfterRun,
}
