using System.Diagnostics;
using System.Runtime.Versioning;
using Npgsql;
using PSMigrate.Engine.Sandbox;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Sandbox;

/// <summary>The sandbox's promise: whatever becomes of its owner, processes and folder are gone within ten seconds.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class SandboxServerTests
{
    private static bool HasServer => !OperatingSystem.IsWindows() && BinariesExist();

    [SkippableTheory]
    [InlineData(0)]
    [InlineData(120)]
    [InlineData(250)]
    [InlineData(400)]
    [InlineData(600)]
    [InlineData(800)]
    [InlineData(1000)]
    [InlineData(1300)]
    public async Task Killing_the_owner_while_it_starts_leaves_nothing(int milliseconds)
    {
        Skip.IfNot(HasServer);
        using SandboxScratch scratch = new();
        using Process owner = scratch.StartOwner();
        Assert.Equal("starting", await owner.StandardOutput.ReadLineAsync());
        await Task.Delay(milliseconds + Random.Shared.Next(100));

        owner.Kill();

        // The supervisor may be about to make its folder: give it the time to.
        await Task.Delay(300);
        Assert.Equal("", await scratch.LeftOverAsync());
    }

    [SkippableFact]
    public async Task Killing_the_owner_of_a_server_in_use_leaves_nothing()
    {
        Skip.IfNot(HasServer);
        using SandboxScratch scratch = new();
        using Process owner = scratch.StartOwner();
        Assert.Equal("starting", await owner.StandardOutput.ReadLineAsync());
        string url = (await owner.StandardOutput.ReadLineAsync())!;
        Assert.Contains(scratch.Folder, url);
        TestDatabase database = new(url[(url.IndexOf("host=", StringComparison.Ordinal) + 5)..], "postgres");
        Task busy = Assert.ThrowsAnyAsync<NpgsqlException>(() => database.ExecuteAsync("SELECT pg_sleep(60)"));

        owner.Kill();

        Assert.Equal("", await scratch.LeftOverAsync());
        await busy;
    }

    [SkippableFact]
    public async Task Ctrl_C_in_the_terminal_and_a_hangup_do_not_reach_the_server()
    {
        Skip.IfNot(HasServer);
        await using SandboxServer server = await SandboxServer.StartAsync(CancellationToken.None);
        foreach (string signal in (string[])["INT", "HUP", "TERM"])
        {
            using Process kill = Process.Start("kill", $"-{signal} {server.Info.ProcessId}");
            await kill.WaitForExitAsync();
        }

        await Task.Delay(200);
        Assert.Equal(1, await new TestDatabase(server.Info.Directory, "postgres").ScalarAsync<int>("SELECT 1"));
    }

    [SkippableFact]
    public async Task Disposing_stops_the_server_although_another_child_of_ours_lives_on()
    {
        Skip.IfNot(HasServer);
        SandboxServer server = await SandboxServer.StartAsync(CancellationToken.None);
        // Had the pipe leaked into it, the supervisor would wait for this one too.
        using Process child = Process.Start("sleep", "60");
        Assert.True(Directory.Exists(server.Info.Directory));

        await server.DisposeAsync();
        await server.DisposeAsync();

        Assert.False(Directory.Exists(server.Info.Directory));
        Assert.False(child.HasExited);
        child.Kill();
    }

    [SkippableFact]
    public async Task Cancelling_the_start_leaves_nothing()
    {
        Skip.IfNot(HasServer);
        using CancellationTokenSource stop = new(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SandboxServer.StartAsync(stop.Token));
    }

    [SkippableFact]
    public async Task Only_the_one_who_started_it_can_read_the_folder()
    {
        Skip.IfNot(HasServer);
        await using SandboxServer server = await SandboxServer.StartAsync(CancellationToken.None);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(server.Info.Directory));
        Assert.Matches(@"^\d+(\.\d+)?", server.Info.ServerVersion);
        Assert.Equal(server.Info.ConnectionString, server.ConnectionStringFor("postgres"));
    }

    [SkippableFact]
    public async Task A_temporary_folder_with_a_space_is_used()
    {
        Skip.IfNot(HasServer);
        using SandboxScratch scratch = new("with a space");
        using Process owner = scratch.StartOwner();
        await owner.StandardOutput.ReadLineAsync();
        string url = (await owner.StandardOutput.ReadLineAsync())!;

        Assert.Contains("with%20a%20space/psm-", url);
        string folder = Uri.UnescapeDataString(url[(url.IndexOf("host=", StringComparison.Ordinal) + 5)..]);
        Assert.Equal("t", Assert.Single(await new TestDatabase(folder, "postgres").QueryAsync("SELECT true")));
        owner.Kill();
        Assert.Equal("", await scratch.LeftOverAsync());
    }

    [SkippableTheory]
    [InlineData("/nowhere/at all")]
    [InlineData("relative")]
    [InlineData("/tmp/a,b")]
    [InlineData("/tmp/$(touch psm-owned)'\"")]
    [InlineData("/proc/a-folder-whose-name-is-so-long-that-the-path-of-a-socket-in-it-cannot-be-told-to-the-kernel-at-all")]
    public async Task A_temporary_folder_that_cannot_hold_a_socket_is_not_used(string folder)
    {
        Skip.IfNot(HasServer);
        using SandboxScratch scratch = new();
        using Process owner = scratch.StartOwner(("TMPDIR", folder));
        await owner.StandardOutput.ReadLineAsync();
        string url = (await owner.StandardOutput.ReadLineAsync())!;
        string used = url[(url.IndexOf("host=", StringComparison.Ordinal) + 5)..];

        Assert.StartsWith("/tmp/psm-", used);
        owner.Kill();
        Assert.True(SpinWait.SpinUntil(() => !Directory.Exists(used), TimeSpan.FromSeconds(10)));
    }

    [SkippableFact]
    public async Task An_initdb_that_fails_is_quoted()
    {
        Skip.If(OperatingSystem.IsWindows());
        using SandboxScratch scratch = new();
        foreach (string name in (string[])["initdb", "postgres", "pg_ctl"])
        {
            string path = Path.Join(scratch.Folder, name);
            File.WriteAllText(path, "#!/bin/sh\necho 'initdb: error: no room for you'\nexit 3\n");
            File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
        }

        using Process owner = scratch.StartOwner(("PSMIGRATE_POSTGRES_BIN", scratch.Folder));
        string said = await owner.StandardOutput.ReadToEndAsync();

        Assert.Contains("initdb failed:", said);
        Assert.Contains("no room for you", said);
        Assert.Equal("", await scratch.LeftOverAsync());
    }

    [SkippableFact]
    public async Task A_version_that_is_there_is_started_and_one_that_is_not_is_named()
    {
        Skip.IfNot(HasServer);
        await using SandboxServer any = await SandboxServer.StartAsync(CancellationToken.None);
        int major = int.Parse(any.Info.ServerVersion.Split('.')[0]);

        await using SandboxServer wanted = await SandboxServer.StartAsync(new SandboxOptions { Major = major }, CancellationToken.None);

        Assert.StartsWith($"{major}.", wanted.Info.ServerVersion);
        ToolMissingException error = await Assert.ThrowsAsync<ToolMissingException>(
            () => SandboxServer.StartAsync(new SandboxOptions { Major = 7 }, CancellationToken.None));
        Assert.Contains("PostgreSQL 7", error.Message);
        Assert.Contains("postgresql-7", error.Hint);
    }

    [SkippableFact]
    public async Task The_registry_stops_what_it_started_and_knows_nothing_else()
    {
        Skip.IfNot(HasServer);
        SandboxInfo info = await SandboxRegistry.StartAsync(CancellationToken.None);
        Assert.Contains(info, SandboxRegistry.Running);

        await SandboxRegistry.StopAsync(info.Id.ToUpperInvariant());

        Assert.False(Directory.Exists(info.Directory));
        TargetInvalidException error = await Assert.ThrowsAsync<TargetInvalidException>(() => SandboxRegistry.StopAsync(info.Id));
        Assert.Contains(info.Id, error.Message);
    }

    private static bool BinariesExist()
    {
        try
        {
            return ServerBinaries.Find().Directory.Length > 0;
        }
        catch (ToolMissingException) when (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            return false;
        }
    }
}
