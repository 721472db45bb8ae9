using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog.Baseline;

/// <summary>A database that was there first is taken over with one revision, which builds it again.</summary>
public sealed class BaselineTests(PostgresServer server) : SchemaTest(server)
{
    private static readonly NewRevision s_request = new() { Baseline = true, RevisionId = "base1" };

    private string[] Written => Directory.GetFiles(Folder.Path);

    private Task<Revision> CreateAsync(NewRevision? request = null) => Engine().CreateRevisionAsync(request ?? s_request, CancellationToken.None);

    private async Task<string> RebuildAsync()
    {
        TestDatabase rebuilt = await Server.CreateDatabaseAsync();
        await Engine(options => options with { ConnectionString = rebuilt.Url }).UpgradeAsync(["head"], new RunOptions(), CancellationToken.None);
        return await Server.DumpAsync(rebuilt);
    }

    [SkippableFact]
    public async Task What_ends_with_other_line_ends_is_built_as_it_is()
    {
        await Database.ExecuteAsync("CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS E'SELECT 1;\\r\\nSELECT 2;\\r\\n'; COMMENT ON FUNCTION public.f() IS E'a\\rb'");
        await CreateAsync();
        Assert.Equal(await Server.DumpAsync(Database), await RebuildAsync());
    }

    [SkippableFact]
    public async Task It_has_its_message_and_is_the_first()
    {
        Revision revision = await CreateAsync();
        Assert.Equal(("base1", "baseline", false), (revision.Id, revision.Message, revision.IsReversible));
        Assert.Equal(["base1"], await RowsAsync());
        Assert.Equal(["stamp base1 done"], await LedgerAsync());
    }

    [SkippableFact]
    public async Task The_file_has_no_way_back()
    {
        await Database.ExecuteAsync("CREATE TABLE public.t (id int)");
        Revision revision = await CreateAsync(s_request with { Message = "what was there" });
        string text = await File.ReadAllTextAsync(revision.Path);

        Assert.Contains("-- message: what was there\n", text);
        Assert.DoesNotContain("downgrade", text);
        Assert.DoesNotContain("psmigrate_version", text);
        Assert.Contains("CREATE TABLE public.t", text);
        await Assert.ThrowsAsync<IrreversibleException>(() => DowngradeAsync("base"));
    }

    [SkippableFact]
    public async Task Where_there_are_revisions_or_rows_there_is_no_baseline()
    {
        Folder.Add("a", "", "SELECT 1;");
        TargetInvalidException error = await Assert.ThrowsAsync<TargetInvalidException>(() => CreateAsync());
        Assert.Contains("psmigrate stamp head", error.Hint);

        await UpgradeAsync();
        File.Delete(Written.Single());
        error = await Assert.ThrowsAsync<TargetInvalidException>(() => CreateAsync());
        Assert.Contains("is at a already", error.Message);
        Assert.Empty(Written);

        await Assert.ThrowsAsync<TargetInvalidException>(() => CreateAsync(s_request with { PowerShell = true }));
    }

    [SkippableFact]
    public async Task What_is_only_looked_at_changes_nothing()
    {
        Revision revision = await CreateAsync(s_request with { DryRun = true });
        Assert.Equal(("base1", false), (revision.Id, revision.IsReversible));
        Assert.Empty(Written);
        Assert.Empty(await Database.QueryAsync("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"));
    }

    [SkippableFact]
    public async Task It_is_asked_about_as_any_stamp_and_no_leaves_nothing()
    {
        MigrationPlan? asked = null;
        RunOptions run = new() { Confirm = plan => { asked = plan; return Task.FromResult(PlanConsent.Declined); } };

        Assert.Null(await Engine().CreateRevisionAsync(s_request, run, CancellationToken.None));

        Assert.Equal((MigrationDirection.Stamp, "base1"), (asked!.Direction, asked.Steps.Single().Revision));
        Assert.Empty(Written);
    }

    [SkippableFact]
    public async Task In_a_protected_environment_the_database_is_to_be_named()
    {
        Files.Write("psmigrate.yaml", "environments:\n  production: { protected: true }\n");
        MigrationEngine Protected() => SchemaEngine(options => options with { Environment = "production" });

        await Assert.ThrowsAsync<ConfirmationRequiredException>(() => Protected().CreateRevisionAsync(s_request, CancellationToken.None));
        Assert.Empty(Written);

        Assert.NotNull(await Protected().CreateRevisionAsync(s_request, new RunOptions { ConfirmDatabase = Database.Name }, CancellationToken.None));
        Assert.Equal(["base1"], await RowsAsync());
    }

    [SkippableFact]
    public async Task A_run_that_comes_between_is_no_part_of_it()
    {
        RunOptions run = new()
        {
            Confirm = async _ =>
            {
                await Database.ExecuteAsync("CREATE TABLE public.psmigrate_version (version_num varchar(64) PRIMARY KEY); INSERT INTO public.psmigrate_version VALUES ('other')");
                return PlanConsent.Given;
            },
        };
        await Assert.ThrowsAsync<HeadsChangedException>(() => Engine().CreateRevisionAsync(s_request, run, CancellationToken.None));
        Assert.Empty(Written);
        Assert.Equal(["other"], await RowsAsync());
    }

    [SkippableFact]
    public async Task The_schema_of_our_own_tables_is_there_before_it_runs()
    {
        Files.Write("psmigrate.yaml", "version_table_schema: app\n");
        await Database.ExecuteAsync("CREATE SCHEMA app; CREATE TABLE app.t (id int)");
        await SchemaEngine().CreateRevisionAsync(s_request, CancellationToken.None);

        TestDatabase rebuilt = await Server.CreateDatabaseAsync();
        await rebuilt.ExecuteAsync("CREATE SCHEMA app");
        await SchemaEngine(options => options with { ConnectionString = rebuilt.Url }).UpgradeAsync(["head"], new RunOptions(), CancellationToken.None);
        Assert.Equal(await Server.DumpAsync(Database), await Server.DumpAsync(rebuilt));
    }

    [SkippableFact]
    public async Task What_is_not_read_is_told()
    {
        await Database.ExecuteAsync("CREATE TEXT SEARCH CONFIGURATION public.c (COPY = simple)");
        await CreateAsync();
        Assert.Contains(Events.Of<Note>(), note => note.IsWarning && note.Text.Contains("text search configuration (1)", StringComparison.Ordinal));
    }
}
