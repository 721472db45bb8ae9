namespace PSMigrate.Engine.Configuration;

/// <summary>Whether an upgrade needs a backup first.</summary>
internal enum BackupPolicy
{
    None,
    Required,
}
