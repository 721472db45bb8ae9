using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Tests.Configuration;
using PSMigrate.Engine.Tests.Execution;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Connections;

/// <summary>Connects the way the engine does, with made-up environment variables, and asks the server who came in, and how.</summary>
public abstract class ConnectionTest(SecureServer server) : IAsyncLifetime
{
    private protected ProjectFolder Project { get; } = new();

    private protected RecordedEvents Events { get; } = new();

    protected SecureServer Server => server;

    protected int Port => server.Port;

    protected static string Password => SecureServer.Password;

    protected Dictionary<string, string> Variables => Project.Variables;

    /// <summary>The database's name and role, in the URL of somebody who knows the password.</summary>
    protected string Loom => $"postgresql://loom:{Password}@localhost:{Port}/loom";

    public Task InitializeAsync() => server.StartAsync();

    public Task DisposeAsync()
    {
        Project.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Connects with what is given to the door.</summary>
    protected Task<string> ConnectAsync(string text) => OpenAsync(text);

    /// <summary>Connects with what the configuration and the environment say.</summary>
    /// <returns><c>database role address encryption</c>, as the server sees them.</returns>
    protected Task<string> OpenAsync(string? given = null, string? environment = null) => AskAsync(
        given,
        """
        SELECT concat_ws(' ', current_database(), current_user, coalesce(host(inet_server_addr()), 'socket'),
            (SELECT CASE WHEN ssl THEN 'tls' ELSE 'plain' END FROM pg_stat_ssl WHERE pid = pg_backend_pid()))
        """,
        environment);

    /// <summary>Connects likewise, and asks for one text.</summary>
    protected async Task<string> AskAsync(string? given, string sql, string? environment = null)
    {
        ConnectionTarget target = Project.Resolve(Project.Options with { ConnectionString = given, Environment = environment });
        Target = target;
        MigrationConnection connection = await MigrationConnection.OpenAsync(target, new SessionSettings(), Events, CancellationToken.None);
        await using (connection)
        {
            Database = connection.Database;
            return (await connection.QueryAsync(new SqlCommand(sql), row => row.GetString(0), CancellationToken.None))[0];
        }
    }

    /// <summary>What was worked out last.</summary>
    private protected ConnectionTarget? Target { get; private set; }

    /// <summary>What was connected to last.</summary>
    protected DatabaseInfo? Database { get; private set; }

    /// <summary>Fails to connect, and shows the password to nobody.</summary>
    protected async Task<ConnectionFailedException> RefusedAsync(string? given = null, params string[] secrets)
    {
        ConnectionFailedException error = await Assert.ThrowsAsync<ConnectionFailedException>(() => OpenAsync(given));
        foreach (string secret in (string[])[Password, .. secrets])
        {
            Assert.DoesNotContain(secret, $"{error.Report}\n{error.Hint}\n{error}\n{Target}", StringComparison.Ordinal);
        }

        return error;
    }

    /// <summary>Writes a file that only its owner may read, and <paramref name="others"/>.</summary>
    protected string Secret(string name, string text, UnixFileMode others = UnixFileMode.None)
    {
        string path = Project.Write(name, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | others);
        }

        return path;
    }

    /// <summary>The authority's certificate as a file.</summary>
    protected string Authority() => Project.Write("ca.pem", server.Authority.Pem);
}
