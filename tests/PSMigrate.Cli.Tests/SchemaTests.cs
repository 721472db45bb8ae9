using System.Text.Json;
using PSMigrate.Cli.Output;
using PSMigrate.Testing;

namespace PSMigrate.Cli.Tests;

/// <summary>schema and diff, as people read them.</summary>
[Collection(PostgresCollection.Name)]
public sealed class SchemaTests(PostgresServer server) : DatabaseTest(server)
{
    private string Snapshot => Path.Join(Folder.Root, "before.json");

    [SkippableFact]
    public async Task It_prints_the_schema_and_writes_it()
    {
        await ArrangeAsync();
        await Database.ExecuteAsync("CREATE TABLE users (id int PRIMARY KEY)");
        ToolRun run = (await Tool("schema")).Succeeded();
        Assert.Contains("CREATE TABLE public.users (\n    id integer NOT NULL\n);\n", run.Out, StringComparison.Ordinal);
        string file = Path.Join(Folder.Root, "schema.sql");
        ToolRun written = (await Tool("schema", "database", "-o", file)).Succeeded();
        Assert.Matches($@"^{file}: \d+ objects of database {Database.Name} on \S+\.\n$", written.Out);
        Assert.Equal(run.Out, await File.ReadAllTextAsync(file));
        Assert.Equal(run.Out, (await Tool("schema", "--format", "json")).Succeeded().Document.GetProperty("text").GetString());
    }

    [SkippableFact]
    public async Task A_revision_is_written_from_the_difference_to_the_schema()
    {
        await ArrangeAsync();
        await Database.ExecuteAsync("CREATE TABLE users (id int PRIMARY KEY, name text)");
        string schema = Path.Join(Folder.Root, "schema.txt");
        string config = Path.Join(Folder.Root, "psmigrate.yaml");
        await File.WriteAllTextAsync(schema, "CREATE TABLE users (id int PRIMARY KEY, full_name text);");
        await File.WriteAllTextAsync(config, "version_locations: [generated]\nschema: schema.txt\n");
        string generated = Directory.CreateDirectory(Path.Join(Folder.Root, "generated")).FullName;
        string[] generate = ["revision", "--autogenerate", "-m", "rename", "--config", config, "--url", Database.Url, "--format", "json"];

        ToolRun open = await ToolRun.OfAsync(generate);
        Assert.Equal(1, open.ExitCode);
        Assert.Equal("ConfirmationRequired", open.ErrorLine.GetProperty("id").GetString());
        Assert.Empty(Directory.GetFiles(generated));
        Assert.Equal(3, (await ToolRun.OfAsync(["check", "--autogenerate", .. generate[4..]])).ExitCode);

        ToolRun written = (await ToolRun.OfAsync([.. generate, "--rename", "public.users.name=full_name"])).Succeeded();
        Assert.Contains("RENAME COLUMN name TO full_name;", await File.ReadAllTextAsync(written.Document.GetProperty("path").GetString()!), StringComparison.Ordinal);
        (await ToolRun.OfAsync(["upgrade", .. generate[4..]])).Succeeded();
        Assert.Equal(JsonValueKind.Null, (await ToolRun.OfAsync(generate)).Succeeded().Document.ValueKind);
    }

    [SkippableFact]
    public async Task A_snapshot_is_printed_by_itself_and_compares_as_equal()
    {
        await ArrangeAsync();
        await Database.ExecuteAsync("CREATE TABLE users (id int PRIMARY KEY)");
        ToolRun snapshot = (await Tool("schema", "--form", "json")).Succeeded();
        Assert.Equal(64, snapshot.Document.GetProperty("hash").GetString()!.Length);
        await File.WriteAllTextAsync(Snapshot, snapshot.Out);
        ToolRun diff = (await Tool("diff", Snapshot)).Succeeded();
        Assert.StartsWith($"No differences between snapshot {Snapshot} and database {Database.Name} on ", diff.Out, StringComparison.Ordinal);
        Assert.Single(diff.Out.TrimEnd().Split('\n'));
    }

    [SkippableFact]
    public async Task Differences_are_told_object_by_object_with_both_definitions()
    {
        await ArrangeAsync();
        await ChangeAsync();
        ToolRun run = await Tool("diff", Snapshot);
        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith($"--- snapshot {Snapshot}\n+++ database {Database.Name} on ", run.Out, StringComparison.Ordinal);
        Assert.Equal(
            """

            + column public.users.age
                + ALTER TABLE public.users ADD COLUMN age integer;
                ! ALTER TABLE blocks reads and writes of public.users (ACCESS EXCLUSIVE)
            ~ column public.users.email
                - ALTER TABLE public.users ADD COLUMN email text;
                + ALTER TABLE public.users ADD COLUMN email text NOT NULL;
                ! ALTER TABLE blocks reads and writes of public.users, perhaps during a scan (ACCESS EXCLUSIVE)
            - index public.users_email
                - CREATE INDEX users_email ON public.users USING btree (email);
                ! DROP INDEX blocks reads and writes of the table of public.users_email (ACCESS EXCLUSIVE)

            3 differences: 1 added, 1 removed, 1 changed.
            Not compared: publication (1).

            """,
            string.Join('\n', run.Out.Split('\n').Skip(2)));
        Assert.Equal(
            """
            ALTER TABLE public.users ADD COLUMN age integer;
            DROP INDEX public.users_email;
            -- blocks reads and writes of public.users, perhaps during a scan (ACCESS EXCLUSIVE)
            ALTER TABLE public.users ALTER COLUMN email SET NOT NULL;

            """,
            (await Tool("diff", Snapshot, "--sql")).Out);
        string brief = (await Tool("diff", Snapshot, "--brief")).Out;
        Assert.Contains("\n~ column public.users.email\n- index public.users_email\n", brief, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task They_have_colours_on_a_terminal()
    {
        await ArrangeAsync();
        await ChangeAsync();
        using StringWriter output = new();
        Terminal terminal = new() { Out = output, Error = TextWriter.Null, ColorsOut = true };
        Assert.Equal(3, await CommandLine.RunAsync(["diff", Snapshot, .. Common], terminal, CancellationToken.None));
        Assert.Contains("\e[32m+ column public.users.age\e[0m\n\e[32m    + ALTER TABLE", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("\e[33m~ column public.users.email\e[0m\n\e[31m    - ALTER TABLE", output.ToString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_other_way_round_what_was_added_is_removed()
    {
        await ArrangeAsync();
        await ChangeAsync();
        JsonElement there = (await Tool("diff", Snapshot, "database", "--format", "json")).Document;
        JsonElement back = (await Tool("diff", "database", Snapshot, "--format", "json")).Document;
        Assert.Equal(
            there.GetProperty("differences").EnumerateArray().Select(item => (item.GetProperty("object").GetString(), item.GetProperty("from").GetString())),
            back.GetProperty("differences").EnumerateArray().Select(item => (item.GetProperty("object").GetString(), item.GetProperty("to").GetString())));
    }

    [SkippableFact]
    public async Task What_is_not_written_is_counted()
    {
        await ArrangeAsync();
        await Database.ExecuteAsync("CREATE TABLE users (id int); CREATE PUBLICATION everything FOR TABLE users");
        ToolRun run = (await Tool("schema", "-o", Snapshot)).Succeeded();
        Assert.Contains("note: not written: publication (1).\n", run.Error, StringComparison.Ordinal);
        ToolRun json = (await Tool("schema", "--format", "json")).Succeeded();
        Assert.Equal(1, json.Document.GetProperty("not_compared").GetProperty("publication").GetInt32());
        Assert.Empty(json.Error);
    }

    [SkippableFact]
    public async Task A_baseline_takes_over_what_is_there()
    {
        await ArrangeAsync();
        await Database.ExecuteAsync("CREATE TABLE users (id int)");
        ToolRun run = (await Tool("revision", "--baseline", "-m", "what is there")).Succeeded();
        Assert.Matches(@"^= (\w+) what is there \(0 statements, .*\nCreated \1 \S+_what_is_there\.sql\n$", run.Out);
        Assert.Contains("no differences", (await Tool("diff")).Succeeded().Out, StringComparison.OrdinalIgnoreCase);
        Folder.WithConfig($"version_locations: [other]\nconnection: {{ url: '{Database.Url}' }}\nenvironments: {{ production: {{ protected: true }} }}\n");
        await Database.ExecuteAsync("DROP TABLE psmigrate_version, psmigrate_history");
        string[] there = ["revision", "--baseline", "--config", Folder.Config, "--env", "production"];
        Assert.Contains("error ConfirmationRequired", (await ToolRun.OfAsync(there)).Error, StringComparison.Ordinal);
        (await ToolRun.OfAsync([.. there, "--confirm-database", Database.Name])).Succeeded();
    }

    // A snapshot, and behind it one column more, one changed, and an index less.
    private async Task ChangeAsync()
    {
        await Database.ExecuteAsync("CREATE TABLE users (id int PRIMARY KEY, email text); CREATE INDEX users_email ON users (email); CREATE PUBLICATION everything FOR TABLE users");
        (await Tool("schema", "-o", Snapshot)).Succeeded();
        await Database.ExecuteAsync("ALTER TABLE users ADD COLUMN age int, ALTER COLUMN email SET NOT NULL; DROP INDEX users_email");
    }
}
