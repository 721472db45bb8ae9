namespace PSMigrate;

/// <summary>Which backup to take.</summary>
public sealed record BackupRequest
{
    /// <summary>Folder that keeps backups, or with a name that ends in <c>.dump</c> the backup itself; null for the configuration's <c>backup_path</c>.</summary>
    public string? Path { get; init; }

    /// <summary>The form.</summary>
    public BackupFormat Format { get; init; }

    /// <summary>How many tables to read at the same time; more than one needs <see cref="BackupFormat.Directory"/>.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>How many backups of the database to keep in the folder, this one counted; 0 for all.</summary>
    public int Keep { get; init; }
}
