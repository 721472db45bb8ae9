namespace PSMigrate;

/// <summary>A project to begin.</summary>
public sealed record NewProject
{
    /// <summary>Folder of the project; made when it is not there.</summary>
    public string Path { get; init; } = ".";

    /// <summary>Folder of its revisions, relative to the project.</summary>
    public string VersionLocation { get; init; } = "migrations";

    /// <summary>Say what would be written, write nothing.</summary>
    public bool DryRun { get; init; }
}
