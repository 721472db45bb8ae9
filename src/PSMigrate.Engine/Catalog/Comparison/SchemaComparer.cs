using PSMigrate.Engine.Catalog.Sources;

namespace PSMigrate.Engine.Catalog.Comparison;

/// <summary>Compares two schemas as somebody wants to see it.</summary>
internal static class SchemaComparer
{
    public static SchemaComparison Compare(SourcedSchema from, SourcedSchema to, SchemaSelection selection) => new()
    {
        From = from.Description,
        To = to.Description,
        Differences = new SchemaDiffer(from.Schema, to.Schema, selection.Writing, selection.IgnoresColumnOrder).Differences(selection.Includes),
        NotCompared = from.Schema.NotCompared.Concat(to.Schema.NotCompared)
            .GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .ToDictionary(kind => kind.Key, kind => kind.Max(pair => pair.Value), StringComparer.Ordinal),
    };
}
