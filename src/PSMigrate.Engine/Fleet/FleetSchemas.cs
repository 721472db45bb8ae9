using System.Text;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Fleet;

/// <summary>Asks a database for the names of the schemas that are targets.</summary>
internal static class FleetSchemas
{
    private const string Hint = "Write one that answers with one column of names, such as: SELECT nspname FROM pg_namespace WHERE nspname LIKE 'tenant%' ORDER BY 1.";

    /// <exception cref="TargetInvalidException">The query fails, or answers with something else than names.</exception>
    public static async Task<IReadOnlyList<string>> ReadAsync(MigrationSession session, string query, CancellationToken cancellationToken)
    {
        EnsureIsOne(query);
        TextRows answer;
        try
        {
            answer = await session.Connection.ReadAsync(new SqlCommand(query), cancellationToken).ConfigureAwait(false);
        }
        catch (BatchFailedException e)
        {
            throw e.Server is { } error
                ? new TargetInvalidException($"The query for schemas failed: {error.MessageText} (SQLSTATE {error.SqlState}).", Hint, inner: e)
                : ConnectionErrors.Lost(session.Connection.Database, "asking for the schemas", e);
        }

        if (answer.Columns.Count != 1)
        {
            throw new TargetInvalidException($"The query for schemas answers with {answer.Columns.Count} columns.", Hint);
        }

        return [.. answer.Rows.Select(row => NameOf(row[0]))];
    }

    // The driver would send the others too, and the schemas that they answer with would be left out.
    private static void EnsureIsOne(string query)
    {
        int statements;
        try
        {
            statements = StatementSplitter.Split(query, new SourcePosition("")).Count;
        }
        catch (ScriptInvalidException e)
        {
            throw new TargetInvalidException($"The query for schemas cannot be read: {e.Message}", e.Hint, inner: e);
        }

        if (statements != 1)
        {
            throw new TargetInvalidException($"The query for schemas is one statement, and this is {(statements == 0 ? "none" : $"{statements} of them")}.", Hint);
        }
    }

    /// <summary>The name of a schema, as it was given.</summary>
    /// <exception cref="TargetInvalidException">It is none that the server could have.</exception>
    public static string NameOf(string? schema) => schema is { Length: > 0 } && Encoding.UTF8.GetByteCount(schema) <= 63 && !schema.Contains('\0')
        ? schema
        : throw new TargetInvalidException("A schema's name has 1 to 63 bytes, and one of the targets has another.", "Name each schema as it stands in pg_namespace, without quotes.");
}
