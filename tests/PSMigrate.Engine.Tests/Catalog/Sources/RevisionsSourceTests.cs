using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog.Sources;

/// <summary>What revisions build is found out by running them.</summary>
public sealed class RevisionsSourceTests(PostgresServer server) : SchemaTest(server)
{
    private void AddHistory()
    {
        Folder.Add("a", "", "CREATE TABLE public.users (id int PRIMARY KEY, name text);");
        Folder.Add("b", "a", "CREATE INDEX CONCURRENTLY users_name ON public.users (name);\nCREATE TYPE public.mood AS ENUM ('fine');\nALTER TYPE public.mood ADD VALUE 'bad';\nCREATE TABLE public.days (mood public.mood DEFAULT 'bad');");
        Folder.Add("c", "b", "ALTER TABLE public.users ADD COLUMN mail text;");
    }

    [SkippableFact]
    public async Task A_database_is_what_its_revisions_have_built()
    {
        AddHistory();
        await UpgradeAsync("b");

        SchemaComparison comparison = await CompareAsync("revisions", "database");
        Assert.Equal(("revisions at b", $"database {Database.Name} on {Database.Host}:5432"), (comparison.From, comparison.To));
        Assert.Empty(comparison.Differences);
        Assert.Equal("removed: column public.users.mail", await DifferencesAsync("revisions:head", "database"));
        Assert.Equal("removed: column public.users.mail", await DifferencesAsync("revisions:+1", "database"));
        Assert.Equal("", await DifferencesAsync("revisions:current", "revisions:b"));

        await Database.ExecuteAsync("ALTER TABLE public.users ALTER name SET NOT NULL; DROP TABLE public.days; CREATE VIEW public.v AS SELECT 1 AS one; DROP VIEW public.v");
        Assert.Equal("removed: table public.days, changed: column public.users.name", await DifferencesAsync("revisions", "database"));
    }

    [SkippableFact]
    public async Task Nothing_of_it_touches_the_database()
    {
        AddHistory();
        await CompareAsync("revisions:heads", "database");

        Assert.Empty(await Database.QueryAsync("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"));
        Assert.DoesNotContain(Events.Of<StepCompleted>(), _ => true);
        Assert.Contains(Events.Of<Note>(), note => note.Text.Contains("sandbox of PostgreSQL", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Without_a_database_it_is_all_of_them()
    {
        Skip.If(Environment.GetEnvironmentVariable("DATABASE_URL") is not null || Environment.GetEnvironmentVariable("PGHOST") is not null, "The environment names a database.");
        AddHistory();
        SchemaComparison comparison = await CompareAsync("revisions", "revisions:c", change: options => options with { ConnectionString = null });
        Assert.Equal(("revisions at c", true), (comparison.From, comparison.IsEqual));
    }

    [SkippableFact]
    public async Task Where_the_database_cannot_be_reached_the_hint_is_how_to_do_without()
    {
        AddHistory();
        ConnectionFailedException error = await Assert.ThrowsAsync<ConnectionFailedException>(() =>
            CompareAsync("revisions", "revisions:c", change: options => options with { ConnectionString = "postgresql://nobody@127.0.0.1:1/none" }));
        Assert.Contains("revisions:heads", error.Hint);
    }

    [SkippableFact]
    public async Task Roles_and_the_database_go_by_their_names_there_and_who_owns_what_comes_out_the_same()
    {
        await Database.ExecuteAsync("CREATE ROLE source_app; CREATE ROLE source_deployer LOGIN SUPERUSER");
        Folder.Add("a", "", $"CREATE TABLE public.users (id int);\nGRANT SELECT ON public.users TO source_app;\nGRANT CONNECT ON DATABASE {Database.Name} TO source_app;\n"
            + "CREATE TABLE public.logs (id int);\nALTER TABLE public.logs OWNER TO source_app;\nALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO source_app;");
        string url = Database.Url.Replace("postgres@", "source_deployer@", StringComparison.Ordinal);
        await Engine(options => options with { ConnectionString = url }).UpgradeAsync(["head"], new RunOptions(), CancellationToken.None);

        SchemaComparison comparison = await CompareAsync("revisions", "database", change: options => options with { ConnectionString = url });

        Assert.Empty(comparison.Differences);
        await Database.ExecuteAsync("REVOKE SELECT ON public.users FROM source_app; ALTER TABLE public.logs OWNER TO postgres");
        comparison = await CompareAsync("revisions", "database", change: options => options with { ConnectionString = url });
        Assert.Equal("changed: table public.logs, changed: table public.users", string.Join(", ", comparison.Differences));
        comparison = await CompareAsync("revisions", "database", new SchemaFilter { NoOwner = true }, options => options with { ConnectionString = url });
        Assert.Equal("changed: table public.users", string.Join(", ", comparison.Differences));
        Assert.Equal("", await DifferencesAsync("revisions", "database", new SchemaFilter { NoOwner = true, NoPrivilege = true }));
    }

    [SkippableFact]
    public async Task A_revision_that_does_not_run_there_names_its_line()
    {
        string path = Folder.Add("a", "", "SELECT 1;\nCREATE TABLE public.t (id int)\n  TABLESPACE nowhere;");
        StatementFailedException error = await Assert.ThrowsAsync<StatementFailedException>(() => CompareAsync("revisions:head", "database"));
        Assert.StartsWith($"{path}:6", error.Position!.ToString());
        Assert.Null(error.Run);
    }

    [SkippableFact]
    public async Task Checks_of_data_are_not_asked_where_there_is_none()
    {
        Folder.Add("a", "", "CREATE TABLE public.t (id int);", sections: "-- migrate: precondition\nSELECT false;\n\n-- migrate: verify\nSELECT count(*) > 0 FROM public.t;\n\n");
        Assert.Equal("removed: table public.t", await DifferencesAsync("revisions:head", "database"));
    }

    [SkippableFact]
    public async Task Variables_have_their_values()
    {
        Folder.Add("a", "", "CREATE TABLE public.${name} (id int);", header: ["variables: true"]);
        SchemaComparison comparison = await CompareAsync("revisions:head", "database", change: options => options with { Variables = new Dictionary<string, string> { ["name"] = "t" } });
        Assert.Equal("removed: table public.t", Assert.Single(comparison.Differences).ToString());
    }

    [SkippableFact]
    public async Task A_row_without_a_file_is_told_with_who_wrote_it()
    {
        AddHistory();
        await UpgradeAsync();
        File.Delete(Path.Join(Folder.Path, "c.sql"));
        RevisionNotFoundException error = await Assert.ThrowsAsync<RevisionNotFoundException>(() => CompareAsync("revisions", "database"));
        Assert.Contains("c (upgrade by", error.Message);
    }

    [SkippableFact]
    public async Task A_PowerShell_revision_needs_what_runs_it()
    {
        Folder.Write("a.ps1", "# revision: a\n# down_revision:\n\nfunction upgrade { }\n");
        await Assert.ThrowsAsync<ToolMissingException>(() => CompareAsync("revisions:head", "database"));
    }

    [SkippableFact]
    public async Task Our_own_tables_are_nobodys_difference_wherever_they_are()
    {
        Folder.Add("a", "", "CREATE TABLE public.t (id int);");
        Files.Write("psmigrate.yaml", "version_table: applied\nversion_table_schema: bookkeeping\nhistory_table: runs\n");
        await Database.ExecuteAsync("CREATE SCHEMA bookkeeping");
        await SchemaEngine().UpgradeAsync(["head"], new RunOptions(), CancellationToken.None);
        await Database.ExecuteAsync("CREATE INDEX mine ON bookkeeping.runs (kind)");
        Files.Write("schema.sql", "CREATE TABLE t (id int);");

        Assert.Equal("", await DifferencesAsync("revisions", "database"));
        Assert.Equal("", await DifferencesAsync("schema.sql", "database"));

        await Database.ExecuteAsync("CREATE TABLE bookkeeping.psmigrate_version (id int)");
        Assert.Equal("added: schema bookkeeping, added: table bookkeeping.psmigrate_version", await DifferencesAsync("schema.sql", "database"));
    }
}
