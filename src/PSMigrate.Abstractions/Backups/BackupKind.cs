namespace PSMigrate;

/// <summary>Which backup an upgrade takes first.</summary>
public enum BackupKind
{
    /// <summary>The one that the configuration's <c>backup</c> names, or none.</summary>
    Configured,

    /// <summary>A dump, as Backup-DbDatabase takes one.</summary>
    Dump,

    /// <summary>A named restore point in the server's write-ahead log, for servers whose log is archived.</summary>
    RestorePoint,

    /// <summary>One that the caller takes, see <see cref="RunBackup.Take"/>.</summary>
    Script,

    /// <summary>The one that the configuration names; without any the upgrade is refused.</summary>
    Required,
}
