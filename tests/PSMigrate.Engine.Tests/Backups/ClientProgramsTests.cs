using PSMigrate.Engine.Backups;

namespace PSMigrate.Engine.Tests.Backups;

public sealed class ClientProgramsTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("psmclients-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [SkippableFact]
    public async Task The_servers_own_version_is_taken_and_else_the_next_newer()
    {
        string newest = Make("lib/18/bin", "18.1");
        string same = Make("lib/16/bin", "16.4 (Debian 16.4-1)");
        string old = Make("path", "14.2");

        Assert.Equal((same, "16.4"), await FindAsync(16, ("PATH", old)));
        Assert.Equal((newest, "18.1"), await FindAsync(17, ("PATH", old)));
        Assert.Equal((newest, "18.1"), await FindAsync(16, ("PATH", old), ("PSMIGRATE_POSTGRES_BIN", newest)));
        Assert.Equal((same, "16.4"), await FindAsync(15, ("PATH", old), ("PSMIGRATE_POSTGRES_BIN", old)));
    }

    [SkippableFact]
    public async Task What_is_too_old_a_wrapper_or_without_pg_restore_does_not_count()
    {
        string old = Make("lib/14/bin", "14.2");
        string half = Make("half", "18.0");
        File.Delete(Path.Join(half, "pg_restore"));
        string wrapped = Directory.CreateDirectory(Path.Join(_root, "wrapped")).FullName;
        Make("wrapper", "18.0");
        File.Move(Path.Join(_root, "wrapper", "pg_dump"), Path.Join(_root, "wrapper", "pg_wrapper"));
        foreach (string name in (string[])["pg_dump", "pg_restore"])
        {
            File.CreateSymbolicLink(Path.Join(wrapped, name), Path.Join(_root, "wrapper", "pg_wrapper"));
        }

        ToolMissingException error = await Assert.ThrowsAsync<ToolMissingException>(() => FindAsync(17, ("PATH", $"{half}{Path.PathSeparator}{wrapped}")));

        Assert.Contains($"what there is, is older: 14.2 in {old}", error.Message, StringComparison.Ordinal);
        Assert.Contains("apt install postgresql-client-17", error.Hint, StringComparison.Ordinal);
        Assert.Contains("there is none", (await Assert.ThrowsAsync<ToolMissingException>(() => FindAsync(17, "nowhere", ("PATH", "relative")))).Message, StringComparison.Ordinal);
    }

    private Task<(string, string)> FindAsync(int major, params (string Name, string Value)[] environment) => FindAsync(major, "lib", environment);

    private async Task<(string, string)> FindAsync(int major, string usual, params (string Name, string Value)[] environment)
    {
        ClientPrograms programs = await ClientPrograms.FindAsync(
            major, "a test", name => environment.FirstOrDefault(pair => pair.Name == name).Value, [$"{_root.Replace('\\', '/')}/{usual}/*/bin"], CancellationToken.None);
        return (programs.Directory, programs.Version);
    }

    private string Make(string folder, string version) => FakeTools.Make(Path.Join(_root, folder), $"[ \"$1\" = --version ] && echo 'pg_dump (PostgreSQL) {version}'", "exit 0");
}
