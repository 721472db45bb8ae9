using System.CommandLine;
using PSMigrate.Engine.Catalog;
using PSMigrate.Engine.Catalog.Comparison;
using PSMigrate.Engine.Execution;

namespace PSMigrate.Bench.Catalogs;

/// <summary>Reading and comparing a big schema, beside pg_dump of the same database.</summary>
internal static class CatalogBench
{
    public static Command Command()
    {
        Option<int> tables = new("--tables") { DefaultValueFactory = _ => 10_000, Description = "How many tables the schema has." };
        Option<int> rounds = new("--rounds") { DefaultValueFactory = _ => 5, Description = "How often each thing is measured." };
        Command command = new("catalog", "A snapshot of a big schema and a comparison of two, beside pg_dump --schema-only.") { tables, rounds };
        command.SetAction(result => RunAsync(result.GetValue(tables), result.GetValue(rounds)));
        return command;
    }

    private static async Task RunAsync(int tables, int rounds)
    {
        // pg_dump locks every table.
        await using BenchServer server = await BenchServer.StartAsync("max_locks_per_transaction = 1024\nshared_buffers = '512MB'");
        await server.CreateDatabaseAsync("big");
        await server.ExecuteAsync("big", BigSchema.Statements(tables));
        await server.CreateDatabaseAsync("changed", "big");
        await server.ExecuteAsync("changed", BigSchema.Changes(tables));

        SchemaSnapshot snapshot = await ReadAsync(server, "big");
        SchemaSnapshot changed = await ReadAsync(server, "changed");
        SchemaSnapshot again = await ReadAsync(server, "big");

        Contest contest = new(rounds);
        contest.Add("pg_dump -s", () => BenchServer.RunToolAsync("pg_dump", "--schema-only", "--dbname", server.Url("big")));
        contest.Add("snapshot", () => ReadAsync(server, "big"));
        contest.Add("comparison of equals", () => Task.Run(() => new SchemaDiffer(snapshot, again, SchemaWriting.Whole).Differences()));
        contest.Add("comparison with 200 differences", () => Task.Run(() => new SchemaDiffer(snapshot, changed, SchemaWriting.Whole).Differences()));
        contest.Add("SQL of all of it", () => Task.Run(() => new SchemaWriter(snapshot, SchemaWriting.Whole).Write().Sum(item => item.Statements.Count)));
        contest.Add("hash", () => Task.Run(() => SchemaHash.Of(snapshot)));
        Report.Write(
            $"{snapshot.Objects.Count} objects of {tables} tables, PostgreSQL {server.Version}, medians of {rounds}",
            await contest.HoldAsync());
    }

    private static async Task<SchemaSnapshot> ReadAsync(BenchServer server, string database)
    {
        await using MigrationConnection connection = await server.OpenAsync(database);
        return await new CatalogReader(connection).ReadAsync(CancellationToken.None);
    }
}
