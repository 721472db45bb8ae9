using System.Net;
using System.Net.Sockets;
using PSMigrate.Engine.Sandbox;

namespace PSMigrate.Testing;

/// <summary>
/// A server as it stands in the world: on a TCP port, with TLS, and it trusts nobody but its own superuser at the socket. Its
/// certificate is for <c>localhost</c> and <c>127.0.0.1</c>, and so a wrong one at <c>::1</c>, where it listens too.
/// </summary>
public sealed class SecureServer : IAsyncLifetime
{
    /// <summary>A password that must be nowhere to be seen.</summary>
    public const string Password = "c4naRy-s3cret";

    /// <summary>Lets in by its certificate and nothing else.</summary>
    public const string CertificateRole = "by_certificate";

    /// <summary>Needs a certificate and a password.</summary>
    public const string BothRole = "by_both";

    /// <summary>Everything that has to be encoded somewhere.</summary>
    public const string OddName = "o'd d@:/?#%&=;\"ü";

    private const string Access = $"""
        local   all all                  scram-sha-256
        hostssl all {CertificateRole} all cert
        hostssl all {BothRole}        all scram-sha-256 clientcert=verify-full
        host    all plain             all scram-sha-256
        hostssl all all               all scram-sha-256
        """;

    private SandboxServer? _sandbox;

    public TestAuthority Authority { get; } = new("PSMigrate tests");

    public int Port { get; private set; }

    public bool HasIPv6 { get; private set; }

    /// <summary>Folder of its socket.</summary>
    public string SocketFolder => _sandbox!.Info.Directory;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_sandbox is not null)
        {
            await _sandbox.DisposeAsync();
        }

        Authority.Dispose();
    }

    /// <summary>Starts it for the first test that asks, with the roles <c>loom</c>, <c>plain</c> and those named here, all with the same password.</summary>
    public async Task StartAsync()
    {
        if (_sandbox is not null)
        {
            return;
        }

        (Port, HasIPv6) = FreePort();
        _sandbox = await PostgresServer.OrSkipAsync(() => SandboxServer.StartAsync(
            new SandboxOptions
            {
                Port = Port,
                Settings = $"listen_addresses = '127.0.0.1{(HasIPv6 ? ",::1" : "")}'\nssl_ca_file = 'root.crt'\npassword_encryption = 'scram-sha-256'",
                Access = $"local all postgres trust\n{Access}",
            },
            CancellationToken.None));
        TestDatabase server = new(SocketFolder, "postgres", Port);
        (string certificate, string key) = Authority.Issue("server", "localhost", "127.0.0.1");
        await WriteAsync(server, "server.crt", certificate);
        await WriteAsync(server, "server.key", key);
        await WriteAsync(server, "root.crt", Authority.Pem);
        await server.ExecuteAsync("ALTER SYSTEM SET ssl = on");
        await server.ExecuteAsync("SELECT pg_reload_conf()");
        foreach (string role in (string[])["loom", "plain", CertificateRole, BothRole, OddName])
        {
            await server.ExecuteAsync($"CREATE ROLE {Quoted(role)} LOGIN PASSWORD '{(role == OddName ? OddName.Replace("'", "''", StringComparison.Ordinal) : Password)}'");
        }

        foreach (string database in (string[])["loom", "other", OddName])
        {
            await server.ExecuteAsync($"CREATE DATABASE {Quoted(database)}");
        }

        for (int i = 0; await server.ScalarAsync<string>("SHOW ssl") != "on"; i++)
        {
            Assert.True(i < 200, "The server did not turn to TLS.");
            await Task.Delay(50);
        }
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // The server writes its own files: whose it is and where, only it knows.
    private static Task WriteAsync(TestDatabase server, string file, string text) =>
        server.ExecuteAsync($"COPY (SELECT unnest(string_to_array('{text}', chr(10)))) TO PROGRAM 'umask 077; cat > {file}'");

    /// <summary>A port that is free on both loopback addresses, or on the one there is.</summary>
    private static (int Port, bool HasIPv6) FreePort()
    {
        while (true)
        {
            using Socket first = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            first.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            int port = ((IPEndPoint)first.LocalEndPoint!).Port;
            try
            {
                using Socket second = new(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
                second.Bind(new IPEndPoint(IPAddress.IPv6Loopback, port));
                return (port, true);
            }
            catch (SocketException e) when (e.SocketErrorCode != SocketError.AddressAlreadyInUse)
            {
                return (port, false);
            }
            catch (SocketException)
            {
                // Taken on the other address: another one.
            }
        }
    }
}
