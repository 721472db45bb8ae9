using PSMigrate.Testing;

namespace PSMigrate.Cli.Tests;

/// <summary>A test with a folder of revisions and a database of its own.</summary>
public abstract class DatabaseTest(PostgresServer server) : IAsyncLifetime
{
    private TestDatabase? _database;

    private protected TestDatabase Database => _database!;

    private protected MigrationFolder Folder { get; } = new();

    private protected string[] Common => ["--path", Folder.Migrations, "--url", Database.Url];

    // Skips, or fails, where there is no server: which only a test itself can.
    private protected async Task ArrangeAsync() => _database = await server.CreateDatabaseAsync();

    private protected Task<ToolRun> Tool(params string[] arguments) => ToolRun.OfAsync([.. arguments, .. Common]);

    private protected async Task<string> RowsAsync() =>
        string.Join(',', await Database.QueryAsync("SELECT version_num FROM psmigrate_version ORDER BY 1"));

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        Folder.Dispose();
        return Task.CompletedTask;
    }
}
