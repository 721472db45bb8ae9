using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution;

/// <summary>A database, a folder of revisions and an engine on both; one of each per test.</summary>
public abstract class EngineTest(PostgresServer server) : IClassFixture<PostgresServer>, IAsyncLifetime
{
    protected RevisionFolder Folder { get; } = new();

    protected RecordedEvents Events { get; } = new();

    protected PostgresServer Server => server;

    protected TestDatabase Database { get; private set; } = null!;

    public async Task InitializeAsync() => Database = await server.CreateDatabaseAsync();

    public virtual Task DisposeAsync()
    {
        Folder.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>An engine as a new process would have it.</summary>
    protected MigrationEngine Engine(Func<MigrationOptions, MigrationOptions>? change = null)
    {
        MigrationOptions options = new() { MigrationPath = [Folder.Path], ConnectionString = Database.Url };
        return new MigrationEngine(change is null ? options : change(options), Events);
    }

    protected async Task<RunResult> UpgradeAsync(params string[] targets) =>
        (await Engine().UpgradeAsync(targets.Length == 0 ? ["head"] : targets, new RunOptions(), CancellationToken.None))!;

    /// <summary>Loses rows where there are any, unless told how to run.</summary>
    protected async Task<RunResult> DowngradeAsync(string target, RunOptions? run = null) =>
        (await Engine().DowngradeAsync(target, run ?? new RunOptions { AllowDataLoss = true }, CancellationToken.None))!;

    protected Task<IReadOnlyList<string>> RowsAsync() => Database.QueryAsync("SELECT version_num FROM public.psmigrate_version ORDER BY 1");

    /// <summary>Steps of the ledger, oldest first: <c>upgrade a done</c>.</summary>
    protected Task<IReadOnlyList<string>> LedgerAsync(string kind = "step") =>
        Database.QueryAsync($"SELECT concat_ws(' ', direction, revision, segment, statement, outcome) FROM public.psmigrate_history WHERE kind = '{kind}' ORDER BY id");
}
