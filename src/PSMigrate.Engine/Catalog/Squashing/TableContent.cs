namespace PSMigrate.Engine.Catalog.Squashing;

/// <summary>The rows of a table; or a materialized view that has been filled.</summary>
/// <param name="Schema">Its schema.</param>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Names of its columns, but for those that are generated.</param>
/// <param name="IsView">Whether it is a materialized view.</param>
/// <param name="IsExtensions">Whether an extension made it.</param>
/// <param name="ForcesRowSecurity">Whether its policies hold for its owner too.</param>
/// <param name="Rows">Values as the server writes them; null for NULL. In the order in which they came into the table; none of a view.</param>
internal sealed record TableContent(
    string Schema, string Name, IReadOnlyList<string> Columns, bool IsView, bool IsExtensions, bool ForcesRowSecurity, IReadOnlyList<string?[]> Rows)
{
    public override string ToString() => $"{Schema}.{Name}";
}
