using PSMigrate.Engine.Catalog.Changes;
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

    /// <summary>As <see cref="Compare"/>, with the statements that lead from the first schema to the second.</summary>
    public static SchemaComparison CompareWithStatements(SourcedSchema from, SourcedSchema to, SchemaSelection selection)
    {
        SchemaComparison comparison = Compare(from, to, selection);
        if (comparison.IsEqual)
        {
            return comparison;
        }

        ChangeContext change = new(from.Schema.Where(selection.Includes), to.Schema.Where(selection.Includes), selection.Writing);
        ChangeImpacts impacts = new();
        ChangeStatement[] statements = [.. new ChangePlanner(change).Plan().SelectMany(item => item.Statements, (item, ddl) => impacts.Read(item.Id, ddl))];
        ILookup<string, ChangeStatement> byObject = statements.ToLookup(statement => statement.Object, StringComparer.Ordinal);
        return comparison with
        {
            Differences = [.. comparison.Differences.Select(difference => difference with { Statements = [.. byObject[difference.Object]] })],
            Statements = statements,
        };
    }
}
