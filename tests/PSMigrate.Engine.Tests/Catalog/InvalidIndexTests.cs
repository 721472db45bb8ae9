using PSMigrate.Engine.Catalog;
using PSMigrate.Engine.Catalog.Comparison;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog;

/// <summary>What a concurrent build has left cannot be made anew, and is not passed over in silence.</summary>
[Trait("Matrix", "true")]
public sealed class InvalidIndexTests(PostgresServer server) : CatalogTest(server)
{
    private const string Table = "CREATE TABLE public.t (a int); INSERT INTO public.t VALUES (1), (1); ";

    [SkippableFact]
    public async Task An_invalid_index_is_written_as_a_comment_and_told_as_a_difference()
    {
        TestDatabase original = await BuildAsync(Table);
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => original.ExecuteAsync("CREATE UNIQUE INDEX CONCURRENTLY \"left\nover\" ON public.t (a)"));
        await original.ExecuteAsync("COMMENT ON INDEX public.\"left\nover\" IS 'x'");

        SchemaSnapshot read = await ReadAsync(original);
        TestDatabase rebuilt = await BuildAsync(Write(read));

        Assert.Contains("-- not made: the concurrent build of index public.\"left\n-- over\" did not end\n-- CREATE UNIQUE INDEX \"left\n-- over\" ON public.t USING btree (a)", Write(read));
        Assert.Equal(await Server.DumpAsync(original), await Server.DumpAsync(rebuilt));
        SchemaDifference difference = Assert.Single(new SchemaDiffer(await ReadAsync(rebuilt), read, SchemaWriting.Whole).Differences());
        Assert.Equal(SchemaChange.Added, difference.Change);
        Assert.Contains("did not end", difference.To);
        await Server.DropDatabaseAsync(original);
        await Server.DropDatabaseAsync(rebuilt);
    }

    [SkippableFact]
    public async Task An_index_that_is_invalid_on_one_side_is_a_difference()
    {
        TestDatabase left = await BuildAsync(Table);
        TestDatabase right = await BuildAsync("CREATE TABLE public.t (a int); CREATE UNIQUE INDEX i ON public.t (a)");
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => left.ExecuteAsync("CREATE UNIQUE INDEX CONCURRENTLY i ON public.t (a)"));

        SchemaDifference difference = Assert.Single(new SchemaDiffer(await ReadAsync(left), await ReadAsync(right), SchemaWriting.Whole).Differences());

        Assert.Equal("changed: index public.i", difference.ToString());
        await Server.DropDatabaseAsync(left);
        await Server.DropDatabaseAsync(right);
    }
}
