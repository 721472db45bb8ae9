namespace PSMigrate;

/// <summary>A backup of a database: a dump, and what is known of it.</summary>
public sealed record DatabaseBackup
{
    /// <summary>The dump: a file, or in the directory format a folder. Its manifest is beside it, with <c>.json</c> behind the name.</summary>
    public required string Path { get; init; }

    /// <summary>Name of the database.</summary>
    public required string Database { get; init; }

    /// <summary>Host and port of its server.</summary>
    public required string Server { get; init; }

    /// <summary>The server's version, such as <c>15.18</c>.</summary>
    public required string ServerVersion { get; init; }

    /// <summary>When it was begun: the dump is of that moment.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>How long it took, the check of what was written included.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The form of the dump.</summary>
    public required BackupFormat Format { get; init; }

    /// <summary>Bytes on disk.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of the file; of a folder that of the lines <c>HASH  NAME</c> of its files, sorted by name.</summary>
    public required string Hash { get; init; }

    /// <summary>Rows of the version table in the dump, sorted.</summary>
    public required IReadOnlyList<string> Revisions { get; init => field = value.ToArray(); }

    /// <summary>The program that wrote the dump, with its version.</summary>
    public required string Tool { get; init; }

    /// <summary>Older backups that were removed because enough are kept.</summary>
    public IReadOnlyList<string> Removed { get; init => field = value.ToArray(); } = [];

    /// <summary>Its path: what the history table has of it.</summary>
    public override string ToString() => Path;
}
