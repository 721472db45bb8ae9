namespace PSMigrate;

/// <summary>Which revisions shall become one.</summary>
public sealed record SquashRequest
{
    /// <summary>
    /// The last revision to fold, as a target; it and all that it builds on become one. Null for the newest of which that can be said: on what is below it
    /// nothing else builds.
    /// </summary>
    public string? Target { get; init; }

    /// <summary>What the squash is about; it also names the file. Empty for how many revisions it replaces.</summary>
    public string Message { get; init; } = "";

    /// <summary>Id of the squash instead of a made one.</summary>
    public string? RevisionId { get; init; }

    /// <summary>Which of several version locations gets the file.</summary>
    public string? VersionPath { get; init; }

    /// <summary>Delete the files that the squash replaces. A database in the middle of them then needs the release that had them.</summary>
    public bool Remove { get; init; }

    /// <summary>Build and compare, and write nothing.</summary>
    public bool DryRun { get; init; }
}
