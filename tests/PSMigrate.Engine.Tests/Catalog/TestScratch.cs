using PSMigrate.Engine.Catalog.Scratch;
using PSMigrate.Engine.Configuration;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog;

/// <summary>The tests' own server for scratch databases: no other has to be started for each.</summary>
internal sealed class TestScratch(PostgresServer server) : IScratchServer
{
    private readonly List<TestDatabase> _databases = [];

    public string Description => "the tests' server";

    public bool IsThrownAway => true;

    public async Task<ConnectionTarget> CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        TestDatabase database = await server.CreateDatabaseAsync();
        _databases.Add(database);
        return TargetOf(database);
    }

    public static ConnectionTarget TargetOf(TestDatabase database) => ConnectionResolver.Resolve(new SandboxInfo("", database.Url, "", database.Host, 0));

    public async ValueTask DisposeAsync()
    {
        foreach (TestDatabase database in _databases)
        {
            await server.DropDatabaseAsync(database);
        }
    }
}
