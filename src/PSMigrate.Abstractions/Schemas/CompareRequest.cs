namespace PSMigrate;

/// <summary>
/// Two schemas to compare. Each is one of: <c>database</c> (the project's), <c>revisions</c> (what the revisions build, up to what the database
/// has, or all without a database), <c>revisions:TARGET</c>, <c>schema</c> (the configuration's desired state), <c>snapshot</c> (the one that the
/// last run stored), <c>command:LINE</c> (the SQL that a command prints), the URL of a database, the path of a .sql file, of a folder of them, or of a .json snapshot.
/// </summary>
public sealed record CompareRequest
{
    /// <summary>The first schema: what should be, or what was.</summary>
    public string From { get; init; } = "revisions";

    /// <summary>The second schema: what is.</summary>
    public string To { get; init; } = "database";

    /// <summary>Which objects.</summary>
    public SchemaFilter Filter { get; init; } = new();
}
