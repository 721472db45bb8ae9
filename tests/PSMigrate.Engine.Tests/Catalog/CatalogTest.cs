using Npgsql;
using PSMigrate.Engine.Catalog;
using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Sql;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog;

/// <summary>What tests of the catalog share: databases of a schema, and what is read of them.</summary>
public abstract class CatalogTest(PostgresServer server) : IClassFixture<PostgresServer>
{
    private static readonly Lazy<Task> s_shared = new(ShareAsync);

    protected PostgresServer Server => server;

    protected Task<int> MajorAsync() => server.MajorAsync();

    /// <summary>A database with a schema in it. The roles that schemas grant to are there, and the tablespace catalog_space.</summary>
    protected async Task<TestDatabase> BuildAsync(string sql)
    {
        await s_shared.Value;
        TestDatabase database = await server.CreateDatabaseAsync();
        await using NpgsqlConnection connection = await database.OpenAsync();
        // A statement for itself: Npgsql cuts texts inside BEGIN ATOMIC bodies.
        await using NpgsqlBatch batch = new(connection);
        foreach (SqlStatement statement in StatementSplitter.Split(sql, new SourcePosition("schema.sql", 1, 1)))
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement.Text));
        }

        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync();
        }

        return database;
    }

    // Once for the server.
    private static async Task ShareAsync()
    {
        await using NpgsqlConnection connection = await (await new PostgresServer().MaintenanceAsync()).OpenAsync();
        foreach (string statement in (string[])
            [
                .. new[] { "catalog_owner", "catalog_reader", "catalog_writer" }
                    .Select(role => $"DO $$ BEGIN CREATE ROLE {role}; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$"),
                "SET allow_in_place_tablespaces = on",
                "CREATE TABLESPACE catalog_space LOCATION ''",
            ])
        {
            await using NpgsqlCommand command = new(statement, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    internal static async Task<SchemaSnapshot> ReadAsync(TestDatabase database)
    {
        MigrationConnection connection = await MigrationConnection.OpenAsync(
            ConnectionResolver.Resolve(new SandboxInfo("", database.Url, "", database.Host, 0)), new SessionSettings(), new Progress<MigrationEvent>(), CancellationToken.None);
        await using (connection)
        {
            return await new CatalogReader(connection).ReadAsync(CancellationToken.None);
        }
    }

    /// <summary>Runs statements one by one, as outside a transaction.</summary>
    internal static async Task RunAsync(TestDatabase database, IEnumerable<string> statements)
    {
        await using NpgsqlConnection connection = await database.OpenAsync();
        foreach (string statement in statements.Prepend("SET check_function_bodies = off"))
        {
            await using NpgsqlBatch batch = new(connection) { BatchCommands = { new NpgsqlBatchCommand(statement) } };
            await batch.ExecuteNonQueryAsync();
        }
    }

    /// <summary>What pg_dump says of a case's database, or of one that was restored from that.</summary>
    internal Task<string> DumpCaseAsync(string name, TestDatabase original) =>
        CatalogCases.IsComparedRestored(name) ? DumpRestoredAsync(original) : server.DumpAsync(original);

    /// <summary>What pg_dump says of a database that was restored from what it says of another.</summary>
    internal async Task<string> DumpRestoredAsync(TestDatabase original)
    {
        string dump = await server.DumpAsync(original);
        // A setting that older servers than pg_dump do not know.
        TestDatabase restored = await BuildAsync(dump.Replace("SET transaction_timeout = 0;", "", StringComparison.Ordinal));
        string again = await server.DumpAsync(restored);
        await server.DropDatabaseAsync(restored);
        return again;
    }

    /// <summary>The SQL that rebuilds it.</summary>
    internal static string Write(SchemaSnapshot schema) => "SET check_function_bodies = off;\n"
        + string.Concat(new SchemaWriter(schema, SchemaWriting.Whole).Write().SelectMany(pair => pair.Statements).Select(statement => statement + ";\n"));
}
