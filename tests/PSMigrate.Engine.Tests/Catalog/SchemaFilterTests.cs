using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog;

/// <summary>What of two schemas is compared, and what of one is written.</summary>
public sealed class SchemaFilterTests(PostgresServer server) : SchemaTest(server)
{
    private const string Everything = "added: schema app, added: enum app.mood, added: table app.users, added: table public.users, added: table public.users_old, "
        + "added: constraint users_pkey on public.users, added: index app.users_name, added: index public.users_old_id";

    private async Task<string> AddedAsync(SchemaFilter filter)
    {
        TestDatabase empty = await Server.CreateDatabaseAsync();
        await Database.ExecuteAsync("""
            CREATE SCHEMA IF NOT EXISTS app;
            CREATE TYPE app.mood AS ENUM ('fine');
            CREATE TABLE app.users (id int, name text);
            CREATE INDEX users_name ON app.users (name);
            CREATE TABLE public.users (id int PRIMARY KEY);
            CREATE TABLE public.users_old (id int);
            CREATE INDEX users_old_id ON public.users_old (id)
            """);
        return await DifferencesAsync(empty.Url, "database", filter);
    }

    public static TheoryData<SchemaFilter, string> Filters => new()
    {
        { new SchemaFilter(), Everything },
        { new SchemaFilter { Schemas = ["*"] }, Everything },
        { new SchemaFilter { Schemas = ["app"] }, "added: schema app, added: enum app.mood, added: table app.users, added: index app.users_name" },
        { new SchemaFilter { Schemas = ["ap?"], Kinds = ["index", "Enum"] }, "added: enum app.mood, added: index app.users_name" },
        { new SchemaFilter { Kinds = ["table"] }, "added: table app.users, added: table public.users, added: table public.users_old" },
        { new SchemaFilter { Include = ["users"] }, "added: table app.users, added: table public.users, added: constraint users_pkey on public.users, added: index app.users_name" },
        { new SchemaFilter { Include = ["public.users"] }, "added: table public.users, added: constraint users_pkey on public.users" },
        { new SchemaFilter { Include = ["public.users.users_pkey"] }, "added: constraint users_pkey on public.users" },
        { new SchemaFilter { Include = ["users*"], Exclude = ["*_old"] }, "added: table app.users, added: table public.users, added: constraint users_pkey on public.users, added: index app.users_name" },
        { new SchemaFilter { Exclude = ["app", "app.*", "public.users"] }, "added: table public.users_old, added: index public.users_old_id" },
        { new SchemaFilter { Include = ["USERS"] }, "" },
        { new SchemaFilter { Include = ["user[s]"] }, "" },
    };

    [SkippableTheory]
    [MemberData(nameof(Filters))]
    public async Task Only_what_is_asked_for_is_compared(SchemaFilter filter, string expected) => Assert.Equal(expected, await AddedAsync(filter));

    [SkippableFact]
    public async Task The_order_of_columns_counts_unless_it_shall_not()
    {
        TestDatabase other = await Server.CreateDatabaseAsync();
        await Database.ExecuteAsync("CREATE TABLE public.t (a int, b int)");
        await other.ExecuteAsync("CREATE TABLE public.t (b int, a int)");

        Assert.Equal("changed: table public.t", await DifferencesAsync(other.Url, "database"));
        Assert.Equal("", await DifferencesAsync(other.Url, "database", new SchemaFilter { IgnoreColumnOrder = true }));
    }

    [SkippableFact]
    public async Task What_is_not_compared_is_counted_and_the_larger_number_tells()
    {
        TestDatabase other = await Server.CreateDatabaseAsync();
        await Database.ExecuteAsync("CREATE TEXT SEARCH CONFIGURATION public.c (COPY = simple); CREATE TEXT SEARCH CONFIGURATION public.d (COPY = simple)");
        await other.ExecuteAsync("CREATE TEXT SEARCH CONFIGURATION public.c (COPY = simple); CREATE CAST (text AS xid) WITH INOUT");

        SchemaComparison comparison = await CompareAsync(other.Url, "database");

        Assert.Equal([("cast", 1L), ("text search configuration", 2L)], comparison.NotCompared.Select(pair => (pair.Key, pair.Value)));
    }
}
