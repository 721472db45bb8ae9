using System.Diagnostics;
using Npgsql;
using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Sandbox;

namespace PSMigrate.Bench;

/// <summary>The server that everything is measured on, and PostgreSQL's tools beside it.</summary>
internal sealed class BenchServer : IAsyncDisposable
{
    private readonly SandboxServer _server;

    private BenchServer(SandboxServer server) => _server = server;

    public string Version => _server.Info.ServerVersion;

    /// <param name="settings">Lines of postgresql.conf.</param>
    public static async Task<BenchServer> StartAsync(string settings = "") =>
        new(await SandboxServer.StartAsync(new SandboxOptions { Settings = settings }, CancellationToken.None));

    public string Url(string database) => _server.ConnectionStringFor(database);

    public async Task CreateDatabaseAsync(string name, string template = "template0") =>
        await ExecuteAsync("postgres", $"CREATE DATABASE {name} TEMPLATE {template}");

    /// <summary>Makes a database anew, whatever was in it, and has the server write down all that it put off: the next thing shall not be met by it.</summary>
    public async Task FreshDatabaseAsync(string name)
    {
        await ExecuteAsync("postgres", $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        await CreateDatabaseAsync(name);
        await ExecuteAsync("postgres", "CHECKPOINT");
    }

    /// <summary>Runs statements one after the other, each by itself.</summary>
    public async Task ExecuteAsync(string database, params IEnumerable<string> statements)
    {
        await using NpgsqlConnection connection = await ConnectAsync(database);
        foreach (string statement in statements)
        {
            await using NpgsqlCommand command = new(statement, connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>The one number that a query answers.</summary>
    public async Task<long> CountAsync(string database, string query)
    {
        await using NpgsqlConnection connection = await ConnectAsync(database);
        await using NpgsqlCommand command = new(query, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Runs a script with psql, up to its first error.</summary>
    public Task PsqlAsync(string database, string script) => RunToolAsync("psql", PsqlArguments(database, script));

    public string[] PsqlArguments(string database, string script) => ["--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1", "--dbname", Url(database), "--file", script];

    /// <summary>A connection as the engine has it.</summary>
    public Task<MigrationConnection> OpenAsync(string database) => MigrationConnection.OpenAsync(
        ConnectionResolver.Resolve(_server.Info with { ConnectionString = Url(database) }), new SessionSettings(), new Progress<MigrationEvent>(), CancellationToken.None);

    /// <summary>Runs one of PostgreSQL's programs, of the server's own version where it has them, or another.</summary>
    public static async Task RunToolAsync(string tool, params string[] arguments)
    {
        using Process process = Start(tool, arguments);
        await EndAsync(tool, process);
    }

    /// <summary>The same, looking at its memory all the while.</summary>
    /// <returns>The most that it held, in bytes.</returns>
    public static async Task<long> PeakMemoryAsync(string tool, params string[] arguments)
    {
        using Process process = Start(tool, arguments);
        Task ending = EndAsync(tool, process);
        long peak = 0;
        while (!ending.IsCompleted)
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It has ended since.
            }

            await Task.WhenAny(ending, Task.Delay(5));
        }

        await ending;
        return peak;
    }

    private async Task<NpgsqlConnection> ConnectAsync(string database)
    {
        // Not pooled: a database that somebody is connected to is no template.
        string target = ConnectionResolver.Resolve(_server.Info with { ConnectionString = Url(database) }).ConnectionString;
        NpgsqlConnection connection = new(new NpgsqlConnectionStringBuilder(target) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static Process Start(string tool, string[] arguments)
    {
        string own = Path.Join(ServerBinaries.Find().Directory, tool);
        return Process.Start(new ProcessStartInfo(File.Exists(own) ? own : tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    private static async Task EndAsync(string tool, Process process)
    {
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{tool}: {await errors}");
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
