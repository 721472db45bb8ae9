using PSMigrate.Engine.Backups;
using PSMigrate.Engine.Tests.Execution;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Backups;

/// <summary>A database with a revision applied and another one to come, and a folder for its backups.</summary>
public abstract class BackupTest(PostgresServer server) : EngineTest(server)
{
    protected string Kept => Path.Join(Folder.Path, "kept");

    /// <summary>Applies <c>a</c>, a table with rows, and writes <c>b</c>.</summary>
    protected async Task ArrangeAsync()
    {
        try
        {
            await ClientPrograms.FindAsync(await Server.MajorAsync(), "a test", CancellationToken.None);
        }
        catch (ToolMissingException e)
        {
            // The programs of a test matrix are of servers only.
            Skip.If(Environment.GetEnvironmentVariable("PSMIGRATE_POSTGRES_BIN") is { Length: > 0 }, e.Message);
            throw;
        }

        Folder.Add("a", "", "CREATE TABLE users (id int PRIMARY KEY); INSERT INTO users SELECT * FROM generate_series(1, 100);", "DROP TABLE users;");
        await UpgradeAsync();
        Folder.Add("b", "a", "DROP TABLE users; CREATE TABLE tasks (id int);", "DROP TABLE tasks;");
    }

    protected Task<DatabaseBackup> BackupAsync(Func<BackupRequest, BackupRequest>? change = null)
    {
        BackupRequest request = new() { Path = Kept };
        return Engine().BackupAsync(change is null ? request : change(request), CancellationToken.None);
    }

    protected Task<RestoredDatabase?> RestoreAsync(string path, Func<RestoreRequest, RestoreRequest>? change = null)
    {
        RestoreRequest request = new() { Path = path };
        return Engine().RestoreAsync(change is null ? request : change(request), CancellationToken.None);
    }

    protected string[] Files() => Directory.Exists(Kept) ? [.. Directory.GetFileSystemEntries(Kept).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)] : [];
}
