namespace PSMigrate;

/// <summary>A plan as a script of SQL.</summary>
public sealed record MigrationScript
{
    /// <summary>Which way it goes.</summary>
    public required MigrationDirection Direction { get; init; }

    /// <summary>Rows that the version table must have when it is run, sorted.</summary>
    public required IReadOnlyList<string> StartHeads { get; init; }

    /// <summary>Rows of the version table after it, sorted.</summary>
    public required IReadOnlyList<string> EndHeads { get; init; }

    /// <summary>Ids of the revisions in it, in order.</summary>
    public required IReadOnlyList<string> Revisions { get; init; }

    /// <summary>For what it is written.</summary>
    public required SqlScriptForm Form { get; init; }

    /// <summary>Full path of the file it was written to, or null.</summary>
    public string? Path { get; init; }

    /// <summary>Its text.</summary>
    public required string Sql { get; init; }
}
