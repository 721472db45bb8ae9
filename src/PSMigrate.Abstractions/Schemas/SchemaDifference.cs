namespace PSMigrate;

/// <summary>An object that two schemas do not share.</summary>
public sealed record SchemaDifference
{
    /// <summary>What kind of object it is, such as <c>table</c>, <c>column</c>, <c>index</c> or <c>function</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The schema it is in; empty for what is in none.</summary>
    public required string Schema { get; init; }

    /// <summary>The table, view or type that it is a part of; empty for what stands by itself.</summary>
    public string Table { get; init; } = "";

    /// <summary>Its name; that of a routine with the types of its arguments.</summary>
    public required string Name { get; init; }

    /// <summary>What became of it on the way from the first schema to the second.</summary>
    public required SchemaChange Change { get; init; }

    /// <summary>Its SQL in the first schema; null where that does not have it.</summary>
    public string? From { get; init; }

    /// <summary>Its SQL in the second schema; null where that does not have it.</summary>
    public string? To { get; init; }

    /// <summary>All of its name, as people say it: <c>column public.users.email</c>.</summary>
    public required string Object { get; init; }

    /// <summary>
    /// What would make the second of the first, for this object alone; in the order of execution. Empty where nothing is to be done, as for
    /// columns in another order, and in a report of drift. It was not tried: New-DbRevision -Autogenerate does.
    /// </summary>
    public IReadOnlyList<ChangeStatement> Statements { get; init => field = value.ToArray(); } = [];

    /// <summary>
    /// Both definitions as one text, line by line: behind <c>-</c> what only the first schema has, behind <c>+</c> what only the second has,
    /// behind a blank what both have, where it is near to such a line.
    /// </summary>
    public IReadOnlyList<string> ToDiff() => DefinitionDiff.Of(From, To);

    /// <inheritdoc/>
    public override string ToString() => $"{Change.ToString().ToLowerInvariant()}: {Object}";
}
