using PSMigrate.Engine.Tests.Execution;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog;

/// <summary>What --autogenerate writes, as a user meets it: a configuration with a schema, a database, a new file that runs both ways.</summary>
[Collection(EnvironmentCollection.Name)]
[Trait("Matrix", "true")]
public sealed class AutogenerateTests(PostgresServer server) : EngineTest(server)
{
    private const string Users = "CREATE TABLE public.users (id bigint PRIMARY KEY, name text NOT NULL);\n";

    private const string ScratchVariable = "PSMIGRATE_SCRATCH_URL";

    private string Script => File.ReadAllText(Directory.GetFiles(Folder.Path, "*add*.sql").Single());

    public override Task DisposeAsync()
    {
        Environment.SetEnvironmentVariable(ScratchVariable, null);
        return base.DisposeAsync();
    }

    [SkippableFact]
    public async Task A_difference_is_written_and_runs_both_ways()
    {
        await GivenAsync(Users);
        await Database.ExecuteAsync("INSERT INTO public.users VALUES (1, 'a')");
        Desire(Users + "CREATE INDEX users_name ON public.users (name);\nCREATE TABLE public.posts (id bigint PRIMARY KEY, author bigint NOT NULL REFERENCES public.users);");
        string before = await Server.DumpAsync(Database);

        Revision? revision = await WriteAsync();

        Assert.NotNull(revision);
        Assert.Contains("CREATE INDEX CONCURRENTLY users_name", Script, StringComparison.Ordinal);
        await UpgradeAsync();
        Assert.Null(await WriteAsync());
        await DowngradeAsync("-1");
        Assert.Equal(before, await Server.DumpAsync(Database));
    }

    [SkippableFact]
    public async Task What_is_validated_is_validated_in_a_transaction_of_its_own()
    {
        await GivenAsync(Users + "CREATE TABLE public.posts (author bigint);");
        Desire(Users + "CREATE TABLE public.posts (author bigint REFERENCES public.users, CHECK (author > 0));");

        await WriteAsync();

        Assert.Contains("NOT VALID;", Script, StringComparison.Ordinal);
        Assert.Contains("-- segment: new\nALTER TABLE public.posts VALIDATE CONSTRAINT posts_author_fkey;", Script, StringComparison.Ordinal);
        MigrationPlan plan = await Engine().PlanAsync(new PlanRequest { Targets = ["head"] }, CancellationToken.None);
        Assert.True(plan.Steps[0].Segments.Count > 1);
        await UpgradeAsync();
        Assert.Equal("0", await Database.ScalarAsync<string>("SELECT count(*)::text FROM pg_constraint WHERE NOT convalidated"));
    }

    [SkippableFact]
    public async Task Nothing_is_written_where_nothing_differs()
    {
        await GivenAsync(Users);
        Desire(Users);

        Assert.Null(await WriteAsync());
        Assert.Single(Directory.GetFiles(Folder.Path, "*.sql"));
    }

    [SkippableFact]
    public async Task A_database_that_is_behind_is_refused()
    {
        await GivenAsync(Users);
        Folder.Add("r2", "r1", "CREATE TABLE public.t ();");
        Desire(Users);

        NotUpToDateException error = await Assert.ThrowsAsync<NotUpToDateException>(() => WriteAsync());

        Assert.Equal(["r2"], error.Pending);
    }

    [SkippableFact]
    public async Task A_probable_rename_is_never_written_as_a_drop()
    {
        await GivenAsync(Users);
        Desire(Users.Replace("name text", "full_name text", StringComparison.Ordinal));

        ConfirmationRequiredException error = await Assert.ThrowsAsync<ConfirmationRequiredException>(() => WriteAsync());

        Assert.Contains("column public.users.name may be column public.users.full_name", error.Message, StringComparison.Ordinal);
        Assert.Contains("public.users.name=full_name", error.Hint, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Folder.Path, "*.sql"));
    }

    [SkippableTheory]
    [InlineData("answer")]
    [InlineData("person")]
    [InlineData("comment")]
    public async Task A_rename_keeps_the_values(string saidBy)
    {
        await GivenAsync(Users + "CREATE VIEW public.v AS SELECT name FROM public.users;");
        await Database.ExecuteAsync("INSERT INTO public.users VALUES (1, 'kept')");
        string comment = saidBy == "comment" ? "-- renamed from: name" : "";
        Desire($"CREATE TABLE public.users (id bigint PRIMARY KEY,\n{comment}\nfull_name text NOT NULL);\nCREATE VIEW public.v AS SELECT full_name AS name FROM public.users;");
        string before = await Server.DumpAsync(Database);

        await WriteAsync(new NewRevision
        {
            Message = "add",
            Autogenerate = true,
            Rename = saidBy == "answer" ? ["public.users.name=full_name"] : [],
            ConfirmRename = saidBy == "person" ? question => Task.FromResult(question.Old == "column public.users.name") : null,
        });

        await UpgradeAsync();
        Assert.Equal("kept", await Database.ScalarAsync<string>("SELECT full_name FROM public.users"));
        Assert.Null(await WriteAsync());
        await DowngradeAsync("-1");
        Assert.Equal("kept", await Database.ScalarAsync<string>("SELECT name FROM public.users"));
        Assert.Equal(before, await Server.DumpAsync(Database));
    }

    [SkippableFact]
    public async Task A_drop_that_is_meant_says_what_it_loses()
    {
        await GivenAsync(Users);
        Desire(Users.Replace("name text", "full_name text", StringComparison.Ordinal));

        await WriteAsync(new NewRevision { Message = "add", Autogenerate = true, Rename = ["public.users.name="] });

        Assert.Contains("-- data loss: the column's values (column public.users.name)\nALTER TABLE public.users DROP COLUMN name;", Script, StringComparison.Ordinal);
        Assert.Contains(Events.Of<Note>(), note => note.IsWarning && note.Text.Contains("loses data", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("public.users.nme=full_name", "no public.users.nme")]
    [InlineData("whatever", "no rename")]
    [InlineData("public.users.name=a b", "no name")]
    public async Task A_rename_of_nothing_is_refused(string rename, string message)
    {
        await GivenAsync(Users);
        Desire(Users.Replace("name text", "full_name text", StringComparison.Ordinal));

        TargetInvalidException error = await Assert.ThrowsAsync<TargetInvalidException>(
            () => WriteAsync(new NewRevision { Message = "add", Autogenerate = true, Rename = [rename] }));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.Hint);
    }

    [SkippableFact]
    public async Task What_the_server_refuses_is_left_as_a_comment_that_the_check_finds()
    {
        await GivenAsync("CREATE TABLE public.t (a boolean);");
        Desire("CREATE TABLE public.t (a timestamptz);");

        await WriteAsync(new NewRevision { Message = "add", Autogenerate = true, Rename = ["public.t.a="] });

        Assert.Contains("-- TODO(psmigrate): column public.t.a: cannot cast type boolean to timestamp with time zone", Script, StringComparison.Ordinal);
        Assert.Contains(await Engine().CheckAsync(CancellationToken.None), answer => answer is { Name: "todo", Passed: false });
    }

    [SkippableTheory]
    [InlineData(
        "CREATE TYPE public.s AS ENUM ('a', 'b'); CREATE TYPE public.r AS RANGE (subtype = public.s); CREATE TABLE public.t (r public.r);",
        "CREATE TYPE public.s AS ENUM ('b', 'a'); CREATE TYPE public.r AS RANGE (subtype = public.s); CREATE TABLE public.t (r public.r);",
        "range type public.r: cannot drop type r because other objects depend on it")]
    [InlineData(
        "CREATE TYPE public.s AS ENUM ('a', 'b'); CREATE TABLE public.t (s public.s) PARTITION BY LIST (s);",
        "CREATE TYPE public.s AS ENUM ('b', 'a'); CREATE TABLE public.t (s public.s) PARTITION BY LIST (s);",
        "column public.t.s: cannot alter column \"s\" because it is part of the partition key of relation \"t\"")]
    [InlineData("CREATE EXTENSION pg_trgm;", "CREATE EXTENSION pg_trgm VERSION '1.3';", "extension pg_trgm: extension \"pg_trgm\" has no update path from version \"1.6\" to version \"1.3\"")]
    [InlineData(
        "CREATE DOMAIN public.d AS text; CREATE TABLE public.t (a public.d);",
        "CREATE TYPE public.d AS ENUM ('a'); CREATE TABLE public.t (a public.d);",
        "domain public.d: cannot drop type d because other objects depend on it")]
    public async Task What_no_statement_does_is_left_to_a_person(string old, string wanted, string todo)
    {
        await GivenAsync(old);
        Desire(wanted);

        await WriteAsync();

        Assert.Contains($"-- TODO(psmigrate): {todo}", Script, StringComparison.Ordinal);
        Assert.Contains(Events.Of<Note>(), note => note.IsWarning && note.Text.StartsWith("The upgrade does not reach the schema", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Values_survive_types_that_are_made_anew()
    {
        const string Types = """
            CREATE DOMAIN public.d AS public.s; CREATE TYPE public.k AS (s public.s, note text);
            CREATE TABLE public.t (d public.d, ks public.k[], s public.s DEFAULT 'new'); CREATE TABLE public.u (PRIMARY KEY (s)) INHERITS (public.t);
            """;
        await GivenAsync("CREATE TYPE public.s AS ENUM ('new', 'old', 'dead');\n" + Types);
        await Database.ExecuteAsync("INSERT INTO public.u VALUES ('new', ARRAY[ROW('old', 'a,\"b')]::public.k[], 'old')");
        Desire("CREATE TYPE public.s AS ENUM ('old', 'new');\n" + Types);

        await WriteAsync();
        await UpgradeAsync();

        Assert.Null(await WriteAsync());
        Assert.Equal(["new|{\"(old,\\\"a,\\\"\\\"b\\\")\"}|old"], await Database.QueryAsync("SELECT * FROM public.t"));
        await DowngradeAsync("-1");
        Assert.Equal("old", await Database.ScalarAsync<string>("SELECT (ks[1]).s::text FROM public.t"));
    }

    [SkippableFact]
    public async Task What_is_not_reached_is_told()
    {
        await GivenAsync("CREATE TABLE public.a (id int); CREATE TABLE public.b (id int);");
        Desire("CREATE TABLE public.a (id int); CREATE TABLE public.b () INHERITS (public.a);");

        await WriteAsync();

        Assert.Contains("ALTER TABLE public.b INHERIT public.a;", Script, StringComparison.Ordinal);
        Assert.Contains(Events.Of<Note>(), note => note.IsWarning && note.Text.Contains("which a copy shows: changed: column public.b.id", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Privileges_and_owners_that_nobody_asked_about_survive_what_is_made_again()
    {
        await BuildRolesAsync();
        await GivenAsync("CREATE TABLE public.t (a int);\nCREATE VIEW public.v AS SELECT a FROM public.t;\nGRANT SELECT ON public.v TO catalog_reader;\nALTER VIEW public.v OWNER TO catalog_owner;");
        Desire("CREATE TABLE public.t (a bigint);\nCREATE VIEW public.v AS SELECT a FROM public.t;");

        await WriteAsync();
        await UpgradeAsync();

        Assert.Equal("catalog_owner", await Database.ScalarAsync<string>("SELECT relowner::regrole::text FROM pg_class WHERE relname = 'v'"));
        Assert.True(await Database.ScalarAsync<bool>("SELECT has_table_privilege('catalog_reader', 'public.v', 'SELECT')"));
    }

    private async Task BuildRolesAsync()
    {
        foreach (string role in new[] { "catalog_owner", "catalog_reader" })
        {
            await Database.ExecuteAsync($"DO $$ BEGIN CREATE ROLE {role}; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$");
        }
    }

    private async Task GivenAsync(string sql)
    {
        // A server for each test would take its time; that one is started is another test's.
        Environment.SetEnvironmentVariable(ScratchVariable, (await Server.MaintenanceAsync()).Url);
        Folder.Add("r1", "", sql);
        await UpgradeAsync();
    }

    private void Desire(string sql)
    {
        Folder.Write("psmigrate.yaml", $"version_locations: [{Folder.Path}]\nschema: schema.txt\n");
        Folder.Write("schema.txt", sql);
    }

    private Task<Revision?> WriteAsync(NewRevision? request = null) =>
        Engine(options => options with { Config = Path.Join(Folder.Path, "psmigrate.yaml") })
            .AutogenerateAsync(request ?? new NewRevision { Message = "add", Autogenerate = true }, CancellationToken.None);
}
