using Npgsql;
using PSMigrate.Engine.Catalog;
using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog;

/// <summary>What tests of the catalog share: databases of a schema, and what is read of them.</summary>
[Collection(PostgresCollection.Name)]
public abstract class CatalogTest(PostgresServer server)
{
    private static readonly string[] s_roles = ["catalog_owner", "catalog_reader", "catalog_writer"];

    protected PostgresServer Server => server;

    protected Task<int> MajorAsync() => server.MajorAsync();

    /// <summary>A database with a schema in it. The roles that schemas grant to are there.</summary>
    protected async Task<TestDatabase> BuildAsync(string sql)
    {
        TestDatabase database = await server.CreateDatabaseAsync();
        foreach (string role in s_roles)
        {
            await database.ExecuteAsync($"DO $$ BEGIN CREATE ROLE {role}; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$");
        }

        if (sql.Trim().Length > 0)
        {
            await database.ExecuteAsync(sql);
        }

        return database;
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

    /// <summary>The SQL that rebuilds it.</summary>
    internal static string Write(SchemaSnapshot schema) => "SET check_function_bodies = off;\n"
        + string.Concat(new SchemaWriter(schema, SchemaWriting.Whole).Write().SelectMany(pair => pair.Statements).Select(statement => statement + ";\n"));
}
