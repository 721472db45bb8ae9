namespace PSMigrate.Engine.Configuration;

/// <summary>The backup that an upgrade takes first.</summary>
internal enum BackupPolicy
{
    None,

    /// <summary>Whoever runs it says which; without any it is refused.</summary>
    Required,

    /// <summary>A dump, unless whoever runs it names another.</summary>
    Dump,
}
