namespace PSMigrate;

/// <summary>The form of a backup, in pg_dump's words.</summary>
public enum BackupFormat
{
    /// <summary>One compressed file.</summary>
    Custom,

    /// <summary>A folder with a compressed file for each table, which several jobs can write at the same time.</summary>
    Directory,
}
