using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog.Sources;

/// <summary>What names a schema, what does not, and what is said then.</summary>
public sealed class SourceNameTests(PostgresServer server) : SchemaTest(server)
{
    [SkippableFact]
    public async Task A_database_goes_by_its_url_or_its_keywords()
    {
        TestDatabase other = await Server.CreateDatabaseAsync();
        await other.ExecuteAsync("CREATE TABLE public.t (id int)");

        SchemaComparison comparison = await CompareAsync(other.Url, "database");
        Assert.Equal(($"database {other.Name} on {other.Host}:5432", $"database {Database.Name} on {Database.Host}:5432"), (comparison.From, comparison.To));
        Assert.Equal("removed: table public.t", comparison.Differences[0].ToString());

        Assert.Equal("added: table public.t", await DifferencesAsync("database", $"host={other.Host} user=postgres dbname={other.Name}"));
        Assert.Equal("added: table public.t", await DifferencesAsync("database", $"Host={other.Host};Username=postgres;Database={other.Name}"));
    }

    [SkippableFact]
    public async Task A_snapshot_is_compared_without_a_database()
    {
        await Database.ExecuteAsync("CREATE TABLE public.t (id int)");
        SchemaExport export = await SchemaEngine().ExportSchemaAsync(new SchemaExportRequest { Form = SchemaExportForm.Json }, CancellationToken.None);
        Files.Write("before.json", export.Text!);
        await Database.ExecuteAsync("ALTER TABLE public.t ADD name text");

        Assert.Equal("added: column public.t.name", await DifferencesAsync("before.json", "database"));
        SchemaComparison alone = await CompareAsync("before.json", "before.json", change: options => options with { ConnectionString = "postgresql://nobody@127.0.0.1:1/none" });
        Assert.True(alone.IsEqual);
    }

    [SkippableTheory]
    [InlineData("not JSON at all", "no snapshot")]
    [InlineData("{}", "no snapshot")]
    [InlineData("""{"format": 1, "server_version": "15", "not_compared": {}, "objects": [{"kind": "spaceship", "name": "x"}]}""", "spaceship")]
    [InlineData("""{"format": 99}""", "newer")]
    [InlineData("""[1, 2]""", "no snapshot")]
    [InlineData("""{"format": 1, "server_version": null, "not_compared": {}, "objects": []}""", "no snapshot")]
    [InlineData("""{"format": 1, "server_version": "15", "not_compared": {}, "objects": [{"kind": "table", "name": 7}]}""", "no snapshot")]
    [InlineData("""{"format": 1, "server_version": "15", "not_compared": {}, "objects": [{"kind": "enum", "name": "a"}, {"kind": "enum", "name": "a"}]}""", "no snapshot")]
    public async Task A_broken_snapshot_says_so(string text, string message)
    {
        Files.Write("bad.json", text);
        ConfigurationInvalidException error = await Assert.ThrowsAsync<ConfigurationInvalidException>(() => CompareAsync("bad.json", "database"));
        Assert.Contains(message, error.Message);
        Assert.NotNull(error.Hint);
    }

    [SkippableTheory]
    [InlineData("datbase", "'datbase' names no schema")]
    [InlineData("db/nowhere", "There is no file or folder")]
    [InlineData("nowhere.sql", "There is no file or folder")]
    [InlineData("nowhere.json", "There is no file or folder")]
    [InlineData(" ", "No schema is named")]
    [InlineData("command:", "names no command")]
    [InlineData("revisions:", "is not a target")]
    public async Task What_names_no_schema_is_told_with_what_would(string name, string message)
    {
        TargetInvalidException error = await Assert.ThrowsAsync<TargetInvalidException>(() => CompareAsync(name, "database"));
        Assert.Contains(message, error.Message);
        Assert.NotNull(error.Hint);
    }

    [SkippableTheory]
    [InlineData("postgresql://me:s3cr3tword@127.0.0.1:1/none")]
    [InlineData("me:s3cr3tword@127.0.0.1:1")]
    [InlineData("host=127.0.0.1 port=1 dbname=none user=me password=s3cr3tword")]
    [InlineData("Host=127.0.0.1;Port=1;Password=s3cr3tword;Database=none;Username=me")]
    [InlineData("postgresql://me:s3cr3tword/none")]
    [InlineData("postgres://me:s3cr3tword@h:notaport/none")]
    public async Task A_password_in_it_is_never_shown(string name)
    {
        MigrationException error = await Assert.ThrowsAnyAsync<MigrationException>(() => CompareAsync(name, "database"));
        Assert.DoesNotContain("s3cr3tword", $"{error} {error.Message} {error.Hint} {Events}");
    }

    [SkippableFact]
    public async Task A_kind_that_is_none_is_told_with_those_that_are()
    {
        TargetInvalidException error = await Assert.ThrowsAsync<TargetInvalidException>(() => CompareAsync("database", "database", new SchemaFilter { Kinds = ["tabel"] }));
        Assert.Contains("table, column", error.Hint);
    }
}
