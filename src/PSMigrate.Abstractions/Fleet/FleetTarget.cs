namespace PSMigrate;

/// <summary>One of many databases, or one schema of a database, that a fleet upgrades. What it does not say is as it would be for a single run.</summary>
public sealed record FleetTarget
{
    /// <summary>What it is called in results; null for the name of its schema or database. No two may have the same.</summary>
    public string? Name { get; init; }

    /// <summary>The database, as a URL or a keyword string. It is shown nowhere.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Name of the environment of the configuration whose keys and connection hold for it.</summary>
    public string? Environment { get; init; }

    /// <summary>
    /// The schema that it is: unqualified names of scripts are looked for and made in it (search_path), and the version and history tables are in it.
    /// Null for the whole database.
    /// </summary>
    public string? Schema { get; init; }

    /// <summary>
    /// All of it in one text, as a line of a file of targets: a URL or keyword string, the name of an environment, or <c>name = </c> and one of these. Null where the
    /// other properties say it.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>Where it is written; null where it came from no file.</summary>
    public SourcePosition? Position { get; init; }

    /// <summary>Its name; a record would print the connection.</summary>
    public override string ToString() => Name ?? Schema ?? Environment ?? "a target";
}
