namespace PSMigrate;

/// <summary>A schema to write.</summary>
public sealed record SchemaExportRequest
{
    /// <summary>Which schema, named as in <see cref="CompareRequest"/>.</summary>
    public string Source { get; init; } = "database";

    /// <summary>File or folder to write; null to only give the text back.</summary>
    public string? Path { get; init; }

    /// <summary>How it is written.</summary>
    public SchemaExportForm Form { get; init; }

    /// <summary>Which objects.</summary>
    public SchemaFilter Filter { get; init; } = new();

    /// <summary>Replace a file that is there, or the files of a folder.</summary>
    public bool Force { get; init; }
}
