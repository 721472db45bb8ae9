using System.Diagnostics;
using PSMigrate.Testing;

namespace PSMigrate.Cli.Tests.Chaos;

/// <summary>A database on a filesystem of its own that can be full: a tablespace in memory. Only root can mount one; elsewhere the test is skipped.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly PostgresServer _server;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("psmigrate-disk-");
    private readonly string _name = $"small_{Guid.NewGuid().ToString("N")[..6]}";
    private readonly FileStream _ballast;

    private SmallDisk(PostgresServer server, TestDatabase somewhere)
    {
        _server = server;
        int status = Shell($"mount -t tmpfs -o size=32m,mode=700,uid=$(stat -c %u '{somewhere.Host}') tmpfs '{_folder.FullName}'");
        if (status != 0)
        {
            _folder.Delete();
        }

        Skip.If(status != 0, "Nobody but root can mount a small filesystem.");
        _ballast = File.Create(Path.Join(_folder.FullName, "ballast"), bufferSize: 0);
    }

    public TestDatabase Database { get; private set; } = null!;

    public static async Task<SmallDisk> MountAsync(PostgresServer server)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "The small filesystem is Linux's.");
        TestDatabase maintenance = await server.MaintenanceAsync();
        SmallDisk disk = new(server, maintenance);
        // The server wants a folder of its own, and the ballast is no part of it.
        await maintenance.ExecuteAsync($"COPY (SELECT 1) TO PROGRAM 'cat >/dev/null && mkdir {disk._folder.FullName}/space'");
        await maintenance.ExecuteAsync($"CREATE TABLESPACE {disk._name} LOCATION '{disk._folder.FullName}/space'");
        await maintenance.ExecuteAsync($"CREATE DATABASE {disk._name} TEMPLATE template0 TABLESPACE {disk._name}");
        disk.Database = new TestDatabase(maintenance.Host, disk._name);
        return disk;
    }

    /// <summary>Leaves no room.</summary>
    public void Fill()
    {
        _ballast.Seek(0, SeekOrigin.End);
        try
        {
            _ballast.Write(new byte[new DriveInfo(_folder.FullName).AvailableFreeSpace]);
        }
        catch (IOException)
        {
            // The server has taken some of it meanwhile, and there is no room all the same.
        }
    }

    /// <summary>Makes room for this many bytes more.</summary>
    public void Free(long bytes) => _ballast.SetLength(Math.Max(0, _ballast.Length - bytes));

    public async ValueTask DisposeAsync()
    {
        await _ballast.DisposeAsync();
        await _server.DropDatabaseAsync(Database);
        await (await _server.MaintenanceAsync()).ExecuteAsync($"DROP TABLESPACE {_name}");
        Shell($"umount '{_folder.FullName}'");
        _folder.Delete();
    }

    private static int Shell(string command)
    {
        using Process shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { RedirectStandardError = true })!;
        shell.WaitForExit();
        return shell.ExitCode;
    }
}
