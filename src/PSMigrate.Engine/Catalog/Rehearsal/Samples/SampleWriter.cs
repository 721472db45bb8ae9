using System.Globalization;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Rehearsal.Samples;

/// <summary>Writes the rows of a sample to a copy of their tables, and sets its sequences.</summary>
internal static class SampleWriter
{
    private const int RowsOfStatement = 100;

    // Read as they were written.
    private static readonly SqlCommand[] s_begin =
    [
        new("BEGIN"),
        .. new[] { "search_path = ''", "datestyle = 'ISO, MDY'", "intervalstyle = postgres", "timezone = 'UTC'" }.Select(setting => new SqlCommand($"SET LOCAL {setting}")),
    ];

    /// <exception cref="ToolMissingException">The copy does not take a row.</exception>
    public static async Task WriteAsync(RowSample sample, MigrationConnection connection, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(s_begin, cancellationToken).ConfigureAwait(false);
        foreach ((SampledTable table, IReadOnlyList<string?[]> rows) in sample.Tables)
        {
            // An identity column keeps what it has; a generated one is computed again.
            string insert = $"INSERT INTO {table.SqlName} ({table.SqlColumns}) OVERRIDING SYSTEM VALUE VALUES ";
            foreach (string?[][] some in rows.Chunk(RowsOfStatement))
            {
                await WriteAsync(table, insert + string.Join(", ", some.Select(Row)), connection, cancellationToken).ConfigureAwait(false);
            }
        }

        foreach ((string schema, string name, long value) in sample.Sequences)
        {
            // One that is not there is the project's own, or an extension's.
            string sequence = Identifier.Literal(Identifier.Qualify(schema, name));
            await connection.ExecuteAsync(
                new SqlCommand($"SELECT pg_catalog.setval(s.id, {value.ToString(CultureInfo.InvariantCulture)}) FROM (SELECT pg_catalog.to_regclass({sequence}) AS id) s WHERE s.id IS NOT NULL"),
                cancellationToken).ConfigureAwait(false);
        }

        await connection.ExecuteAsync(new SqlCommand("COMMIT"), cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync(SampledTable table, string insert, MigrationConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await connection.ExecuteAsync(new SqlCommand(insert), cancellationToken).ConfigureAwait(false);
        }
        catch (BatchFailedException e) when (e.Server is { } error)
        {
            throw new ToolMissingException(
                $"The copy of {table.SqlName} cannot have the rows of the sample: {error.MessageText}",
                "Rehearse without rows: -FromDatabase (--from-database) and no -SampleRows (--sample).",
                inner: error);
        }
    }

    private static string Row(string?[] values) => $"({string.Join(", ", values.Select(value => value is null ? "NULL" : Identifier.Literal(value)))})";
}
