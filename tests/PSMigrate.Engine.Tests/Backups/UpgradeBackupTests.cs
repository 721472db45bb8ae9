using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Backups;

/// <summary>The backup that an upgrade takes first.</summary>
public sealed class UpgradeBackupTests(PostgresServer server) : BackupTest(server)
{
    [SkippableFact]
    public async Task A_dump_is_of_the_state_before_and_its_path_is_in_the_history()
    {
        await ArrangeAsync();
        await RunAsync(new RunBackup { Kind = BackupKind.Dump, Path = Kept });
        Assert.Equal(2, Files().Length);
        LogEntry run = (await Engine().GetLogAsync(new LogQuery { Kind = "run" }, CancellationToken.None))[0];
        Assert.Equal(Path.Join(Kept, Files()[0]), run.Backup);
        Assert.Equal(["b"], await RowsAsync());

        // Nothing to do, no backup.
        await RunAsync(new RunBackup { Kind = BackupKind.Dump, Path = Kept });
        Assert.Equal(2, Files().Length);
        await RestoreAsync(run.Backup!);
        Assert.Equal(["a"], await RowsAsync());
    }

    [SkippableFact]
    public async Task A_backup_that_fails_stops_the_run_before_anything_has_run()
    {
        await ArrangeAsync();
        BackupFailedException refused = await Assert.ThrowsAsync<BackupFailedException>(() => RunAsync(new RunBackup { Kind = BackupKind.Dump, Path = Path.Join(Folder.Path, "a.sql", "below") }));
        Assert.Contains("cannot be written", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<BackupFailedException>(() => RunAsync(new RunBackup { Kind = BackupKind.Script, Take = _ => throw new BackupFailedException("No.") }));
        Assert.Equal(["a"], await RowsAsync());
        Assert.Equal(["upgrade done"], await LedgerAsync("run"));
    }

    [SkippableFact]
    public async Task A_restore_point_needs_the_privilege_and_is_named_in_the_history()
    {
        Folder.Add("a", "", "SELECT 1;");
        await Database.ExecuteAsync("DO 'BEGIN CREATE ROLE pointless LOGIN; EXCEPTION WHEN duplicate_object THEN END'; GRANT CREATE ON SCHEMA public TO pointless");
        MigrationEngine other = Engine(options => options with { ConnectionString = Database.Url.Replace("postgres@", "pointless@", StringComparison.Ordinal) });
        BackupFailedException error = await Assert.ThrowsAsync<BackupFailedException>(
            () => other.UpgradeAsync(["head"], new RunOptions { Backup = new RunBackup { Kind = BackupKind.RestorePoint } }, CancellationToken.None));
        Assert.Contains("GRANT EXECUTE ON FUNCTION pg_catalog.pg_create_restore_point(text) TO pointless;", error.Hint, StringComparison.Ordinal);

        await RunAsync(new RunBackup { Kind = BackupKind.RestorePoint });
        Assert.Matches("^restore point psmigrate_[0-9a-f]{8}_[0-9]{8}_[0-9]{6} at [0-9A-F]+/[0-9A-F]+$", await Database.ScalarAsync<string>("SELECT backup FROM psmigrate_history WHERE kind = 'run'"));
    }

    [SkippableFact]
    public async Task One_that_is_required_has_to_be_named_by_somebody()
    {
        Folder.Add("a", "", "SELECT 1;");
        Folder.Write("psmigrate.yaml", "version_locations: ['.']\nenvironments: { production: { backup: required }, staging: { backup: dump, backup_path: kept } }\n");
        ConfirmationRequiredException error = await Assert.ThrowsAsync<ConfirmationRequiredException>(() => RunAsync(new RunBackup(), "production"));
        Assert.Contains("-Backup Dump", error.Hint, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ConfirmationRequiredException>(() => RunAsync(new RunBackup { Kind = BackupKind.Required }));
        Assert.Equal(0, await Database.ScalarAsync<long>("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
        await RunAsync(new RunBackup { Kind = BackupKind.Script, Take = _ => Task.FromResult("snapshot 7") }, "production");
        Assert.Equal("snapshot 7", await Database.ScalarAsync<string>("SELECT backup FROM psmigrate_history WHERE kind = 'run'"));
    }

    private Task<RunResult?> RunAsync(RunBackup backup, string? environment = null) => Engine(options => environment is null ? options : new MigrationOptions
    {
        Config = Path.Join(Folder.Path, "psmigrate.yaml"),
        Environment = environment,
        ConnectionString = options.ConnectionString,
    }).UpgradeAsync(["head"], new RunOptions { Backup = backup }, CancellationToken.None);
}
