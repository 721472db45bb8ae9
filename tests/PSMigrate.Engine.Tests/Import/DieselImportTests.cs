using PSMigrate.Engine.Tests.Execution;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Import;

public sealed class DieselImportTests(PostgresServer server) : EngineTest(server)
{
    private readonly RevisionFolder _source = new();

    public override Task DisposeAsync()
    {
        _source.Dispose();
        return base.DisposeAsync();
    }

    private void Migration(string name, string up, string? down, string? metadata = null)
    {
        Directory.CreateDirectory(Path.Join(_source.Path, name));
        _source.Write($"{name}/up.sql", up);
        if (down is not null)
        {
            _source.Write($"{name}/down.sql", down);
        }

        if (metadata is not null)
        {
            _source.Write($"{name}/metadata.toml", metadata);
        }
    }

    private Task<ImportReport> ImportAsync(bool dryRun = false) =>
        Engine().ImportAsync(new ImportRequest { Source = _source.Path, DryRun = dryRun }, CancellationToken.None);

    [SkippableFact]
    public async Task A_history_is_imported_in_diesels_order_and_runs_up_and_down()
    {
        // By the folders' names the first would be the last: dashes do not count.
        Migration("2024-01-02-000000_second", "ALTER TABLE t ADD COLUMN n int;", "ALTER TABLE t DROP COLUMN n;");
        Migration("20240101000000_first_table", "-- first: a comment\nCREATE TABLE t (id int);", "DROP TABLE t;");
        Migration("20240103000000_third", "CREATE INDEX CONCURRENTLY i ON t (n);", "DROP INDEX CONCURRENTLY i;", "# why\nrun_in_transaction = false\n");
        _source.Write("README.md", "no migration");

        ImportReport report = await ImportAsync();

        Assert.Equal(["20240101000000", "20240102000000", "20240103000000"], report.Revisions.Select(revision => revision.Id));
        Assert.Equal(["first table", "second", "third"], report.Revisions.Select(revision => revision.Message));
        Assert.Equal(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero), report.Revisions[0].Created);
        Assert.Equal(2, report.Notes.Count);
        Assert.Contains(report.Notes, note => note.Text.StartsWith("README.md", StringComparison.Ordinal));

        await UpgradeAsync();
        Assert.Equal(["20240103000000"], await RowsAsync());
        Assert.Equal("i", await Database.ScalarAsync<string>("SELECT to_regclass('i')::text"));
        Assert.Equal(["upgrade 20240103000000 1 1 done"], await LedgerAsync("statement"));
        await DowngradeAsync("base");
        Assert.Null(await Database.ScalarAsync<string>("SELECT to_regclass('t')::text"));
    }

    [SkippableFact]
    public async Task Without_down_sql_a_revision_is_irreversible_and_the_report_says_so()
    {
        Migration("1_a", "SELECT 1;", null);
        Migration("2_b", "SELECT 1;", "");

        ImportReport report = await ImportAsync();

        Assert.Equal([false, true], report.Revisions.Select(revision => revision.IsReversible));
        Assert.Contains(report.Notes, note => note.Text.Contains("irreversible", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_dry_run_writes_nothing()
    {
        Migration("1_a", "SELECT 1;", "");

        Assert.Single((await ImportAsync(dryRun: true)).Revisions);
        Assert.Empty(Directory.EnumerateFiles(Folder.Path));
    }

    [SkippableFact]
    public async Task Two_migrations_of_one_version_are_an_error_and_nothing_is_written()
    {
        Migration("2024-01-01_a", "SELECT 1;", "");
        Migration("20240101_b", "SELECT 1;", "");

        ScriptInvalidException error = await Assert.ThrowsAsync<ScriptInvalidException>(() => ImportAsync());

        Assert.Contains("20240101", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Folder.Path));
    }

    [SkippableFact]
    public async Task What_is_there_already_is_not_imported_again()
    {
        Migration("1_a", "SELECT 1;", "");
        await ImportAsync();

        await Assert.ThrowsAsync<ScriptInvalidException>(() => ImportAsync());
    }

    [SkippableFact]
    public async Task A_folder_of_something_else_is_not_guessed_at()
    {
        _source.Write("a.sql", "SELECT 1;");

        ConfigurationInvalidException error = await Assert.ThrowsAsync<ConfigurationInvalidException>(() => ImportAsync());

        Assert.Contains("diesel", error.Hint, StringComparison.Ordinal);
    }
}
