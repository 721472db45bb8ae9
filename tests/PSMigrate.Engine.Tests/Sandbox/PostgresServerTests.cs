using Npgsql;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Sandbox;

public sealed class PostgresServerTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [SkippableFact]
    public async Task A_test_gets_a_database_of_its_own()
    {
        TestDatabase one = await server.CreateDatabaseAsync();
        TestDatabase other = await server.CreateDatabaseAsync();
        await one.ExecuteAsync("CREATE TABLE t (id int PRIMARY KEY, note text); INSERT INTO t VALUES (1, NULL), (2, 'b')");

        Assert.Equal(["1|", "2|b"], await one.QueryAsync("SELECT id, note FROM t ORDER BY id"));
        Assert.Equal(2L, await one.ScalarAsync<long>("SELECT count(*) FROM t"));
        Assert.True(await other.ScalarAsync<bool>("SELECT to_regclass('t') IS NULL"));
    }

    [SkippableFact]
    public async Task A_dump_holds_nothing_that_differs_from_run_to_run()
    {
        TestDatabase database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE t (id int)");

        string dump = await server.DumpAsync(database);

        Assert.Contains("CREATE TABLE public.t", dump);
        Assert.DoesNotContain("restrict", dump);
        Assert.DoesNotContain("--", dump);
        Assert.Equal(dump, await server.DumpAsync(database));
    }

    [SkippableFact]
    public async Task The_server_is_plain_utf8_with_everything_a_migration_may_want()
    {
        TestDatabase database = await server.CreateDatabaseAsync();
        await using NpgsqlConnection connection = await database.OpenAsync();

        Assert.Equal("UTF8", await database.ScalarAsync<string>("SHOW server_encoding"));
        Assert.Equal("logical", await database.ScalarAsync<string>("SHOW wal_level"));
        Assert.Equal("", await database.ScalarAsync<string>("SHOW listen_addresses"));
        await database.ExecuteAsync("ALTER SYSTEM SET work_mem = '5MB'");
        Assert.StartsWith(await server.VersionAsync(), connection.ServerVersion);
    }
}
