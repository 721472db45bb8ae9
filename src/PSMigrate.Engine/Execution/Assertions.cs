using Npgsql;
using PSMigrate.Engine.Planning;

namespace PSMigrate.Engine.Execution;

/// <summary>Runs the statements of a precondition or verify section: each must answer one row with one true.</summary>
internal sealed class Assertions(MigrationConnection connection)
{
    public async Task CheckAsync(
        CompiledStep step,
        IReadOnlyList<ScriptStatement> statements,
        Func<string, string?, SourcePosition, MigrationException> fail,
        CancellationToken cancellationToken)
    {
        foreach (ScriptStatement statement in statements)
        {
            SourcePosition at = new(step.Path, statement.Source.Line, statement.Source.Column);
            IReadOnlyList<string> answer;
            try
            {
                answer = await connection.QueryAsync(new SqlCommand(statement.Sql), Describe, cancellationToken).ConfigureAwait(false);
            }
            catch (BatchFailedException e) when (e.Server is { } error)
            {
                throw StatementErrors.Statement(step, statement, error);
            }
            catch (BatchFailedException e)
            {
                throw ConnectionErrors.Lost(connection.Database, $"checking revision {step.Revision}", e);
            }

            if (answer is not ["true"])
            {
                throw fail(
                    $"'{FirstLine(statement.Plan.Sql)}' must answer one row with one true; it answered {(answer.Count == 1 ? answer[0] : $"{answer.Count} rows")}.",
                    "See what the statement says about the database, put that right, and run the same command again.",
                    at);
            }
        }
    }

    private static string Describe(NpgsqlDataReader row)
    {
        if (row.FieldCount != 1)
        {
            return $"{row.FieldCount} columns";
        }

        if (row.GetFieldType(0) != typeof(bool))
        {
            return $"a value of type {row.GetDataTypeName(0)}";
        }

        return row.IsDBNull(0) ? "null" : row.GetBoolean(0) ? "true" : "false";
    }

    private static string FirstLine(string sql)
    {
        string line = sql.AsSpan().EnumerateLines() is var lines && lines.MoveNext() ? lines.Current.ToString() : sql;
        return line.Length == sql.Length ? line : line + " ...";
    }
}
