using Npgsql;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Backups;

public sealed class RestoreTests(PostgresServer server) : BackupTest(server)
{
    [SkippableFact]
    public async Task A_new_database_takes_the_name_and_what_goes_with_it()
    {
        await ArrangeAsync();
        await Database.ExecuteAsync($"ALTER DATABASE {Database.Name} SET search_path TO \"my app\", public; COMMENT ON DATABASE {Database.Name} IS 'it''s mine'; REVOKE CONNECT ON DATABASE {Database.Name} FROM PUBLIC");
        DatabaseBackup backup = await BackupAsync(request => request with { Format = BackupFormat.Directory, Jobs = 2 });
        string before = await FactsAsync();
        await UpgradeAsync();

        RestorePlan? asked = null;
        RestoredDatabase restored = (await RestoreAsync(backup.Path, request => request with { Jobs = 2, KeepOld = true, Confirm = plan => Yes(asked = plan) }))!;

        Assert.Equal((asked!.KeptAs, false, true), (restored.KeptAs, restored.InPlace, asked.Exists));
        Assert.Equal(["a"], restored.Revisions);
        Assert.Equal(["a"], await RowsAsync());
        Assert.Equal(100, await Database.ScalarAsync<long>("SELECT count(*) FROM public.users"));
        Assert.Equal(before, await FactsAsync());
        TestDatabase old = Database with { Name = restored.KeptAs! };
        Assert.Equal(["b"], await old.QueryAsync("SELECT version_num FROM public.psmigrate_version"));
        await Server.DropDatabaseAsync(old);
    }

    [SkippableFact]
    public async Task Sessions_of_others_end_with_consent_only()
    {
        await ArrangeAsync();
        DatabaseBackup backup = await BackupAsync();
        await using NpgsqlConnection other = await Database.OpenAsync();

        ConfirmationRequiredException error = await Assert.ThrowsAsync<ConfirmationRequiredException>(() => RestoreAsync(backup.Path));
        Assert.Contains($"process {other.ProcessID} of postgres", error.Message, StringComparison.Ordinal);
        Assert.Null(await RestoreAsync(backup.Path, request => request with { Confirm = _ => Task.FromResult(PlanConsent.Declined) }));
        await UpgradeAsync();

        Assert.Null((await RestoreAsync(backup.Path, request => request with { EndSessions = true }))!.KeptAs);
        Assert.Equal(["a"], await RowsAsync());
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => new NpgsqlCommand("SELECT 1", other).ExecuteScalarAsync());
        Assert.Equal([Database.Name], await DatabasesAsync());
    }

    [SkippableFact]
    public async Task A_database_that_is_gone_is_made_again()
    {
        await ArrangeAsync();
        DatabaseBackup backup = await BackupAsync();
        await Server.DropDatabaseAsync(Database);
        await Assert.ThrowsAsync<BackupFailedException>(() => RestoreAsync(backup.Path, request => request with { InPlace = true }));
        Assert.Equal(["a"], (await RestoreAsync(backup.Path))!.Revisions);
        Assert.Equal(["a"], await RowsAsync());
    }

    [SkippableFact]
    public async Task In_place_it_is_one_transaction()
    {
        await ArrangeAsync();
        DatabaseBackup backup = await BackupAsync();
        await Database.ExecuteAsync("DELETE FROM users; CREATE TABLE later (id int)");
        await using NpgsqlConnection other = await Database.OpenAsync();
        Assert.Equal((true, "a"), (await RestoreAsync(backup.Path, request => request with { InPlace = true })) is { } done ? (done.InPlace, done.Revisions[0]) : default);
        Assert.Equal(100, await Database.ScalarAsync<long>("SELECT count(*) FROM users"));
        Assert.True(await Database.ScalarAsync<bool>("SELECT to_regclass('later') IS NOT NULL"));

        // What depends on a table keeps it from being dropped: then nothing has happened.
        await Database.ExecuteAsync("DELETE FROM users WHERE id > 7; CREATE VIEW v AS SELECT * FROM users");
        BackupFailedException error = await Assert.ThrowsAsync<BackupFailedException>(() => RestoreAsync(backup.Path, request => request with { InPlace = true }));
        Assert.Contains("view public.v depends on table public.users", error.Message, StringComparison.Ordinal);
        Assert.Equal(7, await Database.ScalarAsync<long>("SELECT count(*) FROM users"));
    }

    [SkippableFact]
    public async Task What_is_no_backup_or_another_than_it_was_changes_nothing()
    {
        await ArrangeAsync();
        DatabaseBackup backup = await BackupAsync();
        await Assert.ThrowsAsync<BackupFailedException>(() => RestoreAsync(backup.Path, request => request with { Hash = new string('0', 64) }));
        await Assert.ThrowsAsync<BackupFailedException>(() => RestoreAsync(Kept));

        // The version table is what the manifest says, or the new database is thrown away.
        string manifest = $"{backup.Path}.json";
        await File.WriteAllTextAsync(manifest, (await File.ReadAllTextAsync(manifest)).Replace("\"a\"", "\"z\"", StringComparison.Ordinal));
        Assert.Contains("the backup says z", (await Assert.ThrowsAsync<BackupFailedException>(() => RestoreAsync(backup.Path))).Message, StringComparison.Ordinal);

        await File.AppendAllTextAsync(backup.Path, "x");
        Assert.Contains("is not what was backed up", (await Assert.ThrowsAsync<BackupFailedException>(() => RestoreAsync(backup.Path))).Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync(backup.Path, "no dump");
        File.Delete(manifest);
        Assert.Contains("no dump that can be restored", (await Assert.ThrowsAsync<BackupFailedException>(() => RestoreAsync(backup.Path))).Message, StringComparison.Ordinal);
        Assert.Contains(Events.Of<Note>(), note => note.IsWarning && note.Text.Contains("no manifest", StringComparison.Ordinal));
        Assert.Equal(["a"], await RowsAsync());
        Assert.Equal([Database.Name], await DatabasesAsync());
    }

    private static Task<PlanConsent> Yes(RestorePlan _) => Task.FromResult(PlanConsent.GivenByPerson);

    private async Task<IReadOnlyList<string>> DatabasesAsync() =>
        await (await Server.MaintenanceAsync()).QueryAsync($"SELECT datname FROM pg_database WHERE datname LIKE '{Database.Name}%' ORDER BY 1");

    private async Task<string> FactsAsync() => string.Join('\n', await (await Server.MaintenanceAsync()).QueryAsync(
        $"""
        SELECT pg_encoding_to_char(d.encoding), d.datcollate, d.datctype, d.datdba::regrole, s.setconfig, shobj_description(d.oid, 'pg_database'),
               ARRAY(SELECT a::text FROM unnest(d.datacl) a ORDER BY 1)
        FROM pg_database d LEFT JOIN pg_db_role_setting s ON s.setdatabase = d.oid WHERE d.datname = '{Database.Name}'
        """));
}
