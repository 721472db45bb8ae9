using PSMigrate.Engine.Tests.Execution;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Import;

/// <summary>Alembic itself, run on real databases, carried on by us and the other way round.</summary>
public sealed class AlembicImportTests(PostgresServer server) : EngineTest(server)
{
    private readonly AlembicProject _alembic = new();

    public override Task DisposeAsync()
    {
        _alembic.Dispose();
        return base.DisposeAsync();
    }

    private MigrationEngine AdoptingEngine(TestDatabase database)
    {
        string config = Path.Join(_alembic.Folder, "psmigrate.yaml");
        File.WriteAllText(config, "version_table: alembic_version\n");
        return Engine(options => options with { Config = config, ConnectionString = database.Url });
    }

    private Task<ImportReport> ImportAsync(string? source = null) =>
        Engine().ImportAsync(new ImportRequest { Source = source ?? _alembic.Folder }, CancellationToken.None);

    // Our ids may be longer than Alembic's, so is the column when we make the table.
    private async Task<string> DumpAsync(TestDatabase database) => (await Server.DumpAsync(database, "--exclude-table=psmigrate_history*"))
        .Replace("version_num character varying(64)", "version_num character varying(32)", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<string>> DataAsync(TestDatabase database) =>
        [.. await database.QueryAsync("SELECT * FROM shelves ORDER BY id"), .. await database.QueryAsync("SELECT * FROM boxes ORDER BY 1"), .. await RowsAsync(database)];

    private static Task<IReadOnlyList<string>> RowsAsync(TestDatabase database) => database.QueryAsync("SELECT version_num FROM alembic_version ORDER BY 1");

    [SkippableFact]
    public async Task A_database_of_ours_is_what_alembic_makes_of_the_same_history()
    {
        TestDatabase theirs = await Server.CreateDatabaseAsync();
        await _alembic.RunAsync(theirs, "upgrade", "heads");

        ImportReport report = await ImportAsync();

        Assert.DoesNotContain(report.Notes, note => note.IsWarning);
        Assert.Contains(report.Notes, note => note.Text.Contains("version_table: alembic_version", StringComparison.Ordinal));
        Assert.Contains(report.Notes, note => note.Text.Contains("\"{year}_{rev}_{slug}\"", StringComparison.Ordinal));
        Assert.Contains(report.Notes, note => note.Revision == "e500" && note.Text.Contains("CREATE INDEX CONCURRENTLY", StringComparison.Ordinal));
        Revision labelled = report.Revisions.Single(revision => revision.Id == "n600");
        Assert.Equal(["net"], labelled.BranchLabels);
        Assert.Equal(["b200"], labelled.DependsOn);
        Assert.Equal("step n600: it's one", labelled.Message);
        Assert.Equal(2025, labelled.Created?.Year);
        Assert.Equal("n600_step.sql", Path.GetFileName(labelled.Path));
        Assert.All(report.Revisions, revision => Assert.True(revision.IsReversible));

        await using MigrationEngine engine = AdoptingEngine(Database);
        await engine.UpgradeAsync(["heads"], new RunOptions(), CancellationToken.None);
        Assert.Equal(await DumpAsync(theirs), await DumpAsync(Database));
        Assert.Equal(await DataAsync(theirs), await DataAsync(Database));
        Assert.Equal("50% off", await Database.ScalarAsync<string>("SELECT label FROM shelves WHERE id = 1"));
    }

    [SkippableFact]
    public async Task A_database_that_alembic_made_is_carried_on_by_us()
    {
        await _alembic.RunAsync(Database, "upgrade", "heads");
        await ImportAsync();

        await using (MigrationEngine engine = AdoptingEngine(Database))
        {
            Assert.Empty((await engine.UpgradeAsync(["heads"], new RunOptions(), CancellationToken.None))!.Steps);
        }

        Folder.Add("f800", "e500", "ALTER TABLE shelves ADD COLUMN depth int;", "ALTER TABLE shelves DROP COLUMN depth;");
        await using (MigrationEngine engine = AdoptingEngine(Database))
        {
            await engine.UpgradeAsync(["heads"], new RunOptions(), CancellationToken.None);
            Assert.Equal(["f800", "n700"], await RowsAsync(Database));
        }

        await using (MigrationEngine engine = AdoptingEngine(Database))
        {
            await engine.DowngradeAsync("base", new RunOptions { AllowDataLoss = true }, CancellationToken.None);
            Assert.Empty(await RowsAsync(Database));
            Assert.Equal("alembic_version|psmigrate_history", await Database.ScalarAsync<string>("SELECT string_agg(tablename, '|' ORDER BY 1) FROM pg_tables WHERE schemaname = 'public'"));
        }
    }

    [SkippableFact]
    public async Task A_database_of_ours_is_carried_on_by_alembic()
    {
        await ImportAsync();
        await using (MigrationEngine engine = AdoptingEngine(Database))
        {
            await engine.UpgradeAsync(["heads"], new RunOptions(), CancellationToken.None);
        }

        string current = await _alembic.RunAsync(Database, "current");
        Assert.Contains("e500 (head)", current, StringComparison.Ordinal);
        Assert.Contains("n700 (head)", current, StringComparison.Ordinal);

        _alembic.Add("f800", "'e500'", "op.add_column('shelves', sa.Column('depth', sa.Integer))", "op.drop_column('shelves', 'depth')");
        await _alembic.RunAsync(Database, "upgrade", "heads");
        Assert.Equal(["f800", "n700"], await RowsAsync(Database));
        await _alembic.RunAsync(Database, "downgrade", "base");
        Assert.Empty(await RowsAsync(Database));
    }

    [SkippableFact]
    public async Task What_alembic_cannot_write_as_SQL_is_left_to_do_and_the_rest_is_not()
    {
        await _alembic.RunAsync(null, "--help");
        const string Reads = "for row in op.get_bind().execute(sa.text('SELECT 1')).fetchall():\n        pass";
        _alembic.Add("f800", "'e500'", Reads, "raise NotImplementedError('gone')");
        _alembic.Add("f900", "'f800'", "op.execute('SELECT 9')", "op.execute('SELECT -9')");
        _alembic.Add("g100", "'b200'", Reads, "pass");
        _alembic.Add("g200", "'g100'", "op.execute('SELECT 20')", "op.execute('SELECT -20')");
        _alembic.Add("m300", "('g200', 'f900')", "op.execute('SELECT 30')", Reads);

        ImportReport report = await ImportAsync(Path.Join(_alembic.Folder, "db", "versions"));

        string Read(string id) => File.ReadAllText(report.Revisions.Single(revision => revision.Id == id).Path);
        Assert.Equal(["f800", "g100", "m300", "m300"], report.Notes.Where(note => note.IsWarning).Select(note => note.Revision).Order(StringComparer.Ordinal));
        Assert.Contains("\n-- TODO(psmigrate): translate this revision from Python\n", Read("f800"), StringComparison.Ordinal);
        Assert.DoesNotContain("-- migrate: downgrade", Read("f800"), StringComparison.Ordinal);
        await using MigrationEngine engine = AdoptingEngine(Database);
        Assert.Equal(
            ["f800", "g100", "m300"],
            (await engine.CheckAsync(CancellationToken.None)).Single(answer => answer.Name == "todo").Revisions.Order(StringComparer.Ordinal));
        Assert.Contains("\nSELECT 9;\n\n-- migrate: downgrade\nSELECT -9;\n", Read("f900"), StringComparison.Ordinal);
        Assert.Contains("\nSELECT 20;\n\n-- migrate: downgrade\nSELECT -20;\n", Read("g200"), StringComparison.Ordinal);
        Assert.Contains("DROP TABLE boxes;", Read("n600"), StringComparison.Ordinal);

        // Both its parents are behind one that fails, and alembic starts from one revision only.
        Assert.Contains(report.Notes, note => note.Revision == "m300" && note.Text.Contains("Alembic does not get past", StringComparison.Ordinal));
        Assert.Contains("\n-- migrate: downgrade\n-- TODO(psmigrate): translate", Read("m300"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_version_table_of_another_name_is_found_in_what_alembic_writes()
    {
        using AlembicProject project = new("version_table='steps', version_table_schema='Own', transaction_per_migration=True, dialect_opts={'paramstyle': 'named'}");
        await project.RunAsync(null, "--help");

        ImportReport report = await ImportAsync(project.Folder);

        Assert.Contains(report.Notes, note => note.Text.Contains("version_table: steps ", StringComparison.Ordinal));
        Assert.Contains(report.Notes, note => note.Text.Contains("version_table_schema: Own ", StringComparison.Ordinal));
        Assert.All(report.Revisions, revision => Assert.DoesNotContain("Own", File.ReadAllText(revision.Path), StringComparison.Ordinal));
        Assert.Contains("'50% off'", File.ReadAllText(report.Revisions.Single(revision => revision.Id == "b200").Path), StringComparison.Ordinal);
        await UpgradeAsync("heads");
        await DowngradeAsync("base");
        await UpgradeAsync("heads");
    }
}
