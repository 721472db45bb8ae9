namespace PSMigrate;

/// <summary>An approval to write into a plan file.</summary>
public sealed record ApprovalRequest
{
    /// <summary>Path of the plan file; a relative one begins at the process's working directory.</summary>
    public required string Path { get; init; }

    /// <summary>Who approves; null for whoever started the CI run, else the account on the machine.</summary>
    public string? Name { get; init; }

    /// <summary>What they have to say.</summary>
    public string Comment { get; init; } = "";
}
