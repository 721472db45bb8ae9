using System.Security.Cryptography;
using PSMigrate.Engine.Backups;
using PSMigrate.Engine.Execution;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Backups;

public sealed class DumpTests(PostgresServer server) : BackupTest(server)
{
    private const string Password = "c4naRy:s3\\cret";

    [SkippableFact]
    public async Task A_backup_is_a_dump_with_what_is_known_of_it_beside_it()
    {
        await ArrangeAsync();
        DatabaseBackup backup = await BackupAsync();

        Assert.Equal(Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(backup.Path))).ToLowerInvariant(), backup.Hash);
        Assert.Equal((Database.Name, new FileInfo(backup.Path).Length), (backup.Database, backup.Size));
        Assert.Equal(["a"], backup.Revisions);
        Assert.Equal([Path.GetFileName(backup.Path), $"{Path.GetFileName(backup.Path)}.json"], Files());
        DatabaseBackup? manifest = await BackupManifest.ReadAsync($"{backup.Path}.json", CancellationToken.None);
        Assert.Equal((backup.Hash, backup.Size, backup.Tool, "a"), (manifest!.Hash, manifest.Size, manifest.Tool, string.Join(',', manifest.Revisions)));
        Assert.Contains(Events.Of<ToolProgress>(), line => line.Tool == "pg_dump" && line.Text.Contains("public.users", StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(backup.Path));
        }
    }

    [SkippableFact]
    public async Task Of_the_backups_of_a_database_as_many_are_kept_as_are_wanted_and_nothing_else_is_touched()
    {
        await ArrangeAsync();
        Directory.CreateDirectory(Kept);
        await File.WriteAllTextAsync(Path.Join(Kept, "mine.json"), "{}");
        DatabaseBackup other = await BackupAsync(request => request with { Path = Path.Join(Kept, "other.dump") });
        string manifest = await File.ReadAllTextAsync($"{other.Path}.json");
        await File.WriteAllTextAsync($"{other.Path}.json", manifest.Replace(Database.Name, "another", StringComparison.Ordinal));
        DatabaseBackup first = await BackupAsync(request => request with { Format = BackupFormat.Directory, Jobs = 2 });
        DatabaseBackup second = await BackupAsync(request => request with { Keep = 2 });
        Assert.Empty(second.Removed);
        Assert.Equal([first.Path], (await BackupAsync(request => request with { Keep = 2 })).Removed);

        Assert.False(Directory.Exists(first.Path));
        Assert.Equal(7, Files().Length);
        Assert.Contains("mine.json", Files());
        Assert.Contains("other.dump", Files());
    }

    [SkippableFact]
    public async Task The_password_is_in_a_file_for_the_time_and_of_a_failure_nothing_is_left()
    {
        string seen = Path.Join(Folder.Path, "seen");
        string tools = FakeTools.Make(
            Path.Join(Folder.Path, "bin"),
            $$"""
            { echo "arguments $*"; env; ls -l "$PGPASSFILE"; } > '{{seen}}'
            cat "$PGPASSFILE" > '{{seen}}.password'
            for argument; do case $argument in --file=*) echo partial > "${argument#--file=}";; esac; done
            echo 'pg_dump: warning: half of it is odd' >&2
            echo 'pg_dump: error: no luck today' >&2
            exit 1
            """,
            "exit 0");
        string url = Database.Url.Replace("postgres@", $"postgres:{Uri.EscapeDataString(Password)}@", StringComparison.Ordinal);
        MigrationOptions options = new() { MigrationPath = [Folder.Path], ConnectionString = $"{url}&sslmode=disable" };
        MigrationProject project = MigrationProject.Load(options);
        await using DatabaseDoor door = new(options, Events);
        await using MigrationSession session = await door.OpenAsync(project, RunIdentity.Create("test"), readOnly: true, CancellationToken.None);
        Dump dump = new(session, project.Configuration, RunIdentity.Create("test"), Folder.Path, Events);

        BackupFailedException error = await Assert.ThrowsAsync<BackupFailedException>(
            () => dump.TakeAsync(new BackupRequest { Path = Kept }, new ClientPrograms(tools, "15.0"), CancellationToken.None));

        Assert.Contains("pg_dump ended with 1:\n  pg_dump: error: no luck today", error.Message, StringComparison.Ordinal);
        Assert.Contains(Events.Of<Note>(), note => note is { IsWarning: true, Text: "pg_dump: half of it is odd" });
        Assert.Empty(Files());
        string[] lines = await File.ReadAllLinesAsync(seen);
        Assert.DoesNotContain(lines, line => line.Contains("c4naRy", StringComparison.Ordinal));
        Assert.StartsWith("-rw-------", lines[^1], StringComparison.Ordinal);
        Assert.Equal("*:*:*:*:c4naRy\\:s3\\\\cret\n", await File.ReadAllTextAsync($"{seen}.password"));
        Assert.Equal(
            ["PGAPPNAME", "PGDATABASE", "PGHOST", "PGPASSFILE", "PGPORT", "PGSSLMODE", "PGUSER"],
            lines.Where(line => line.StartsWith("PG", StringComparison.Ordinal)).Select(line => line.Split('=')[0]).Order(StringComparer.Ordinal));
        Assert.Contains("PGSSLMODE=disable", lines);
        Assert.False(File.Exists(lines.Single(line => line.StartsWith("PGPASSFILE=", StringComparison.Ordinal))["PGPASSFILE=".Length..]));
    }

    [Fact]
    public async Task What_makes_no_sense_is_told_before_a_database_is_asked() =>
        Assert.Equal("TargetInvalid", (await Assert.ThrowsAsync<TargetInvalidException>(() => BackupAsync(request => request with { Jobs = 2 }))).ErrorId);
}
