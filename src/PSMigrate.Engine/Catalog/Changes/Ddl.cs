namespace PSMigrate.Engine.Catalog.Changes;

/// <summary>One statement of a change.</summary>
/// <param name="Sql">Its text, without the semicolon.</param>
internal sealed record Ddl(string Sql)
{
    /// <summary>What is gone once it has run, in words; null for nothing.</summary>
    public string? DataLoss { get; init; }

    /// <summary>Whether what came before has to be committed first: its locks would be held, or what it made could not be used yet.</summary>
    public bool StartsSegment { get; init; }

    public static IEnumerable<Ddl> Of(IEnumerable<string> statements) => statements.Select(statement => new Ddl(statement));
}
