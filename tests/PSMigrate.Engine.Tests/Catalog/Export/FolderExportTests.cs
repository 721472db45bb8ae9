using PSMigrate.Engine.Catalog;
using PSMigrate.Engine.Catalog.Comparison;
using PSMigrate.Engine.Catalog.Scratch;
using PSMigrate.Engine.Catalog.Sources;
using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Tests.Execution.Offline;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog.Export;

/// <summary>A folder that a schema was written to builds that schema again, for psql and for us.</summary>
public sealed class FolderExportTests(PostgresServer server) : CatalogTest(server), IDisposable
{
    private readonly ProjectFiles _files = new();

    public static TheoryData<string> Cases => [.. CatalogCases.Some];

    public void Dispose() => _files.Dispose();

    private Task<SchemaExport> ExportAsync(TestDatabase database, string path = "db/", bool force = false) =>
        new MigrationEngine(new MigrationOptions { WorkingDirectory = _files.Path, ConnectionString = database.Url, MigrationPath = ["none"] }, new Progress<MigrationEvent>())
            .ExportSchemaAsync(new SchemaExportRequest { Path = path, Force = force }, CancellationToken.None);

    /// <summary>What a source of the files reads.</summary>
    private async Task<SchemaSnapshot> LoadAsync(string path)
    {
        await using TestScratch scratch = new(Server);
        ConnectionTarget database = await scratch.CreateDatabaseAsync(CancellationToken.None);
        await new SchemaLoader(scratch, database).LoadAsync(SchemaFiles.Read(path), CancellationToken.None);
        return await ScratchDatabase.ReadAsync(database, CancellationToken.None);
    }

    private IEnumerable<string> Written => Directory.EnumerateFiles(_files["db"], "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_files["db"], file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    [SkippableTheory]
    [Trait("Matrix", "true")]
    [MemberData(nameof(Cases))]
    public async Task It_builds_the_schema_again(string name)
    {
        Skip.If(CatalogCases.Since(name) > await MajorAsync(), $"The case needs PostgreSQL {CatalogCases.Since(name)}.");
        TestDatabase original = await BuildAsync(CatalogCases.Read(name));
        SchemaExport folder = await ExportAsync(original);
        SchemaExport file = await ExportAsync(original, "schema.sql");

        Assert.Equal(_files["db/index.sql"], folder.Files[0]);
        Assert.Equal(folder.Hash, file.Hash);
        SchemaSnapshot read = await ReadAsync(original);
        foreach (string path in (string[])["db", "schema.sql"])
        {
            Assert.Empty(new SchemaDiffer(read, await LoadAsync(_files[path]), SchemaWriting.Whole).Differences());
        }

        TestDatabase rebuilt = await Server.CreateDatabaseAsync();
        (await PsqlRun.OfFileAsync(rebuilt, folder.Files[0])).Succeeded();
        Assert.Equal(await DumpCaseAsync(name, original), await Server.DumpAsync(rebuilt));
        await Server.DropDatabaseAsync(original);
        await Server.DropDatabaseAsync(rebuilt);
    }

    [SkippableFact]
    public async Task What_belongs_to_a_table_and_needs_nothing_else_is_in_its_file()
    {
        TestDatabase database = await BuildAsync("""
            CREATE SCHEMA app;
            CREATE TYPE app.mood AS ENUM ('fine');
            CREATE TABLE app.users (id serial PRIMARY KEY, mood app.mood, boss int REFERENCES app.users);
            CREATE INDEX users_mood ON app.users (mood);
            COMMENT ON COLUMN app.users.boss IS 'who decides';
            CREATE TABLE app.orders (id int PRIMARY KEY, customer int REFERENCES app.users);
            CREATE TABLE app.parts (id int) PARTITION BY RANGE (id);
            CREATE INDEX parts_id ON app.parts (id);
            CREATE TABLE app.parts_1 PARTITION OF app.parts FOR VALUES FROM (1) TO (2)
            """);

        await ExportAsync(database);

        Assert.Equal(
            [
                "app/constraint/orders.orders_customer_fkey.sql",
                "app/enum/mood.sql",
                "app/index/parts_1_id_idx.sql",
                "app/index/parts_id.sql",
                "app/sequence/users_id_seq.sql",
                "app/table/orders.sql",
                "app/table/parts.sql",
                "app/table/parts_1.sql",
                "app/table/users.sql",
                "index.sql",
                "schema/app.sql",
            ],
            Written);
        string users = File.ReadAllText(_files["db/app/table/users.sql"]);
        foreach (string part in (string[])["-- psmigrate schema: table app.users\n", "users_pkey", "users_boss_fkey", "users_mood", "'who decides'", "OWNED BY app.users.id"])
        {
            Assert.Contains(part, users);
        }
    }

    [SkippableFact]
    public async Task What_is_called_like_a_table_is_not_taken_for_it()
    {
        TestDatabase database = await BuildAsync("""
            CREATE FUNCTION public.users() RETURNS int LANGUAGE sql AS 'SELECT 1';
            CREATE TABLE public.users (id int);
            CREATE INDEX users_id ON public.users (id);
            CREATE TABLE public.others (id int, CONSTRAINT users CHECK (id > 0))
            """);

        await ExportAsync(database);

        Assert.Equal(["index.sql", "public/function/users().sql", "public/table/others.sql", "public/table/users.sql"], Written);
        Assert.Contains("users_id", File.ReadAllText(_files["db/public/table/users.sql"]));
    }

    [SkippableFact]
    public async Task Names_that_no_file_can_have_get_one_that_it_can()
    {
        TestDatabase database = await BuildAsync("""
            CREATE SCHEMA "../up";
            CREATE TABLE public."Users" (id int);
            CREATE TABLE public.users (id int);
            CREATE TABLE public."a/b" (id int);
            CREATE TABLE public."a\b" (id int);
            CREATE TABLE public."o'brien" (id int);
            CREATE TABLE public.con (id int);
            CREATE TABLE public.größe (id int);
            CREATE TABLE public."line
            end" (id int);
            CREATE TABLE "../up"." " (id int)
            """);

        SchemaExport export = await ExportAsync(database);

        Assert.All(export.Files, file => Assert.StartsWith(_files["db"], Path.GetFullPath(file)));
        Assert.Equal(export.Files.Count, export.Files.Select(file => file.ToLowerInvariant()).Distinct().Count());
        Assert.Contains("public/table/users.sql", Written);
        Assert.Contains("public/table/größe.sql", Written);
        Assert.Empty(new SchemaDiffer(await ReadAsync(database), await LoadAsync(_files["db"]), SchemaWriting.Whole).Differences());
        TestDatabase rebuilt = await Server.CreateDatabaseAsync();
        (await PsqlRun.OfFileAsync(rebuilt, export.Files[0])).Succeeded();
        Assert.Equal(await Server.DumpAsync(database), await Server.DumpAsync(rebuilt));
    }

    [SkippableFact]
    public async Task Exporting_again_removes_what_is_gone_and_nothing_else()
    {
        TestDatabase database = await BuildAsync("CREATE SCHEMA app; CREATE TABLE app.gone (id int); CREATE TABLE public.stays (id int); CREATE TABLE public.mine (id int)");
        await ExportAsync(database);
        ConfigurationInvalidException error = await Assert.ThrowsAsync<ConfigurationInvalidException>(() => ExportAsync(database));
        Assert.Contains("-Force", error.Hint);

        _files.Write("db/public/table/own.sql", "-- somebody's own\n");
        _files.Write("db/readme.md", "about it");
        _files.Write("db/public/table/mine.sql", "-- somebody's now\n");
        File.AppendAllText(_files["db/index.sql"], "\\ir ../outside.sql\n");
        _files.Write("outside.sql", "-- psmigrate schema: table a.b\n");
        await database.ExecuteAsync("DROP SCHEMA app CASCADE; DROP TABLE public.mine; ALTER TABLE public.stays ADD name text");

        await ExportAsync(database, force: true);

        Assert.Equal(["index.sql", "public/table/mine.sql", "public/table/own.sql", "public/table/stays.sql", "readme.md"], Written);
        Assert.False(Directory.Exists(_files["db/app"]));
        Assert.True(File.Exists(_files["outside.sql"]));
        Assert.Contains("name text", File.ReadAllText(_files["db/public/table/stays.sql"]));
    }
}
