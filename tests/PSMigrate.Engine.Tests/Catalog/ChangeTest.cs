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
    protected async Task LeadsThereAndBackAsync(string name, string old, string fresh)
    {
        TestDatabase database = await BuildAsync(old);
        TestDatabase wanted = await BuildAsync(fresh);
        SchemaSnapshot before = await ReadAsync(database);
        SchemaSnapshot after = await ReadAsync(wanted);
        string oldDump = await Server.DumpAsync(database);

        await ChangeAsync(name, database, before, after);
        await ExpectAsync(name, database, after, await Server.DumpAsync(wanted));

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
        IReadOnlyList<SchemaDifference> left = new SchemaDiffer(reached, expected, SchemaWriting.Whole, ignoreColumnOrder: true).Differences();
        Assert.True(left.Count == 0, $"{name}: {string.Join("\n", left.Select(difference => $"{difference}\n{difference.From}\n->\n{difference.To}"))}");
        Assert.Empty(new ChangePlanner(new ChangeContext(reached, expected, SchemaWriting.Whole)).Plan());
        string reachedDump = await Server.DumpAsync(database);
        if (reachedDump != dump)
        {
            Assert.Equal(ColumnOrder.Sorted(dump), ColumnOrder.Sorted(reachedDump));
        }
    }
}
