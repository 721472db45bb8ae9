namespace PSMigrate;

/// <summary>Which revisions to rehearse, and where to write what came of it.</summary>
public sealed record RehearsalRequest
{
    /// <summary>Where to go, as in an upgrade.</summary>
    public IReadOnlyList<string> Targets { get; init => field = value.ToArray(); } = ["head"];

    /// <summary>Instead of targets: <c>a:b</c>, from what a has built (left out: from base) up to b (left out: heads). No database is asked for its rows.</summary>
    public string? Range { get; init; }

    /// <summary>File for the results as JUnit XML; null for none. That it can be written is found out before anything runs.</summary>
    public string? JUnitPath { get; init; }
}
