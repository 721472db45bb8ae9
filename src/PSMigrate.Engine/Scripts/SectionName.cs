namespace PSMigrate.Engine.Scripts;

/// <summary>The sections that a script can have.</summary>
internal enum SectionName
{
    Upgrade,
    Downgrade,
    Precondition,
    Verify,
}
