namespace PSMigrate.Engine.Configuration;

/// <summary>What a failed check after a run leads to.</summary>
internal enum VerifyPolicy
{
    Stop,
    Warn,
}
