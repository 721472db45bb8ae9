using System.Diagnostics;
using Npgsql;
using PSMigrate.Engine.Sandbox;

namespace PSMigrate.Testing;

/// <summary>A server of a test's own that can be restarted under its sessions. Unlike the usual sandbox it keeps what it has committed when it crashes.</summary>
public sealed class RestartableServer : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly SandboxServer _sandbox;
    private int _databases;

    private RestartableServer(SandboxServer sandbox) => _sandbox = sandbox;

    private TestDatabase Maintenance => new(_sandbox.Info.Directory, "postgres");

    /// <param name="settings">More lines of postgresql.conf.</param>
    public static async Task<RestartableServer> StartAsync(string settings = "") => new(await PostgresServer.OrSkipAsync(() => SandboxServer.StartAsync(
        new SandboxOptions { Settings = $"synchronous_commit = on\nfull_page_writes = on\n{settings}" }, CancellationToken.None)));

    public async Task<TestDatabase> CreateDatabaseAsync()
    {
        string name = $"t{++_databases}";
        await Maintenance.ExecuteAsync($"CREATE DATABASE {name} TEMPLATE template0");
        return new TestDatabase(_sandbox.Info.Directory, name);
    }

    /// <summary>Stops it, ending all its sessions, and starts it again.</summary>
    /// <param name="crash">Stop it without a checkpoint, so that it has to recover.</param>
    public async Task RestartAsync(bool crash)
    {
        DateTime before = await Maintenance.ScalarAsync<DateTime>("SELECT pg_postmaster_start_time()");
        await ControlAsync($"-m {(crash ? "immediate" : "fast")} -w restart");
        Stopwatch clock = Stopwatch.StartNew();
        while (await StartTimeAsync() is not { } now || now == before)
        {
            Assert.True(clock.Elapsed < s_patience, "The server did not come back.");
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        // The sandbox knows only the server that it has started itself.
        await ControlAsync("-m immediate stop");
        Stopwatch clock = Stopwatch.StartNew();
        while (clock.Elapsed < s_patience && await StartTimeAsync() is not null)
        {
            await Task.Delay(20);
        }

        await _sandbox.DisposeAsync();
    }

    // The server does it to itself: it runs as whoever may. Its own session would not outlive it, hence setsid.
    private async Task ControlAsync(string arguments)
    {
        string program = Path.Join(ServerBinaries.Find().Directory, "pg_ctl");
        string folder = _sandbox.Info.Directory;
        try
        {
            await Maintenance.ExecuteAsync(
                $"COPY (SELECT 1) TO PROGRAM 'setsid {program} -D {folder}/data -l {folder}/log {arguments} </dev/null >/dev/null 2>&1 &'");
        }
        catch (NpgsqlException)
        {
            // It was faster than its answer. Whoever asked waits for what it does.
        }
    }

    private async Task<DateTime?> StartTimeAsync()
    {
        try
        {
            return await Maintenance.ScalarAsync<DateTime>("SELECT pg_postmaster_start_time()");
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }
}
