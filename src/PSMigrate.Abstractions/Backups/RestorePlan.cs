namespace PSMigrate;

/// <summary>What a restore would do.</summary>
public sealed record RestorePlan
{
    /// <summary>The dump.</summary>
    public required string Path { get; init; }

    /// <summary>What its manifest says of it; null where there is none.</summary>
    public DatabaseBackup? Backup { get; init; }

    /// <summary>Name of the database.</summary>
    public required string Database { get; init; }

    /// <summary>Host and port of its server.</summary>
    public required string Server { get; init; }

    /// <summary>Whether there is a database of that name.</summary>
    public required bool Exists { get; init; }

    /// <summary>Whether it is restored into the database as it is.</summary>
    public required bool InPlace { get; init; }

    /// <summary>Under which name the database there is will be kept; null where it is not.</summary>
    public string? KeptAs { get; init; }

    /// <summary>Sessions of others on the database, a line each; in place they stay.</summary>
    public IReadOnlyList<string> Sessions { get; init => field = value.ToArray(); } = [];

    /// <summary>What it is about, in one line.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Summary => $"restore database {Database} on {Server} from {Path}";

    /// <summary>All that a person needs to know for the answer.</summary>
    public override string ToString() => string.Join('\n', ((string?[])[
        $"Database {Database} on {Server} from {Path}",
        Backup is null ? "without a manifest: nothing says what it is" : $"a backup of {Backup.Database} on {Backup.Server} at {Backup.Created.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z, at revision {Rows(Backup.Revisions)}",
        Deed(),
        Sessions.Count == 0 || InPlace ? null : $"These sessions on it are ended:\n  {string.Join("\n  ", Sessions)}",
    ]).OfType<string>());

    private string Deed() => (Exists, InPlace, KeptAs) switch
    {
        (false, _, _) => "There is no such database; it is made.",
        (_, true, _) => "What is in the backup replaces what the database has of it, in one transaction; what was made since stays.",
        (_, _, { } name) => $"The database as it is now is kept as {name}.",
        _ => "The database as it is now is DROPPED once the restored one is whole.",
    };

    private static string Rows(IReadOnlyList<string> rows) => rows.Count == 0 ? "base" : string.Join(", ", rows);
}
