using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog.Sources;

/// <summary>SQL is never parsed for what it means: it runs on a scratch database, and that is read.</summary>
public sealed class SqlSourceTests(PostgresServer server) : SchemaTest(server)
{
    [SkippableFact]
    public async Task A_file_is_compared_with_the_database()
    {
        await Database.ExecuteAsync("CREATE TABLE public.users (id int PRIMARY KEY, name text); CREATE INDEX users_name ON public.users (name)");
        Files.Write("schema.sql", """
            BEGIN;
            SET search_path = public;
            CREATE TABLE users (id int PRIMARY KEY, name text NOT NULL);
            COMMIT;
            CREATE INDEX CONCURRENTLY users_name ON users (name);
            """);

        SchemaComparison comparison = await CompareAsync("schema.sql", "database");

        Assert.Equal($"file {Files["schema.sql"]}", comparison.From);
        SchemaDifference difference = Assert.Single(comparison.Differences);
        Assert.Equal(("column", SchemaChange.Changed, "column public.users.name"), (difference.Kind, difference.Change, difference.Object));
        Assert.Contains("NOT NULL", difference.From);
        Assert.DoesNotContain("NOT NULL", difference.To);
    }

    [SkippableFact]
    public async Task What_pg_dump_wrote_is_a_schema_whatever_psql_commands_and_databases_are_in_it()
    {
        await Database.ExecuteAsync("CREATE ROLE source_owner; CREATE TABLE public.users (id int); ALTER TABLE public.users OWNER TO source_owner; COMMENT ON DATABASE "
            + $"{Database.Name} IS 'mine'");
        string dump = await Server.DumpAsync(Database, "--create");
        Files.Write("dump.sql", $"\\restrict abc\n{dump}\n\\unrestrict abc\n");

        Assert.Contains(@"\connect", dump);
        Assert.Equal("", await DifferencesAsync("dump.sql", "database"));
        Assert.Equal("", await DifferencesAsync("dump.sql", "dump.sql"));
    }

    [SkippableFact]
    public async Task Files_of_a_folder_run_in_the_order_that_works()
    {
        Files.Write("db/a/orders.sql", "SET search_path = app;\nCREATE TABLE orders (id int PRIMARY KEY, customer int);\nALTER TABLE orders ADD FOREIGN KEY (customer) REFERENCES customers;");
        Files.Write("db/b/customers.sql", "CREATE TABLE app.customers (id int PRIMARY KEY, last_order int REFERENCES app.orders);");
        Files.Write("db/z.sql", "CREATE SCHEMA app;");
        Files.Write("db/readme.md", "no SQL");
        await Database.ExecuteAsync("""
            CREATE SCHEMA app;
            CREATE TABLE app.orders (id int PRIMARY KEY, customer int);
            CREATE TABLE app.customers (id int PRIMARY KEY, last_order int REFERENCES app.orders);
            ALTER TABLE app.orders ADD FOREIGN KEY (customer) REFERENCES app.customers
            """);

        Assert.Equal("", await DifferencesAsync("db", "database"));
    }

    [SkippableFact]
    public async Task A_folder_with_an_index_runs_as_that_says()
    {
        Files.Write("db/index.sql", "SET search_path = public;\n\\ir tables/second.sql\nCREATE VIEW v AS SELECT * FROM second;\n\\ir 'tables/first one.sql'\n");
        Files.Write("db/tables/first one.sql", "CREATE TABLE first AS SELECT * FROM v;");
        Files.Write("db/tables/second.sql", "CREATE TABLE second (id int);");
        Files.Write("db/tables/left out.sql", "this is no SQL");

        SchemaExport export = await SchemaEngine().ExportSchemaAsync(new SchemaExportRequest { Source = "db" }, CancellationToken.None);

        Assert.Contains("CREATE TABLE public.first", export.Text);
        Assert.Contains("CREATE TABLE public.second", export.Text);
    }

    [SkippableFact]
    public async Task An_error_has_its_place()
    {
        Files.Write("db/a.sql", "CREATE VIEW late AS SELECT * FROM nowhere;");
        Files.Write("db/b.sql", "CREATE TABLE t (\n    id int,\n    name nosuchtype\n);");

        StatementFailedException error = await Assert.ThrowsAsync<StatementFailedException>(() => CompareAsync("db", "db"));
        Assert.Equal(($"{Files["db/a.sql"]}:1:35", "42P01"), (error.Position!.ToString(), error.SqlState));

        Files.Write("db/b.sql", "CREATE TABLE t (\n    id int,\n    name text,,\n);");
        error = await Assert.ThrowsAsync<StatementFailedException>(() => CompareAsync("db", "db"));
        Assert.Equal($"{Files["db/b.sql"]}:3:15", error.Position!.ToString());
        Assert.Equal("    name text,,\n              ^", error.Excerpt);
        Assert.Contains("scratch database", error.Hint);
    }

    [SkippableTheory]
    [InlineData("SELECT 1;\n\\copy t FROM 'x'", 2, 1)]
    [InlineData("CREATE TABLE t (id int);\nCOPY t FROM stdin;\n1\n\\.\n", 2, 13)]
    [InlineData("BEGIN;\nROLLBACK;", 2, 1)]
    [InlineData("\\ir nowhere.sql", 1, 1)]
    [InlineData("SELECT 1;\n\\ir bad.sql\n", 2, 1)]
    [InlineData("SELECT 'open", 1, 8)]
    public async Task What_is_no_SQL_has_its_place_before_anything_runs(string sql, int line, int column)
    {
        Files.Write("bad.sql", sql);
        ScriptInvalidException error = await Assert.ThrowsAsync<ScriptInvalidException>(() => CompareAsync("bad.sql", "bad.sql"));
        Assert.Equal($"{Files["bad.sql"]}:{line}:{column}", error.Position!.ToString());
        Assert.NotNull(error.Hint);
    }

    [SkippableFact]
    public async Task A_command_prints_a_schema()
    {
        await Database.ExecuteAsync("CREATE TABLE public.größe (id int)");
        Files.Write("ddl.txt", "CREATE TABLE größe (id int);");

        SchemaComparison comparison = await CompareAsync("command:cat ddl.txt", "database");

        Assert.Equal("command cat ddl.txt", comparison.From);
        Assert.Empty(comparison.Differences);
    }

    [SkippableTheory]
    [InlineData("echo lost >&2; exit 3", "ended with 3: lost", "by itself")]
    [InlineData("no-such-program-here", "ended with 127", "PATH")]
    [InlineData("true", "printed no SQL", "stdout")]
    public async Task A_command_that_fails_says_why(string line, string message, string hint)
    {
        ConfigurationInvalidException error = await Assert.ThrowsAsync<ConfigurationInvalidException>(() => CompareAsync($"command:{line}", "database"));
        Assert.Contains(message, error.Message);
        Assert.Contains(hint, error.Hint);
    }

    [SkippableFact]
    public async Task An_error_in_what_a_command_printed_has_its_line()
    {
        StatementFailedException error = await Assert.ThrowsAsync<StatementFailedException>(() => CompareAsync("command:printf 'SELECT 1;\nSELEC 2;'", "database"));
        Assert.EndsWith("):2:1", error.Position!.ToString());
    }

    [SkippableFact]
    public async Task A_command_ends_with_the_cancellation()
    {
        using CancellationTokenSource stop = new(TimeSpan.FromMilliseconds(300));
        Task<SchemaComparison> comparing = SchemaEngine().CompareSchemasAsync(new CompareRequest { From = "command:sleep 60", To = "command:sleep 60" }, stop.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => comparing.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [SkippableFact]
    public async Task The_desired_state_is_what_the_configuration_says()
    {
        await Database.ExecuteAsync("CREATE TABLE public.t (id int)");
        Files.Write("db/schema.sql", "CREATE TABLE t (id int);");
        Files.Write("psmigrate.yaml", "schema: db/schema.sql\n");
        Assert.Equal("", await DifferencesAsync("schema", "database"));

        Files.Write("psmigrate.yaml", "schema: { command: cat db/schema.sql }\n");
        Assert.Equal("", await DifferencesAsync("schema", "database"));

        Files.Write("psmigrate.yaml", "schema: db/nowhere\n");
        Assert.Contains("db/nowhere", (await Assert.ThrowsAsync<ConfigurationInvalidException>(() => CompareAsync("schema", "database"))).Message);

        Files.Write("psmigrate.yaml", "edited: warn\n");
        Assert.Contains("schema:", (await Assert.ThrowsAsync<ConfigurationInvalidException>(() => CompareAsync("schema", "database"))).Hint);

        Directory.CreateDirectory(Files["empty"]);
        await Assert.ThrowsAsync<ConfigurationInvalidException>(() => CompareAsync("./empty", "database"));
    }
}
