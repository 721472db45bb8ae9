namespace PSMigrate.Engine.Catalog.Squashing;

/// <summary>What a database holds beside its schema.</summary>
/// <param name="Role">Who the scripts ran as.</param>
/// <param name="Database">The database's name.</param>
/// <param name="Tables">Tables and materialized views that have rows, and materialized views that were filled with none.</param>
/// <param name="Sequences">Sequences that do not stand at their start.</param>
internal sealed record DatabaseContent(string Role, string Database, IReadOnlyList<TableContent> Tables, IReadOnlyList<SequenceContent> Sequences)
{
    /// <summary>Tables with rows that a script has put there.</summary>
    public IEnumerable<TableContent> Filled => Tables.Where(table => !table.IsView && !table.IsExtensions && table.Rows.Count > 0);
}
