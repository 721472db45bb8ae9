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
        TestDatabase database = await BuildAsync(old);
        TestDatabase wanted = await BuildAsync(fresh);
        SchemaSnapshot before = await ReadAsync(database);
        SchemaSnapshot after = await ReadAsync(wanted);
        string oldDump = await Server.DumpAsync(database);

        await ChangeAsync(name, database, before, after);
        await ExpectAsync(name, database, after, isRestored ? await DumpRestoredAsync(wanted) : await Server.DumpAsync(wanted));

        await ChangeAsync(name, database, await ReadAsync(database), before);
        await ExpectAsync(name, database, before, oldDump);

        await Server.DropDatabaseAsync(database);
        await Server.DropDatabaseAsync(wanted);
    }

    private static async Task ChangeAsync(string name, TestDatabase database, SchemaSnapshot from, SchemaSnapshot to)
    {
        string[] statements = [.. new ChangePlanner(new ChangeContext(from, to, SchemaWriting.Whole)).Plan().SelectMany(change => change.Statements).Select(ddl => ddl.Sql)];
        try
        {
            await RunAsync(database, statements);
        }
        catch (Npgsql.PostgresException e)
        {
            Assert.Fail($"{name}: {e.MessageText} {e.Detail}\n{string.Join(";\n", statements)};");
        }
    }

    private async Task ExpectAsync(string name, TestDatabase database, SchemaSnapshot expected, string dump)
    {
        SchemaSnapshot reached = await ReadAsync(database);
        Assert.Empty(new SchemaDiffer(reached, expected, SchemaWriting.Whole, ignoreColumnOrder: true).Differences());
        Assert.Empty(new ChangePlanner(new ChangeContext(reached, expected, SchemaWriting.Whole)).Plan());
        string reachedDump = await Server.DumpAsync(database);
        if (reachedDump != dump)
        {
            Assert.Equal(ColumnOrder.Sorted(dump), ColumnOrder.Sorted(reachedDump));
        }
    }
}
