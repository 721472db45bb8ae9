namespace PSMigrate;

/// <summary>What to check before a deployment.</summary>
public sealed record CheckRequest
{
    /// <summary>Also ask whether the database is what its revisions build. That takes a scratch database, or a snapshot that the last run stored.</summary>
    public bool Drift { get; init; }

    /// <summary>In which objects to look for drift. Who owns them is no drift: owners differ from one environment to the next, and Compare-DbSchema shows them.</summary>
    public SchemaFilter Filter { get; init; } = new();
}
