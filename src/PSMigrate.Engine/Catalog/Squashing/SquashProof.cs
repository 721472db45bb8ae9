using PSMigrate.Engine.Catalog.Comparison;
using PSMigrate.Engine.Catalog.Sources;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Squashing;

/// <summary>Compares what the folded revisions build with what the squash builds: all of the schema, all rows, all sequences.</summary>
internal static class SquashProof
{
    /// <exception cref="DriftDetectedException">They are not the same.</exception>
    public static void EnsureSame((SchemaSnapshot Schema, DatabaseContent Content) revisions, (SchemaSnapshot Schema, DatabaseContent Content) squash)
    {
        SchemaDifference[] differences =
        [
            .. SchemaComparer.Compare(new SourcedSchema("the revisions", revisions.Schema), new SourcedSchema("the squash", squash.Schema), new SchemaSelection(new SchemaFilter())).Differences,
            .. Differences("rows", Rows(revisions.Content), Rows(squash.Content)),
            .. Differences("sequence value", Sequences(revisions.Content), Sequences(squash.Content)),
        ];
        if (differences.Length > 0)
        {
            SchemaDifference first = differences[0];
            throw new DriftDetectedException(
                $"The squash would not build what the revisions build, {differences.Length} difference{(differences.Length == 1 ? "" : "s")}: {string.Join("; ", differences.Take(10))}. Nothing is written. The first:\n{string.Join('\n', first.ToDiff())}",
                differences,
                "Squash up to a revision before the one that makes the difference; please report it, too.");
        }
    }

    private static IEnumerable<SchemaDifference> Differences(string kind, Dictionary<(string Schema, string Name), string> from, Dictionary<(string Schema, string Name), string> to)
    {
        foreach ((string schema, string name) in from.Keys.Union(to.Keys).OrderBy(key => key.Schema, StringComparer.Ordinal).ThenBy(key => key.Name, StringComparer.Ordinal))
        {
            string? left = from.GetValueOrDefault((schema, name));
            string? right = to.GetValueOrDefault((schema, name));
            if (left != right)
            {
                yield return new SchemaDifference
                {
                    Kind = kind,
                    Schema = schema,
                    Name = name,
                    Change = left is null ? SchemaChange.Added : right is null ? SchemaChange.Removed : SchemaChange.Changed,
                    From = left,
                    To = right,
                    Object = $"{kind} of {schema}.{name}",
                };
            }
        }
    }

    // In which order rows are is nobody's promise. The name of the database is another one for each.
    private static Dictionary<(string, string), string> Rows(DatabaseContent content) => content.Tables.ToDictionary(
        table => (table.Schema, table.Name),
        table => string.Join('\n', table.Rows
            .Select(row => string.Join(", ", row.Select(value => value is null ? "NULL" : Identifier.Literal(value == content.Database ? "current_database()" : value))))
            .Order(StringComparer.Ordinal)));

    private static Dictionary<(string, string), string> Sequences(DatabaseContent content) => content.Sequences.ToDictionary(
        sequence => (sequence.Schema, sequence.Name), sequence => $"{sequence.Value}{(sequence.IsCalled ? "" : " is next")}");
}
