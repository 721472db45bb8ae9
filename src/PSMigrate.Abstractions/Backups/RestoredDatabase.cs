namespace PSMigrate;

/// <summary>A database that was restored from a backup.</summary>
public sealed record RestoredDatabase
{
    /// <summary>Name of the database.</summary>
    public required string Database { get; init; }

    /// <summary>The dump.</summary>
    public required string Path { get; init; }

    /// <summary>Whether it was restored into the database there was.</summary>
    public required bool InPlace { get; init; }

    /// <summary>Name of the database there was; null where it was not kept, or there was none.</summary>
    public string? KeptAs { get; init; }

    /// <summary>Rows of its version table now, sorted.</summary>
    public required IReadOnlyList<string> Revisions { get; init => field = value.ToArray(); }

    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The program that restored, with its version.</summary>
    public required string Tool { get; init; }
}
