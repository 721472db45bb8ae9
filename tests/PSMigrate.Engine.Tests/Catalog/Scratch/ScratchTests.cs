using PSMigrate.Engine.Catalog.Scratch;
using PSMigrate.Engine.Configuration;
using PSMigrate.Engine.Execution;
using PSMigrate.Engine.Sql;
using PSMigrate.Engine.Tests.Execution;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog.Scratch;

/// <summary>Scratch databases: on which server, like what, and that nothing is left of them.</summary>
public sealed class ScratchTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    // No server programs can be of it.
    private const int NoMajor = 9;

    private readonly RecordedEvents _events = new();

    private async Task<TargetServer> TargetAsync(string user = "postgres")
    {
        TestDatabase database = await server.CreateDatabaseAsync();
        ConnectionTarget connection = TestScratch.TargetOf(database).WithUser(user);
        await using MigrationConnection open = await ScratchDatabase.OpenAsync(connection, "scratch test", CancellationToken.None);
        return await TargetServer.ReadAsync(open, CancellationToken.None);
    }

    private ScratchPool Pool(TargetServer? target, ProjectConfiguration? configuration = null) =>
        new(new MigrationProject(configuration ?? new ProjectConfiguration(), new Dictionary<string, string>(), Path.GetTempPath()), _events) { Target = target };

    private async Task<IReadOnlyList<string>> LeftAsync() =>
        await (await server.MaintenanceAsync()).QueryAsync("SELECT datname FROM pg_database WHERE datname ~ '^psmigrate_scratch_' ORDER BY 1");

    private static async Task<string> AskAsync(ConnectionTarget target, string sql)
    {
        await using MigrationConnection connection = await ScratchDatabase.OpenAsync(target, "scratch test", CancellationToken.None);
        return (await connection.QueryAsync(new SqlCommand(sql), row => row.GetString(0), CancellationToken.None))[0];
    }

    [SkippableFact]
    [Trait("Matrix", "true")]
    public async Task A_sandbox_has_the_version_the_roles_and_a_database_of_the_name()
    {
        TestDatabase maintenance = await server.MaintenanceAsync();
        await maintenance.ExecuteAsync("CREATE ROLE \"Scratch Role\"; CREATE ROLE scratch_user LOGIN");
        TargetServer target = await TargetAsync("scratch_user");
        await using ScratchPool pool = Pool(target);

        IScratchServer scratch = await pool.GetAsync(CancellationToken.None);
        ConnectionTarget first = await scratch.CreateDatabaseAsync(CancellationToken.None);
        ConnectionTarget second = await scratch.CreateDatabaseAsync(CancellationToken.None);

        Assert.True(scratch.IsThrownAway);
        Assert.Same(scratch, await pool.GetAsync(CancellationToken.None));
        Assert.Equal((first.Host, first.Port), (second.Host, second.Port));
        Assert.NotEqual(target.Connection.Host, first.Host);
        Assert.Matches("^psmigrate_scratch_[0-9a-f]{8}$", first.Database);
        Assert.StartsWith($"{target.Major}", await AskAsync(first, "SELECT current_setting('server_version')"));
        Assert.Equal("scratch_user", await AskAsync(first, "SELECT current_user::text"));
        Assert.Equal("scratch_user", await AskAsync(first, "SELECT pg_get_userbyid(datdba)::text FROM pg_database WHERE datname = current_database()"));
        Assert.Equal("f", await AskAsync(first, "SELECT left(rolcanlogin::text, 1) FROM pg_roles WHERE rolname = 'Scratch Role'"));
        Assert.Equal(target.Connection.Database, await AskAsync(first, $"SELECT datname::text FROM pg_database WHERE datname = '{target.Connection.Database}'"));
        Assert.Equal(target.Locale.Encoding, await AskAsync(first, "SELECT pg_encoding_to_char(encoding)::text FROM pg_database WHERE datname = current_database()"));

        string folder = first.Host;
        await pool.DisposeAsync();
        Assert.False(Directory.Exists(folder));
    }

    [SkippableFact]
    public async Task A_locale_that_the_sandbox_does_not_have_is_no_obstacle()
    {
        TargetServer target = await TargetAsync() with { Locale = new DatabaseLocale("LATIN1", "xx_XX.nowhere", "xx_XX.nowhere", "c", null) };
        await using ScratchPool pool = Pool(target);
        ConnectionTarget database = await (await pool.GetAsync(CancellationToken.None)).CreateDatabaseAsync(CancellationToken.None);
        Assert.Equal("LATIN1", await AskAsync(database, "SELECT pg_encoding_to_char(encoding)::text FROM pg_database WHERE datname = current_database()"));
    }

    [SkippableFact]
    public async Task Without_programs_of_the_version_the_own_server_will_do_where_it_may()
    {
        TargetServer target = await TargetAsync() with { Major = NoMajor };
        ConnectionTarget database;
        await using (ScratchPool pool = Pool(target))
        {
            IScratchServer scratch = await pool.GetAsync(CancellationToken.None);
            database = await scratch.CreateDatabaseAsync(CancellationToken.None);
            Assert.False(scratch.IsThrownAway);
            Assert.Equal((target.Connection.Host, target.Connection.User), (database.Host, database.User));
            Assert.Contains(database.Database, await LeftAsync());
        }

        Assert.DoesNotContain(database.Database, await LeftAsync());
    }

    [SkippableFact]
    public async Task A_server_that_is_named_goes_before_all_others()
    {
        TestDatabase maintenance = await server.MaintenanceAsync();
        ScratchPool pool = new(new MigrationProject(new ProjectConfiguration(), new Dictionary<string, string>(), Path.GetTempPath()), _events)
        {
            Environment = name => name == "PSMIGRATE_SCRATCH_URL" ? maintenance.Url : null,
        };
        ConnectionTarget database = await (await pool.GetAsync(CancellationToken.None)).CreateDatabaseAsync(CancellationToken.None);
        Assert.Equal(maintenance.Host, database.Host);
        await pool.DisposeAsync();
        Assert.DoesNotContain(database.Database, await LeftAsync());
    }

    [SkippableFact]
    public async Task Where_it_may_not_the_error_says_what_would_help()
    {
        await (await server.MaintenanceAsync()).ExecuteAsync("CREATE ROLE scratch_nobody LOGIN");
        TargetServer nobody = await TargetAsync("scratch_nobody") with { Major = NoMajor };
        ToolMissingException error = await Assert.ThrowsAsync<ToolMissingException>(() => Pool(nobody).GetAsync(CancellationToken.None));
        Assert.Contains("scratch_nobody may not create databases", error.Message);
        Assert.Contains("PSMIGRATE_SCRATCH_URL", error.Hint);
        Assert.Contains($"postgresql-{NoMajor}", error.Hint);

        TargetServer target = await TargetAsync() with { Major = NoMajor };
        error = await Assert.ThrowsAsync<ToolMissingException>(() => Pool(target, new ProjectConfiguration() with { Protected = true }).GetAsync(CancellationToken.None));
        Assert.Contains("protected", error.Message);
    }

    [SkippableFact]
    public async Task It_is_dropped_also_with_somebody_on_it_and_when_the_keeper_is_gone()
    {
        TestDatabase maintenance = await server.MaintenanceAsync();
        SharedScratch scratch = new(TestScratch.TargetOf(maintenance), null, null, _events);
        ConnectionTarget first = await scratch.CreateDatabaseAsync(CancellationToken.None);
        ConnectionTarget second = await scratch.CreateDatabaseAsync(CancellationToken.None);
        await using MigrationConnection somebody = await ScratchDatabase.OpenAsync(first, "somebody", CancellationToken.None);
        await maintenance.ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '{second.Database}'");

        await scratch.DisposeAsync();

        IReadOnlyList<string> left = await LeftAsync();
        Assert.DoesNotContain(first.Database, left);
        Assert.DoesNotContain(second.Database, left);
        Assert.Empty(_events.Of<Note>());
    }

    [SkippableFact]
    public async Task What_a_killed_run_has_left_the_next_one_drops_and_nothing_that_is_in_use()
    {
        TestDatabase maintenance = await server.MaintenanceAsync();
        await maintenance.ExecuteAsync("CREATE DATABASE psmigrate_scratch_0badc0de");
        await maintenance.ExecuteAsync("CREATE DATABASE psmigrate_scratch_not_ours");
        await using SharedScratch other = new(TestScratch.TargetOf(maintenance), null, null, _events);
        ConnectionTarget used = await other.CreateDatabaseAsync(CancellationToken.None);

        await using (SharedScratch scratch = new(TestScratch.TargetOf(maintenance), null, null, _events))
        {
            await scratch.CreateDatabaseAsync(CancellationToken.None);
        }

        IReadOnlyList<string> left = await LeftAsync();
        Assert.DoesNotContain("psmigrate_scratch_0badc0de", left);
        Assert.Contains("psmigrate_scratch_not_ours", left);
        Assert.Contains(used.Database, left);
        await maintenance.ExecuteAsync("DROP DATABASE psmigrate_scratch_not_ours");
    }

    [SkippableTheory]
    [InlineData("SELECT pg_sleep(60);", typeof(CancelledException))]
    [InlineData("SELECT 1/0;", typeof(StatementFailedException))]
    [InlineData("ALTER DATABASE scratch_test SET work_mem = '1MB';", typeof(ScriptInvalidException))]
    public async Task It_is_dropped_after_an_error_and_a_cancellation(string sql, Type expected)
    {
        using RevisionFolder folder = new();
        folder.Add("a", "", $"CREATE TABLE public.t (id int);\n{sql}");
        TestDatabase maintenance = await server.MaintenanceAsync();
        MigrationProject project = MigrationProject.Load(new MigrationOptions { MigrationPath = [folder.Path] });
        ScratchPool pool = new(project, _events) { Environment = name => name == "PSMIGRATE_SCRATCH_URL" ? maintenance.Url : null };
        using CancellationTokenSource stop = new();

        Task building = new RevisionBuilder(project, pool, RunIdentity.Create("test"), _events).BuildAsync(["a"], stop.Token);
        if (expected == typeof(CancelledException))
        {
            while (!await maintenance.ScalarAsync<bool>("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)%' AND pid <> pg_backend_pid())"))
            {
                await Task.Delay(50);
            }

            await stop.CancelAsync();
        }

        await Assert.ThrowsAsync(expected, () => building);
        await pool.DisposeAsync();
        Assert.Empty(await LeftAsync());
        Assert.DoesNotContain(_events.Of<Note>(), note => note.IsWarning);
    }

    [SkippableFact]
    public async Task A_server_of_another_version_is_warned_of_once()
    {
        await using SharedScratch scratch = new(TestScratch.TargetOf(await server.MaintenanceAsync()), null, NoMajor, _events);
        await scratch.CreateDatabaseAsync(CancellationToken.None);
        await scratch.CreateDatabaseAsync(CancellationToken.None);
        Assert.True(Assert.Single(_events.Of<Note>()).IsWarning);
    }

    [Theory]
    [InlineData("CREATE TABLE t (id int)", true)]
    [InlineData("GRANT SELECT ON t TO r", true)]
    [InlineData("CREATE USER MAPPING FOR r SERVER s", true)]
    [InlineData("ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO r", true)]
    [InlineData("COMMENT ON TABLE database IS 'x'", true)]
    [InlineData("CREATE ROLE r", false)]
    [InlineData("ALTER USER r PASSWORD 'x'", false)]
    [InlineData("GRANT a TO b", false)]
    [InlineData("REVOKE CONNECT ON DATABASE d FROM PUBLIC", false)]
    [InlineData("COMMENT ON DATABASE d IS 'x'", false)]
    [InlineData("COMMENT ON ROLE r IS 'x'", false)]
    [InlineData("ALTER DATABASE d SET work_mem = '1MB'", false)]
    [InlineData("CREATE DATABASE d", false)]
    [InlineData("ALTER SYSTEM SET work_mem = '1MB'", false)]
    [InlineData("DROP OWNED BY r", false)]
    public void What_reaches_beyond_the_database_does_not_run_on_a_server_that_is_somebodys(string sql, bool isHarmless)
    {
        SqlStatement statement = StatementSplitter.Split(sql, new SourcePosition("a.sql"))[0];
        Exception? error = Record.Exception(() => StatementScopes.EnsureHarmless(statement, "a.sql", new NotOurs()));
        Assert.Equal(isHarmless ? null : "a.sql:1:1", (error as ScriptInvalidException)?.Position!.ToString());
        Assert.Equal(isHarmless, error is null);
    }

    private sealed class NotOurs : IScratchServer
    {
        public string Description => "somebody's server";

        public bool IsThrownAway => false;

        public Task<ConnectionTarget> CreateDatabaseAsync(CancellationToken cancellationToken) => throw new InvalidOperationException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
