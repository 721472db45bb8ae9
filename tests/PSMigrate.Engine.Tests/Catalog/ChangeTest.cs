using PSMigrate.Engine.Catalog;
using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Catalog.Comparison;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog;

/// <summary>The statements between two schemas lead from the one to the other and back, which pg_dump and a second comparison say.</summary>
public abstract class ChangeTest(PostgresServer server) : CatalogTest(server)
{
    /// <param name="name">What the test is about.</param>
    /// <param name="old">SQL of the one schema.</param>
    /// <param name="fresh">SQL of the other.</param>
    /// <param name="isRestored">The server writes some of it in another way once it has read what it wrote.</param>
    protected async Task LeadsThereAndBackAsync(string name, string old, string fresh, bool isRestored = false)
    {
        // Most of the time goes into waiting for the server, which can do two things at once.
        (Side start, Side goal) = await Both(PrepareAsync(old, isRestored: false), PrepareAsync(fresh, isRestored));

        await ChangeAsync(name, start.Database, start.Schema, goal.Schema);
        SchemaSnapshot reached = await ExpectAsync(name, start.Database, goal);

        await ChangeAsync(name, start.Database, reached, start.Schema);
        await ExpectAsync(name, start.Database, start);

        await Task.WhenAll(Server.DropDatabaseAsync(start.Database), Server.DropDatabaseAsync(goal.Database));
    }

    private async Task<Side> PrepareAsync(string sql, bool isRestored)
    {
        TestDatabase database = await BuildAsync(sql);
        (SchemaSnapshot schema, string dump) = await Both(ReadAsync(database), isRestored ? DumpRestoredAsync(database) : Server.DumpAsync(database));
        return new Side(database, schema, dump);
    }

    private static async Task ChangeAsync(string name, TestDatabase database, SchemaSnapshot from, SchemaSnapshot to)
    {
        string[] statements = [.. new ChangePlanner(Context(from, to)).Plan().SelectMany(change => change.Statements).Select(ddl => ddl.Sql)];
        try
        {
            await RunAsync(database, statements);
        }
        catch (Npgsql.PostgresException e)
        {
            Assert.Fail($"{name}: {e.MessageText} {e.Detail}\n{string.Join(";\n", statements)};");
        }
    }

    private async Task<SchemaSnapshot> ExpectAsync(string name, TestDatabase database, Side expected)
    {
        (SchemaSnapshot reached, string reachedDump) = await Both(ReadAsync(database), Server.DumpAsync(database));
        IReadOnlyList<SchemaDifference> left = new SchemaDiffer(reached, expected.Schema, SchemaWriting.Whole, ignoreColumnOrder: true).Differences();
        Assert.True(left.Count == 0, $"{name}: {string.Join("\n", left.Select(difference => $"{difference}\n{difference.From}\n->\n{difference.To}"))}");
        Assert.Empty(new ChangePlanner(Context(reached, expected.Schema)).Plan());
        if (reachedDump != expected.Dump)
        {
            Assert.Equal(ColumnOrder.Sorted(expected.Dump), ColumnOrder.Sorted(reachedDump));
        }

        return reached;
    }

    private static ChangeContext Context(SchemaSnapshot from, SchemaSnapshot to) => new(from, to, SchemaWriting.Whole) { User = "postgres" };

    private static async Task<(TFirst First, TSecond Second)> Both<TFirst, TSecond>(Task<TFirst> first, Task<TSecond> second) => (await first, await second);

    /// <summary>One of the two schemas: a database of it, what was read there, and what pg_dump says.</summary>
    private sealed record Side(TestDatabase Database, SchemaSnapshot Schema, string Dump);
}
