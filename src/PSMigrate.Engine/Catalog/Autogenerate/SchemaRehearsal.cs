using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Catalog.Constraints;
using PSMigrate.Engine.Catalog.Rules;
using PSMigrate.Engine.Catalog.Scratch;
using PSMigrate.Engine.Catalog.Triggers;
using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;

namespace PSMigrate.Engine.Catalog.Autogenerate;

/// <summary>A copy of a schema on a scratch database, on which a change is tried before anybody gets to see it.</summary>
internal sealed class SchemaRehearsal : IAsyncDisposable
{
    // Routines may name what comes behind them; what a statement waits for is nobody else's.
    private static readonly SqlCommand[] s_settings = [new("SET check_function_bodies = off"), new("SET client_min_messages = error")];

    private readonly MigrationConnection _connection;

    private SchemaRehearsal(MigrationConnection connection) => _connection = connection;

    /// <summary>The scratch database.</summary>
    public ConnectionTarget Target => _connection.Target;

    /// <summary>Builds the copy. Owners and privileges that the scratch server does not let us give are left out.</summary>
    /// <param name="scratch">Where to.</param>
    /// <param name="schema">What it shall have.</param>
    /// <param name="fill">Puts rows into the tables; null for none. What asks rows for others or does something of its own with them comes behind it.</param>
    public static async Task<SchemaRehearsal> BuildAsync(
        ScratchPool scratch, SchemaSnapshot schema, Func<MigrationConnection, Task>? fill, CancellationToken cancellationToken)
    {
        IScratchServer server = await scratch.GetAsync(cancellationToken).ConfigureAwait(false);
        ConnectionTarget database = await server.CreateDatabaseAsync(cancellationToken).ConfigureAwait(false);
        SchemaRehearsal rehearsal = new(await ScratchDatabase.OpenAsync(database, ScratchDatabase.Source, cancellationToken).ConfigureAwait(false));
        await rehearsal._connection.ExecuteAsync(s_settings, cancellationToken).ConfigureAwait(false);
        ILookup<bool, (SchemaObject Object, IReadOnlyList<string> Statements)> objects =
            new SchemaWriter(schema, SchemaWriting.Whole).Write().ToLookup(pair => fill is not null && IsAboutRows(pair.Object));
        try
        {
            await rehearsal.MakeAsync(objects[false], server, holdsRows: false, cancellationToken).ConfigureAwait(false);
            if (fill is not null)
            {
                await fill(rehearsal._connection).ConfigureAwait(false);
            }

            await rehearsal.MakeAsync(objects[true], server, holdsRows: true, cancellationToken).ConfigureAwait(false);
            return rehearsal;
        }
        catch
        {
            await rehearsal.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    // Rows that are there already may break what is not validated.
    private static bool IsAboutRows(SchemaObject item) => item is Trigger or Rule or Constraint { IsForeignKey: true } or Constraint { IsValidated: false };

    private async Task MakeAsync(
        IEnumerable<(SchemaObject Object, IReadOnlyList<string> Statements)> objects, IScratchServer server, bool holdsRows, CancellationToken cancellationToken)
    {
        foreach ((SchemaObject item, IReadOnlyList<string> statements) in objects)
        {
            HashSet<string> descriptions = [.. item.Describe(SchemaWriting.Whole)];
            foreach (string statement in statements)
            {
                if (await TryAsync(statement, cancellationToken).ConfigureAwait(false) is { } error && !descriptions.Contains(statement))
                {
                    throw new ToolMissingException(
                        $"The copy of the database on {server.Description} cannot have {item.Id}: {error}",
                        holdsRows
                            ? "Your role may see only some rows of the database (privileges, row security): let it see all, or rehearse without rows, with -FromDatabase (--from-database)."
                            : "Name a server that has what yours has (the same extensions, say): PSMIGRATE_SCRATCH_URL=postgresql://user@host/database.");
                }
            }
        }
    }

    /// <summary>Runs statements one by one, and goes on behind those that the server refuses.</summary>
    /// <returns>Each with what the server said against it; null where it ran.</returns>
    public async Task<IReadOnlyList<RehearsedChange>> RunAsync(IEnumerable<ObjectChange> changes, CancellationToken cancellationToken)
    {
        List<RehearsedChange> done = [];
        foreach (ObjectChange change in changes)
        {
            List<(Ddl, string?)> statements = [];
            foreach (Ddl statement in change.Statements)
            {
                statements.Add((statement, await TryAsync(statement.Sql, cancellationToken).ConfigureAwait(false)));
            }

            done.Add(new RehearsedChange(change.Action, change.Id, statements));
        }

        return done;
    }

    public Task<SchemaSnapshot> ReadAsync(CancellationToken cancellationToken) => new CatalogReader(_connection).ReadAsync(cancellationToken);

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task<string?> TryAsync(string statement, CancellationToken cancellationToken)
    {
        try
        {
            await _connection.ExecuteAsync(new SqlCommand(statement), cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (BatchFailedException e) when (e.Server is { } error)
        {
            return error.MessageText;
        }
    }
}
