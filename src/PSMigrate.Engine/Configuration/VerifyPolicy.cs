namespace PSMigrate.Engine.Configuration;

/// <summary>What a failed check after a run leads to.</summary>
internal enum VerifyPolicy
{
    /// <summary>The run ends; of the revision nothing is kept.</summary>
    Stop,

    /// <summary>As stop, and what the run had applied before is reverted.</summary>
    Revert,

    /// <summary>A warning; the run goes on.</summary>
    Warn,
}
