namespace PSMigrate;

/// <summary>A schema that was written.</summary>
public sealed record SchemaExport
{
    /// <summary>What was written, in words, such as <c>database loom on prod-db:5432</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The files written, full paths; none where no path was given.</summary>
    public IReadOnlyList<string> Files { get; init => field = value.ToArray(); } = [];

    /// <summary>The text; null for a folder.</summary>
    public string? Text { get; init; }

    /// <summary>SHA-256 of the schema, 64 hex digits: the same schema has the same one, whoever exports it from whatever server of that version.</summary>
    public required string Hash { get; init; }

    /// <summary>Number of objects in it.</summary>
    public required int ObjectCount { get; init; }

    /// <summary>How many objects there are of kinds that are not written, such as <c>foreign table</c>.</summary>
    public required IReadOnlyDictionary<string, long> NotCompared { get; init; }
}
