namespace PSMigrate;

/// <summary>What to import.</summary>
public sealed record ImportRequest
{
    /// <summary>Folder that holds the other tool's migrations.</summary>
    public required string Source { get; init; }

    /// <summary>The other tool's layout; <c>diesel</c> for <c>&lt;version&gt;_&lt;name&gt;/up.sql</c> and <c>down.sql</c>; null recognises it.</summary>
    public string? Format { get; init; }

    /// <summary>Say what would be written, write nothing.</summary>
    public bool DryRun { get; init; }
}
