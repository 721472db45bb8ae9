using Npgsql;
using PSMigrate.Engine.Sandbox;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution;

public sealed class HealthTests(PostgresServer server) : EngineTest(server)
{
    private const string Project = "connection: {{ url: \"{0}\" }}\nversion_locations: [.]\nlock_timeout: 50ms\nlock_retry_for: 50ms\n";

    [SkippableFact]
    public async Task A_quiet_database_passes_every_check()
    {
        IReadOnlyList<HealthCheck> checks = await Engine().CheckHealthAsync(TimeSpan.Zero, CancellationToken.None);

        Assert.Equal(
            ["reachable", "version", "pooler", "primary", "privileges", "lock", "transactions", "idle", "prepared", "wraparound", "replication", "connections", "disk"],
            checks.Select(check => check.Name));
        Assert.All(checks, check => Assert.True((check.Status, check.Hint) == (HealthStatus.Pass, null), $"{check}"));
        Assert.Contains("cannot be seen over SQL", checks[^1].Message, StringComparison.Ordinal);
        Assert.Equal(0L, await Database.ScalarAsync<long>("SELECT count(*) FROM pg_class WHERE relname LIKE 'psmigrate%'"));
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_the_only_answer()
    {
        await using MigrationEngine engine = new(new MigrationOptions { MigrationPath = [Folder.Path], ConnectionString = "postgresql://u:hunter2@127.0.0.1:1/d" }, Events);

        HealthCheck check = Assert.Single(await engine.CheckHealthAsync(TimeSpan.Zero, CancellationToken.None));

        Assert.Equal(("reachable", HealthStatus.Fail), (check.Name, check.Status));
        Assert.DoesNotContain("hunter2", check.ToString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Open_transactions_are_seen_by_what_they_do()
    {
        await Database.ExecuteAsync("CREATE TABLE orders (id int)");
        await using NpgsqlConnection idle = await BeginAsync("LOCK TABLE orders");
        await using NpgsqlConnection busy = await BeginAsync("SELECT 1");
        await using NpgsqlCommand sleep = new("SELECT pg_sleep(60)", busy);
        Task sleeping = sleep.ExecuteNonQueryAsync();
        await Task.Delay(100);

        Dictionary<string, HealthCheck> checks = await CheckAsync(Patient());

        Assert.Equal((HealthStatus.Warn, HealthStatus.Warn), (checks["idle"].Status, checks["transactions"].Status));
        Assert.Contains($"process {idle.ProcessID} of postgres", checks["idle"].Message, StringComparison.Ordinal);
        Assert.Contains($"psmigrate blockers --stop {idle.ProcessID}", checks["idle"].Hint, StringComparison.Ordinal);
        Assert.Contains($"process {busy.ProcessID} of postgres", checks["transactions"].Message, StringComparison.Ordinal);
        await Database.ExecuteAsync($"SELECT pg_cancel_backend({busy.ProcessID})");
        await Assert.ThrowsAsync<PostgresException>(() => sleeping);
    }

    [SkippableFact]
    public async Task A_role_is_told_what_it_lacks_and_what_it_cannot_see()
    {
        await Database.ExecuteAsync(
            """
            DO $$ BEGIN CREATE ROLE psmigrate_patient LOGIN CONNECTION LIMIT 3; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
            REVOKE ALL ON SCHEMA public FROM PUBLIC
            """);
        await using NpgsqlConnection other = await BeginAsync("SELECT 1");
        MigrationEngine patient = Engine(options => options with { ConnectionString = Database.Url.Replace("postgres@", "psmigrate_patient@", StringComparison.Ordinal) });

        Dictionary<string, HealthCheck> checks = await CheckAsync(patient);

        Assert.Equal(HealthStatus.Fail, checks["privileges"].Status);
        Assert.Equal("psmigrate_patient lacks USAGE on schema public and CREATE in schema public.", checks["privileges"].Message);
        Assert.Contains("GRANT USAGE, CREATE ON SCHEMA public TO psmigrate_patient;", checks["privileges"].Hint, StringComparison.Ordinal);
        Assert.Equal((HealthStatus.Warn, "1 session of other roles cannot be looked into."), (checks["transactions"].Status, checks["transactions"].Message));
        Assert.Contains("GRANT pg_monitor TO psmigrate_patient;", checks["transactions"].Hint, StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Warn, checks["connections"].Status);
        Assert.Contains("2 connections left of the role", checks["connections"].Message, StringComparison.Ordinal);

        await Database.ExecuteAsync("GRANT USAGE, CREATE ON SCHEMA public TO psmigrate_patient; CREATE TABLE psmigrate_history (id int)");
        Assert.Equal("psmigrate_patient lacks all rights on public.psmigrate_history.", (await CheckAsync(patient))["privileges"].Message);
    }

    [SkippableFact]
    public async Task Another_run_and_a_read_only_database_are_seen()
    {
        long key = PSMigrate.Engine.Execution.LockKey.For("public", "psmigrate_version").Value;
        await using NpgsqlConnection run = await BeginAsync($"SELECT pg_advisory_lock({key})");
        await Database.ExecuteAsync($"ALTER DATABASE {Database.Name} SET default_transaction_read_only = on");

        Dictionary<string, HealthCheck> checks = await CheckAsync(Engine());

        Assert.Equal(HealthStatus.Warn, checks["lock"].Status);
        Assert.Contains($"process {run.ProcessID}", checks["lock"].Message, StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Fail, checks["primary"].Status);
    }

    [SkippableFact]
    public async Task A_prepared_transaction_a_slot_and_a_missing_standby_are_seen()
    {
        await using SandboxServer own = await SandboxServer.StartAsync(
            new SandboxOptions { Settings = "max_prepared_transactions = 1\nsynchronous_commit = on\n" }, CancellationToken.None);
        TestDatabase database = new(own.Info.Directory, "postgres");
        await database.ExecuteAsync("BEGIN; CREATE TABLE half (id int); PREPARE TRANSACTION 'it''s half'");
        await database.ExecuteAsync("ALTER SYSTEM SET synchronous_standby_names = 'far_away'");
        await database.ExecuteAsync("SELECT pg_reload_conf(), pg_create_physical_replication_slot('nobody', true)");
        await using MigrationEngine engine = new(new MigrationOptions { MigrationPath = [Folder.Path], ConnectionString = own.Info.ConnectionString }, Events);

        HealthCheck prepared = (await CheckAsync(engine))["prepared"];
        Assert.Equal((HealthStatus.Warn, "End it as its owner: COMMIT PREPARED 'it''s half'; or ROLLBACK PREPARED 'it''s half';"), (prepared.Status, prepared.Hint));

        HealthCheck replication = (await CheckAsync(engine))["replication"];
        while (replication.Status != HealthStatus.Fail)
        {
            replication = (await CheckAsync(engine))["replication"];
        }

        Assert.Contains("Every commit waits for a standby (synchronous_standby_names = 'far_away')", replication.Message, StringComparison.Ordinal);
        await database.ExecuteAsync("ALTER SYSTEM RESET synchronous_standby_names");
        await database.ExecuteAsync("SELECT pg_reload_conf()");
        while (replication.Status == HealthStatus.Fail)
        {
            replication = (await CheckAsync(engine))["replication"];
        }

        Assert.Equal(HealthStatus.Warn, replication.Status);
        Assert.Equal("Bring its reader back, or: SELECT pg_catalog.pg_drop_replication_slot('nobody');", replication.Hint);
    }

    private MigrationEngine Patient()
    {
        string config = Folder.Write("psmigrate.yaml", string.Format(System.Globalization.CultureInfo.InvariantCulture, Project, Database.Url));
        return new MigrationEngine(new MigrationOptions { Config = config }, Events);
    }

    private async Task<NpgsqlConnection> BeginAsync(string sql)
    {
        NpgsqlConnection connection = await Database.OpenAsync();
        await using NpgsqlCommand command = new($"BEGIN; {sql}", connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private static async Task<Dictionary<string, HealthCheck>> CheckAsync(MigrationEngine engine) =>
        (await engine.CheckHealthAsync(TimeSpan.Zero, CancellationToken.None)).ToDictionary(check => check.Name);
}
