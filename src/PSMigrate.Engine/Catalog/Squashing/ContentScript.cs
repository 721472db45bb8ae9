using System.Text;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Squashing;

/// <summary>The SQL that puts rows into new tables, and sets sequences.</summary>
internal sealed class ContentScript(DatabaseContent content)
{
    private const int RowsOfStatement = 100;

    /// <summary>Rows and sequences; empty where there are none.</summary>
    public string Write()
    {
        StringBuilder text = new();
        foreach (TableContent table in content.Filled)
        {
            string name = Identifier.Qualify(table.Schema, table.Name);
            text.Append(table.ForcesRowSecurity ? $"ALTER TABLE ONLY {name} NO FORCE ROW LEVEL SECURITY;\n" : "");
            foreach (string?[][] rows in table.Columns.Count == 0 ? [] : table.Rows.Chunk(RowsOfStatement))
            {
                text.Append($"INSERT INTO {name} ({string.Join(", ", table.Columns.Select(Identifier.Quote))}) OVERRIDING SYSTEM VALUE VALUES\n    ");
                text.AppendJoin(",\n    ", rows.Select(row => $"({string.Join(", ", row.Select(Value))})"));
                text.Append(";\n");
            }

            text.Insert(text.Length, $"INSERT INTO {name} DEFAULT VALUES;\n", table.Columns.Count == 0 ? table.Rows.Count : 0);

            text.Append(table.ForcesRowSecurity ? $"ALTER TABLE ONLY {name} FORCE ROW LEVEL SECURITY;\n" : "").Append('\n');
        }

        foreach (SequenceContent sequence in content.Sequences)
        {
            string name = Identifier.Literal(Identifier.Qualify(sequence.Schema, sequence.Name));
            text.Append($"SELECT pg_catalog.setval({name}, {sequence.Value}, {(sequence.IsCalled ? "true" : "false")});\n");
        }

        return text.ToString();
    }

    /// <summary>What fills the materialized views that were filled.</summary>
    /// <param name="inOrder">Names of all, in the order in which they can be filled.</param>
    public string Refresh(IEnumerable<(string Schema, string Name)> inOrder)
    {
        HashSet<(string, string)> filled = [.. content.Tables.Where(table => table.IsView).Select(table => (table.Schema, table.Name))];
        return string.Concat(inOrder.Where(filled.Contains).Select(view => $"REFRESH MATERIALIZED VIEW {Identifier.Qualify(view.Schema, view.Name)};\n"));
    }

    // Who runs it and where is not who ran it here.
    private string Value(string? value) => value switch
    {
        null => "NULL",
        _ when value == content.Role && Squasher.IsOurs(content.Role) => "CURRENT_USER::text",
        _ when value == content.Database => "pg_catalog.current_database()::text",
        // Line ends of the file are no matter; those of a value are.
        _ when value.Contains('\r', StringComparison.Ordinal) => Identifier.OneLineLiteral(value),
        _ => Identifier.Literal(value),
    };
}
