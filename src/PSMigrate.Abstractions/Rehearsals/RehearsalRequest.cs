namespace PSMigrate;

/// <summary>Which revisions to rehearse, and where to write what came of it.</summary>
public sealed record RehearsalRequest
{
    /// <summary>Where to go, as in an upgrade.</summary>
    public IReadOnlyList<string> Targets { get; init => field = value.ToArray(); } = ["head"];

    /// <summary>Instead of targets: <c>a:b</c>, from what a has built (left out: from base) up to b (left out: heads); either may be several, with commas. No database is asked for its rows.</summary>
    public string? Range { get; init; }

    /// <summary>Begin with the schema that the database has, instead of what the revisions build; goes with no range.</summary>
    public bool FromDatabase { get; init; }

    /// <summary>
    /// How many rows of each table of the database to begin with, taken from all over it, and with them all rows that they refer to; 0 for none. More than 0 means <see cref="FromDatabase"/>.
    /// </summary>
    public int SampleRows { get; init; }

    /// <summary>File for the results as JUnit XML; null for none. That it can be written is found out before anything runs.</summary>
    public string? JUnitPath { get; init; }

    /// <summary>File for a Pester file that rehearses the same again, with a test for each revision; null for none.</summary>
    public string? PesterPath { get; init; }
}
