namespace PSMigrate;

/// <summary>What two schemas do not share.</summary>
public sealed record SchemaComparison
{
    /// <summary>What the first schema is, in words, such as <c>database loom on prod-db:5432</c>.</summary>
    public required string From { get; init; }

    /// <summary>What the second schema is, in words.</summary>
    public required string To { get; init; }

    /// <summary>Whether there is no difference.</summary>
    public bool IsEqual => Differences.Count == 0;

    /// <summary>The differences, ordered by kind, schema and name.</summary>
    public required IReadOnlyList<SchemaDifference> Differences { get; init => field = value.ToArray(); }

    /// <summary>How many objects there are on either side of kinds that are not compared, such as <c>foreign table</c>; the larger number where the sides differ.</summary>
    public required IReadOnlyDictionary<string, long> NotCompared { get; init; }

    /// <summary>
    /// All that leads from the first schema to the second, in the order of execution, with what goes and comes back on the way; empty in a report of
    /// drift. It was not tried: New-DbRevision -Autogenerate does.
    /// </summary>
    public IReadOnlyList<ChangeStatement> Statements { get; init => field = value.ToArray(); } = [];

    /// <summary>The statements as a script that a revision could have.</summary>
    public string ToSql() => string.Concat(Statements.Select(statement => statement.ToSql()));
}
