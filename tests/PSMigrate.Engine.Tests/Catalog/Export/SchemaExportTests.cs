using System.Text;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog.Export;

/// <summary>What an export says, and where it writes.</summary>
public sealed class SchemaExportTests(PostgresServer server) : SchemaTest(server)
{
    private Task<SchemaExport> ExportAsync(SchemaExportRequest request) => SchemaEngine().ExportSchemaAsync(request, CancellationToken.None);

    [SkippableFact]
    public async Task One_file_says_what_it_is_and_builds_it()
    {
        await Database.ExecuteAsync("CREATE TABLE public.t (id int); CREATE TEXT SEARCH CONFIGURATION public.c (COPY = simple)");

        SchemaExport export = await ExportAsync(new SchemaExportRequest { Path = "schema.sql" });

        Assert.Equal([Files["schema.sql"]], export.Files);
        Assert.Equal(export.Text, File.ReadAllText(Files["schema.sql"]));
        Assert.StartsWith($"-- Schema of database {Database.Name}, written by psmigrate ", export.Text);
        Assert.Contains($"SHA-256 {export.Hash}\n-- Not written: text search configuration (1)\n", export.Text);
        Assert.Contains("\n\nCREATE TABLE public.t (\n    id integer\n);\n", export.Text);
        Assert.Equal(1L, export.NotCompared["text search configuration"]);
        Assert.Equal("", await DifferencesAsync("schema.sql", "database"));
        Assert.Equal("", await DifferencesAsync("command:cat schema.sql", "schema.sql"));
    }

    [SkippableFact]
    public async Task Line_ends_are_LF_and_those_inside_of_things_stay_what_they_are()
    {
        await Database.ExecuteAsync("CREATE TABLE public.t (a text DEFAULT E'one\\r\\ntwo \\\\ \\'x\\''); COMMENT ON TABLE public.t IS E'one\\r\\ntwo\\rthree'");

        await ExportAsync(new SchemaExportRequest { Path = "schema.sql" });

        byte[] bytes = File.ReadAllBytes(Files["schema.sql"]);
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.False(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        Assert.Equal("", await DifferencesAsync("schema.sql", "database"));
    }

    [SkippableFact]
    public async Task A_snapshot_is_JSON_with_the_same_hash()
    {
        await Database.ExecuteAsync("CREATE TABLE public.t (id int)");
        SchemaExport json = await ExportAsync(new SchemaExportRequest { Path = "schema.json" });
        SchemaExport text = await ExportAsync(new SchemaExportRequest());

        Assert.Contains($"\"hash\": \"{json.Hash}\"", json.Text);
        Assert.Equal(json.Hash, text.Hash);
        Assert.Empty(text.Files);
        Assert.Equal("", await DifferencesAsync("schema.json", "database"));
        Assert.Equal(json.Hash, (await ExportAsync(new SchemaExportRequest { Source = "schema.json" })).Hash);
    }

    [SkippableFact]
    public async Task Without_owners_and_privileges_the_hash_is_the_same_for_other_roles()
    {
        TestDatabase other = await Server.CreateDatabaseAsync();
        await Database.ExecuteAsync("CREATE TABLE public.t (id int)");
        await other.ExecuteAsync("CREATE ROLE export_owner; CREATE TABLE public.t (id int); ALTER TABLE public.t OWNER TO export_owner; GRANT SELECT ON public.t TO PUBLIC");
        SchemaFilter plain = new() { NoOwner = true, NoPrivilege = true };

        SchemaExport first = await ExportAsync(new SchemaExportRequest { Filter = plain });
        SchemaExport second = await ExportAsync(new SchemaExportRequest { Source = other.Url, Filter = plain });

        Assert.Equal(first.Hash, second.Hash);
        Assert.DoesNotContain("OWNER", second.Text);
        Assert.DoesNotContain("GRANT", second.Text);
        Assert.NotEqual(first.Hash, (await ExportAsync(new SchemaExportRequest { Source = other.Url, Filter = new SchemaFilter { NoOwner = true } })).Hash);
    }

    [SkippableTheory]
    [InlineData("schema.sql", SchemaExportForm.Auto, "schema.sql")]
    [InlineData("SCHEMA.JSON", SchemaExportForm.Auto, "SCHEMA.JSON")]
    [InlineData("there", SchemaExportForm.Auto, "there/index.sql")]
    [InlineData("new/", SchemaExportForm.Auto, "new/index.sql")]
    [InlineData("new", SchemaExportForm.Folder, "new/index.sql")]
    [InlineData("schema.txt", SchemaExportForm.Sql, "schema.txt")]
    [InlineData("schema.sql", SchemaExportForm.Json, "schema.sql")]
    public async Task The_path_tells_the_form_where_nobody_says_it(string path, SchemaExportForm form, string first)
    {
        Directory.CreateDirectory(Files["there"]);
        SchemaExport export = await ExportAsync(new SchemaExportRequest { Path = path, Form = form });
        Assert.Equal(Files[first], export.Files[0]);
        Assert.Equal(first.EndsWith("index.sql", StringComparison.Ordinal), export.Text is null);
    }

    [SkippableTheory]
    [InlineData("schema", SchemaExportForm.Auto)]
    [InlineData("schema.txt", SchemaExportForm.Auto)]
    [InlineData(null, SchemaExportForm.Folder)]
    [InlineData("there", SchemaExportForm.Sql)]
    [InlineData("file.sql", SchemaExportForm.Folder)]
    public async Task What_does_not_go_together_is_told_before_anything_is_read(string? path, SchemaExportForm form)
    {
        Directory.CreateDirectory(Files["there"]);
        Files.Write("file.sql", "");
        TargetInvalidException error = await Assert.ThrowsAsync<TargetInvalidException>(
            () => ExportAsync(new SchemaExportRequest { Source = "postgresql://nobody@127.0.0.1:1/none", Path = path, Form = form }));
        Assert.NotNull(error.Hint);
    }

    [SkippableFact]
    public async Task A_file_that_is_there_stays_unless_it_is_to_be_replaced()
    {
        Files.Write("schema.sql", "mine");
        ConfigurationInvalidException error = await Assert.ThrowsAsync<ConfigurationInvalidException>(() => ExportAsync(new SchemaExportRequest { Path = "schema.sql" }));
        Assert.Contains("-Force", error.Hint);
        Assert.Equal("mine", File.ReadAllText(Files["schema.sql"]));

        await ExportAsync(new SchemaExportRequest { Path = "schema.sql", Force = true });
        Assert.StartsWith("-- Schema of", File.ReadAllText(Files["schema.sql"]));
    }

    [SkippableFact]
    public async Task A_folder_that_cannot_be_made_is_told()
    {
        Files.Write("file", "");
        await Assert.ThrowsAsync<ConfigurationInvalidException>(() => ExportAsync(new SchemaExportRequest { Path = "file/below/" }));
        await Assert.ThrowsAsync<ConfigurationInvalidException>(() => ExportAsync(new SchemaExportRequest { Path = "nowhere/schema.sql" }));
    }
}
