namespace PSMigrate.Engine.Catalog.Squashing;

/// <summary>What a database holds beside its schema.</summary>
/// <param name="Role">Who the scripts ran as.</param>
/// <param name="Database">The database's name.</param>
/// <param name="Tables">Tables that have rows, and materialized views that were filled.</param>
/// <param name="Sequences">Sequences that do not stand at their start.</param>
internal sealed record DatabaseContent(string Role, string Database, IReadOnlyList<TableContent> Tables, IReadOnlyList<SequenceContent> Sequences)
{
    /// <summary>The version of each extension that the server installs where none is named.</summary>
    public IReadOnlyDictionary<string, string> Extensions { get; init; } = new Dictionary<string, string>();

    /// <summary>Tables with rows that a script has put there.</summary>
    public IEnumerable<TableContent> Filled => Tables.Where(table => !table.IsView && !table.IsExtensions && table.Rows.Count > 0);
}
