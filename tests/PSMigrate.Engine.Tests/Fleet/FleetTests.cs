using PSMigrate.Engine.Tests.Execution;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Fleet;

/// <summary>Many databases and many schemas: who begins, who does not, and what a second call makes of it.</summary>
public sealed class FleetTests(PostgresServer server) : EngineTest(server)
{
    private const string Tenants = "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'tenant%' ORDER BY length(nspname), 1";

    [SkippableFact]
    public async Task Each_schema_has_its_own_tables_rows_history_and_lock()
    {
        Arrange();
        await CreateAsync(20);
        FleetResult result = await UpgradeAsync(new FleetRequest { SchemaQuery = Tenants, ThrottleLimit = 4 });
        Assert.Null(result.ToException());
        Assert.Equal("20 targets: 20 done", result.ToString());
        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"tenant{i}"), result.Targets.Select(target => target.Schema));
        Assert.All(result.Targets, target => Assert.Equal(("b", 2), (target.EndHeads!.Single(), target.Revisions.Count)));
        Assert.Equal(20, result.Targets.Select(target => target.RunId).Distinct().Count());
        Assert.Equal(["20"], await Database.QueryAsync("SELECT count(DISTINCT schemaname) FROM pg_tables WHERE tablename = 'orders'"));
        Assert.Equal(["a", "b"], await Database.QueryAsync("SELECT revision FROM tenant7.psmigrate_history WHERE kind = 'step' ORDER BY id"));
        Assert.Equal(["0"], await Database.QueryAsync("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"));

        Assert.Equal("20 targets: 20 up to date", (await UpgradeAsync(new FleetRequest { SchemaQuery = Tenants })).ToString());
        Assert.Equal(["1"], await Database.QueryAsync("SELECT count(*) FROM tenant7.psmigrate_history WHERE kind = 'run'"));
    }

    [SkippableFact]
    public async Task A_canary_that_fails_leaves_the_others_untouched_and_one_that_is_there_is_none()
    {
        Arrange();
        await CreateAsync(4);
        await UpgradeAsync(new FleetRequest { Targets = [Schema("tenant1")] });
        await Database.ExecuteAsync("CREATE TABLE tenant2.orders (id int)");
        FleetRequest request = new() { SchemaQuery = Tenants, Canary = 1 };
        FleetResult result = await UpgradeAsync(request);
        Assert.Equal([FleetOutcome.UpToDate, FleetOutcome.Failed, FleetOutcome.NotBegun, FleetOutcome.NotBegun], Outcomes(result));
        Assert.Equal(("StatementFailed", "tenant2 went first, as a canary, so no other was begun."), (result.Targets[1].ErrorId, result.StoppedBecause));
        Assert.Contains("Failed: tenant2 (StatementFailed).", Assert.IsType<FleetFailedException>(result.ToException()).Message, StringComparison.Ordinal);
        Assert.Equal(["0"], await Database.QueryAsync("SELECT count(*) FROM pg_tables WHERE schemaname IN ('tenant3', 'tenant4')"));

        await Database.ExecuteAsync("DROP TABLE tenant2.orders");
        Assert.Equal("4 targets: 3 done, 1 up to date", (await UpgradeAsync(request)).ToString());
        Assert.Equal(["failed", "done"], await Database.QueryAsync("SELECT outcome FROM tenant2.psmigrate_history WHERE kind = 'run' ORDER BY id"));
    }

    [SkippableFact]
    public async Task After_too_many_failures_none_begins_and_what_failed_is_taken_up()
    {
        Arrange();
        await CreateAsync(6);
        await Database.ExecuteAsync("CREATE TABLE tenant1.orders (id int); CREATE TABLE tenant3.orders (id int);");
        FleetRequest request = new() { SchemaQuery = Tenants, ThrottleLimit = 1, StopAfterFailures = 2 };
        FleetResult result = await UpgradeAsync(request);
        Assert.Equal(
            [FleetOutcome.Failed, FleetOutcome.Done, FleetOutcome.Failed, FleetOutcome.NotBegun, FleetOutcome.NotBegun, FleetOutcome.NotBegun], Outcomes(result));
        Assert.Equal(6, Events.Of<FleetTargetEnded>().Last().Number);
        Assert.Equal("After 2 failures no other was begun.", result.StoppedBecause);

        FleetResult last = await UpgradeAsync(request with { SchemaQuery = "VALUES ('tenant1'), ('tenant3')" });
        Assert.Equal([FleetOutcome.Failed, FleetOutcome.Failed], Outcomes(last));
        Assert.Null(last.StoppedBecause);
        Assert.EndsWith("tenant3 (StatementFailed).", last.ToException()!.Message, StringComparison.Ordinal);
        Assert.Null((await UpgradeAsync(new FleetRequest { SchemaQuery = "VALUES ('tenant1')", Canary = 1 })).StoppedBecause);

        await Database.ExecuteAsync("DROP TABLE tenant1.orders, tenant3.orders");
        Assert.Equal("6 targets: 5 done, 1 up to date", (await UpgradeAsync(request)).ToString());
    }

    [SkippableFact]
    public async Task Databases_fail_by_themselves_and_nothing_shows_a_password()
    {
        Arrange();
        TestDatabase other = await Server.CreateDatabaseAsync();
        string file = Folder.Write("targets.txt", $"# customers\nfirst = {Secret(Database)}\n\n{Secret(other)}\ngone = {Secret(Database with { Name = "gone" })}\n");
        FleetRequest request = new() { TargetFile = file };
        FleetResult plan = await Engine().PlanFleetAsync(request, new RunOptions(), CancellationToken.None);
        Assert.Equal([FleetOutcome.Pending, FleetOutcome.Pending, FleetOutcome.Failed], Outcomes(plan));
        Assert.Equal(["a", "b"], plan.Targets[0].Revisions);
        Assert.Equal(["0"], await Database.QueryAsync("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));

        FleetResult result = await UpgradeAsync(request);
        Assert.Equal(["first", other.Name, "gone"], result.Targets.Select(target => target.Name));
        Assert.Equal([FleetOutcome.Done, FleetOutcome.Done, FleetOutcome.Failed], Outcomes(result));
        Assert.Contains($"(from {file}:5)", result.Targets[2].Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", string.Join('\n', result.Targets.Cast<object>().Concat(Events.Of<MigrationEvent>())), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Two_fleets_at_once_apply_everything_once()
    {
        Arrange();
        await CreateAsync(8);
        FleetRequest request = new() { SchemaQuery = Tenants, ThrottleLimit = 4 };
        FleetResult[] results = await Task.WhenAll(UpgradeAsync(request), UpgradeAsync(request));
        Assert.All(results, result => Assert.Null(result.ToException()));
        Assert.Equal(8, results.Sum(result => result.Done));
        Assert.Equal(["8"], await Database.QueryAsync("SELECT count(*) FROM pg_tables WHERE tablename = 'orders'"));
        Assert.Equal(["1"], await Database.QueryAsync("SELECT count(*) FROM tenant5.psmigrate_history WHERE kind = 'run'"));
    }

    [SkippableFact]
    public async Task Stopping_ends_what_runs_and_begins_nothing()
    {
        Folder.Add("a", "", "CREATE TABLE orders (id int);");
        Folder.Add("b", "a", "SELECT pg_sleep(60);");
        await CreateAsync(3);
        using CancellationTokenSource stop = new();
        Task<FleetResult?> running = Engine().UpgradeFleetAsync(new FleetRequest { SchemaQuery = Tenants, ThrottleLimit = 2 }, new RunOptions(), stop.Token);
        while ((await Database.ScalarAsync<long>("SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)%' AND wait_event = 'PgSleep'")) < 2)
        {
            await Task.Delay(20);
        }

        await stop.CancelAsync();
        FleetResult result = (await running)!;
        Assert.Equal([FleetOutcome.Interrupted, FleetOutcome.Interrupted, FleetOutcome.NotBegun], Outcomes(result));
        Assert.Equal("a", result.Targets[0].EndHeads!.Single());
        Assert.IsType<CancelledException>(result.ToException());
        Assert.Equal(["interrupted"], await Database.QueryAsync("SELECT outcome FROM tenant2.psmigrate_history WHERE kind = 'run'"));
    }

    [SkippableFact]
    public async Task What_is_wrong_with_one_is_told_before_any_begins()
    {
        Arrange();
        await CreateAsync(1);
        FleetTarget whole = new() { ConnectionString = Database.Url };
        await ThrowsAsync<ConfigurationInvalidException>(new() { Targets = [whole, whole with { Name = "again" }] }, $"is a target twice, as {Database.Name} and as again");
        await ThrowsAsync<ConfigurationInvalidException>(new() { Targets = [whole with { Name = "x" }, Schema("tenant1") with { Name = "x" }] }, "Two targets are called x.");
        await ThrowsAsync<ConfigurationInvalidException>(new() { Targets = [whole, new() { Text = "what is this" }] }, "names no database");
        await ThrowsAsync<TargetInvalidException>(new() { SchemaQuery = "SELECT 1, 2" }, "answers with 2 columns");
        await ThrowsAsync<TargetInvalidException>(new() { SchemaQuery = "SELECT 'tenant1'; SELECT 'tenant2';" }, "is one statement, and this is 2 of them");
        await ThrowsAsync<TargetInvalidException>(new() { SchemaQuery = "-- SELECT 'tenant1'" }, "this is none");
        await ThrowsAsync<TargetInvalidException>(new() { SchemaQuery = "SELECT 'tenant1" }, "The string is never closed.");
        await ThrowsAsync<TargetInvalidException>(new() { SchemaQuery = "CREATE SCHEMA other" }, "read-only transaction");
        await ThrowsAsync<TargetInvalidException>(new(), "Nothing says which databases");
        string file = Folder.Write("targets.txt", $"{Database.Url}\nx = http//nothing\n");
        Assert.Equal(2, (await ThrowsAsync<ConfigurationInvalidException>(new() { TargetFile = file }, "names no database")).Position!.Line);
        await ThrowsAsync<ConfirmationRequiredException>(new() { Targets = [whole] }, "Not every database is confirmed", new RunOptions { ConfirmDatabase = "other, another*" });
        await ThrowsAsync<TargetInvalidException>(new() { Targets = [Schema("tenant1")] }, "A dump for each schema", new RunOptions { Backup = new RunBackup { Kind = BackupKind.Dump } });
        Assert.Equal(["0"], await Database.QueryAsync("SELECT count(*) FROM pg_tables WHERE schemaname IN ('public', 'tenant1')"));
    }

    private static string Secret(TestDatabase database) => database.Url.Replace("postgres@", "postgres:secret@", StringComparison.Ordinal);

    private static IEnumerable<FleetOutcome> Outcomes(FleetResult result) => result.Targets.Select(target => target.Outcome);

    private static FleetTarget Schema(string name) => new() { Schema = name };

    private void Arrange()
    {
        Folder.Add("a", "", "CREATE TABLE orders (id int PRIMARY KEY);");
        Folder.Add("b", "a", "INSERT INTO orders SELECT generate_series(1, 3); CREATE INDEX CONCURRENTLY ON orders (id);");
    }

    private Task CreateAsync(int schemas) => Database.ExecuteAsync(string.Concat(Enumerable.Range(1, schemas).Select(i => $"CREATE SCHEMA tenant{i};")));

    private async Task<FleetResult> UpgradeAsync(FleetRequest request) => (await Engine().UpgradeFleetAsync(request, new RunOptions(), CancellationToken.None))!;

    private async Task<T> ThrowsAsync<T>(FleetRequest request, string message, RunOptions? run = null)
        where T : MigrationException
    {
        T error = await Assert.ThrowsAsync<T>(() => Engine().UpgradeFleetAsync(request, run ?? new RunOptions(), CancellationToken.None));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        return error;
    }
}
