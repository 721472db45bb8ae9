namespace PSMigrate.Engine.Catalog.Drift;

/// <summary>Words for a database that is not what it should be.</summary>
internal static class DriftText
{
    private const int Shown = 3;

    /// <summary>What differs, the first few by name.</summary>
    public static string Describe(SchemaComparison comparison)
    {
        IReadOnlyList<SchemaDifference> differences = comparison.Differences;
        if (differences.Count == 0)
        {
            return $"The database is the same as {comparison.From}.";
        }

        string first = string.Join(", ", differences.Take(Shown));
        string rest = differences.Count > Shown ? $" and {differences.Count - Shown} more" : "";
        return $"The database is not the same as {comparison.From}, {(differences.Count == 1 ? "1 difference" : $"{differences.Count} differences")}: {first}{rest}.";
    }

    /// <summary>The command that shows them all.</summary>
    public static string Command(SchemaComparison comparison)
    {
        string from = comparison.From.Split(' ')[0];
        return $"Compare-DbSchema {from} database (psmigrate diff {from} database)";
    }
}
