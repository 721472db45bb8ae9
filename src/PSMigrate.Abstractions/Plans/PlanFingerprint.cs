namespace PSMigrate;

/// <summary>The database and the files that a plan was made for. The rows of the version table are the plan's <c>StartHeads</c>.</summary>
public sealed record PlanFingerprint
{
    /// <summary>The number that PostgreSQL has given the cluster, which its copies on other servers share and dumps do not.</summary>
    public required string SystemIdentifier { get; init; }

    /// <summary>The number of the database in its cluster: one that was dropped and made again has another.</summary>
    public required long DatabaseId { get; init; }

    /// <summary>The version table, with its schema, as SQL.</summary>
    public required string VersionTable { get; init; }

    /// <summary>Hash of the database's schema, the version and the history table left out.</summary>
    public required string SchemaHash { get; init; }

    /// <summary>SHA-256 of the whole file of each revision, in hexadecimal; line ends and blanks at the ends of lines do not count.</summary>
    public required IReadOnlyDictionary<string, string> Scripts { get; init; }
}
