using PSMigrate.Engine.Catalog;
using PSMigrate.Engine.Catalog.Changes;
using PSMigrate.Engine.Catalog.Comparison;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog;

/// <summary>The statements between two schemas lead from the one to the other and back, which pg_dump and a second comparison say.</summary>
[Trait("Matrix", "true")]
public sealed class DiffCaseTests(PostgresServer server) : CatalogTest(server)
{
    public static TheoryData<string> Cases => [.. DiffCases.Names];

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public async Task The_change_leads_there_and_back(string name)
    {
        Skip.If(DiffCases.Since(name) > await MajorAsync(), $"The case needs PostgreSQL {DiffCases.Since(name)}.");
        TestDatabase database = await BuildAsync(DiffCases.Old(name));
        TestDatabase wanted = await BuildAsync(DiffCases.New(name));
        SchemaSnapshot old = await ReadAsync(database);
        SchemaSnapshot fresh = await ReadAsync(wanted);
        string oldDump = await Server.DumpAsync(database);

        await ChangeAsync(database, old, fresh);
        await ExpectAsync(database, fresh, await Server.DumpAsync(wanted));

        await ChangeAsync(database, await ReadAsync(database), old);
        await ExpectAsync(database, old, oldDump);

        await Server.DropDatabaseAsync(database);
        await Server.DropDatabaseAsync(wanted);
    }

    private static async Task ChangeAsync(TestDatabase database, SchemaSnapshot from, SchemaSnapshot to)
    {
        string[] statements = [.. new ChangePlanner(new ChangeContext(from, to, SchemaWriting.Whole)).Plan().SelectMany(change => change.Statements).Select(ddl => ddl.Sql)];
        try
        {
            await RunAsync(database, statements);
        }
        catch (Npgsql.PostgresException e)
        {
            Assert.Fail($"{e.MessageText} {e.Detail}\n{string.Join(";\n", statements)};");
        }
    }

    private async Task ExpectAsync(TestDatabase database, SchemaSnapshot expected, string dump)
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
