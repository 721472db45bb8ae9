namespace PSMigrate;

/// <summary>SQL to run: one statement with values for its parameters, or several without.</summary>
public sealed record SqlCall
{
    /// <summary>The text.</summary>
    public required string Sql { get; init; }

    /// <summary>
    /// Values of <c>@name</c> in the text: texts, numbers, bool, Guid, dates and times, byte[], null, and lists of these. A text has no type
    /// of its own, as in SQL: it becomes what the place it stands in needs.
    /// </summary>
    public IReadOnlyDictionary<string, object?> Parameters { get; init; } = new Dictionary<string, object?>();

    /// <summary>Whether no rows are read. Offline only such calls, and statements that answer with none, are possible.</summary>
    public bool NonQuery { get; init; }

    /// <summary>Where the call stands in a file, or null.</summary>
    public SourcePosition? Position { get; init; }

    /// <summary>Whether the text is the whole of the file that <see cref="Position"/> names, so that places in it are exact.</summary>
    public bool IsWholeFile { get; init; }

    /// <summary>
    /// Asked with the statements (without secrets) when it is known which database is meant, before anything runs; null runs without asking. Inside
    /// a migration nobody is asked.
    /// </summary>
    public Func<DatabaseInfo, IReadOnlyList<PlanStatement>, Task<bool>>? Confirm { get; init; }

    /// <summary>Name of the database, as a person typed it: needed to write where the environment is protected.</summary>
    public string? ConfirmDatabase { get; init; }
}
