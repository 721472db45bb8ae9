using System.Text.RegularExpressions;
using Npgsql;
using PSMigrate.Engine.Catalog.Scratch;
using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Catalog.Sources;

/// <summary>
/// Runs the SQL of a schema on a scratch database, each statement by itself: the database is thrown away whatever happens. A script that
/// waits for what another one makes goes on when that has run, at the statement that failed.
/// </summary>
internal sealed partial class SchemaLoader(IScratchServer server, ConnectionTarget database)
{
    private const string Hint = "Correct the SQL and run the same command again: only a scratch database was touched.";

    private static readonly string[] s_transaction = ["BEGIN", "START TRANSACTION", "COMMIT", "END"];

    // What another script may still make.
    private static readonly string[] s_missing =
    [
        PostgresErrorCodes.UndefinedTable, PostgresErrorCodes.UndefinedColumn, PostgresErrorCodes.UndefinedFunction, PostgresErrorCodes.UndefinedObject,
        PostgresErrorCodes.InvalidSchemaName, PostgresErrorCodes.InvalidForeignKey,
    ];

    /// <exception cref="StatementFailedException">The server refuses a statement.</exception>
    public async Task LoadAsync(IReadOnlyList<IReadOnlyList<SchemaStatement>> scripts, CancellationToken cancellationToken)
    {
        List<Loading> waiting = [.. scripts.Select(script => new Loading([.. script.Where(IsRun)]))];
        MigrationConnection connection = await ScratchDatabase.OpenAsync(database, ScratchDatabase.Source, cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            while (waiting.Count > 0)
            {
                List<Loading> left = [];
                bool isOn = false;
                foreach (Loading script in waiting)
                {
                    int before = script.Next;
                    if (!await TryRunAsync(connection, script, cancellationToken).ConfigureAwait(false))
                    {
                        left.Add(script);
                    }

                    isOn |= script.Next > before;
                }

                waiting = isOn || left.Count == 0 ? left : throw left[0].Error!;
            }
        }
    }

    /// <summary>Whether a statement is one to run. What makes a database or opens a transaction is for another time and place.</summary>
    private bool IsRun(SchemaStatement statement)
    {
        if (s_transaction.Contains(statement.Sql.Traits.Command) || StatementScopes.Of(statement.Sql) == StatementScope.Database)
        {
            return false;
        }

        StatementRules.Check(statement.Sql, statement.File);
        StatementScopes.EnsureHarmless(statement.Sql, statement.File, server);
        return true;
    }

    /// <returns>Whether all of it has run; what is missing may come with another script.</returns>
    private async Task<bool> TryRunAsync(MigrationConnection connection, Loading script, CancellationToken cancellationToken)
    {
        await BeginAsync(connection, script, cancellationToken).ConfigureAwait(false);
        for (; script.Next < script.Statements.Count; script.Next++)
        {
            SchemaStatement statement = script.Statements[script.Next];
            try
            {
                await RunAsync(connection, statement, cancellationToken).ConfigureAwait(false);
            }
            catch (BatchFailedException e) when (e.Server is { } error)
            {
                StatementPlace place = StatementPlace.Of(statement.Sql, statement.File, error.Position);
                script.Error = StatementErrors.Failed("", error, error.MessageText, place.Position, place.Excerpt, Hint);
                return s_missing.Contains(error.SqlState) ? false : throw script.Error;
            }
            catch (BatchFailedException e)
            {
                throw new ConnectionFailedException($"The connection to {server.Description} was lost: {e.Message}", "Run the same command again.", inner: e);
            }
        }

        return true;
    }

    /// <summary>A session as psql would begin it, with what the script has set before the statement at which it goes on.</summary>
    private static async Task BeginAsync(MigrationConnection connection, Loading script, CancellationToken cancellationToken)
    {
        IEnumerable<SqlCommand> settings = script.Statements.Take(script.Next).Where(done => done.Sql.Traits.SetsSession).Select(done => new SqlCommand(done.Sql.Text));
        foreach (SqlCommand command in (SqlCommand[])[new("RESET SESSION AUTHORIZATION"), new("RESET ROLE"), new("RESET ALL"), .. settings])
        {
            await connection.ExecuteAsync(command, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task RunAsync(MigrationConnection connection, SchemaStatement statement, CancellationToken cancellationToken)
    {
        SqlCommand command = new(statement.Sql.Text);
        while (true)
        {
            try
            {
                await connection.ExecuteAsync(command, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (BatchFailedException e) when (server.IsThrownAway && e.SqlState == PostgresErrorCodes.UndefinedObject
                && MissingRole().Match(e.Server!.MessageText) is { Success: true } role)
            {
                // Roles belong to servers, not to schemas: whom the SQL names is there.
                await CreateRoleAsync(role.Groups[1].Value, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // On a connection of its own: the script may have become somebody else on its.
    private async Task CreateRoleAsync(string name, CancellationToken cancellationToken)
    {
        MigrationConnection connection = await ScratchDatabase.OpenAsync(database, ScratchDatabase.Source, cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            await connection.ExecuteAsync(new SqlCommand($"CREATE ROLE {Identifier.Quote(name)}"), cancellationToken).ConfigureAwait(false);
        }
    }

    [GeneratedRegex("^role \"(.+)\" does not exist$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex MissingRole();

    private sealed class Loading(IReadOnlyList<SchemaStatement> statements)
    {
        public IReadOnlyList<SchemaStatement> Statements => statements;

        public int Next { get; set; }

        public StatementFailedException? Error { get; set; }
    }
}
