using Npgsql;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution;

public sealed class BlockerTests(PostgresServer server) : EngineTest(server)
{
    [SkippableFact]
    public async Task A_blocked_session_names_its_blocker_and_what_that_holds()
    {
        await Database.ExecuteAsync("CREATE TABLE \"Odd one\" (id int)");
        await using NpgsqlConnection holder = await BeginAsync("LOCK TABLE \"Odd one\" IN SHARE UPDATE EXCLUSIVE MODE");
        await using NpgsqlConnection waiter = await BeginAsync("SELECT 1");
        await using NpgsqlCommand wait = new("LOCK TABLE \"Odd one\"", waiter);
        Task waiting = wait.ExecuteNonQueryAsync();
        IReadOnlyList<Blocker> blockers = [];
        while (blockers.Count == 0)
        {
            blockers = await Engine().GetBlockersAsync(new BlockerQuery(), CancellationToken.None);
        }

        Blocker blocker = Assert.Single(blockers);
        Assert.Equal(holder.ProcessID, blocker.ProcessId);
        Assert.Equal([waiter.ProcessID], blocker.Blocks);
        Assert.Equal("SHARE UPDATE EXCLUSIVE on public.\"Odd one\"", Assert.Single(blocker.Locks).ToString());
        Assert.Equal(("postgres", "idle in transaction", Database.Name, false), (blocker.User, blocker.State, blocker.Database, blocker.IsRun));
        Assert.NotNull(blocker.TransactionAge);
        Assert.Null(blocker.Query);

        StoppedBlocker? stopped = await StopAsync(blocker.ProcessId, blocker.SessionStarted);
        Assert.Equal(("terminated", true), (stopped!.Action, stopped.HasEnded));
        await waiting;
    }

    [SkippableFact]
    public async Task A_statement_is_shown_only_when_asked_for_and_without_its_password()
    {
        await Database.ExecuteAsync("CREATE TABLE orders (id int)");
        await using NpgsqlConnection holder = await BeginAsync("LOCK TABLE orders");
        await using (NpgsqlCommand command = new($"CREATE ROLE r{holder.ProcessID} PASSWORD 'secret'", holder))
        {
            await command.ExecuteNonQueryAsync();
        }

        Blocker blocker = Assert.Single(await Engine().GetBlockersAsync(new BlockerQuery { Table = "public.orders", IncludeQuery = true }, CancellationToken.None));
        Assert.Contains("CREATE ROLE", blocker.Query, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", blocker.Query, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_run_of_ours_is_left_alone_unless_it_is_meant()
    {
        long key = PSMigrate.Engine.Execution.LockKey.For("public", "psmigrate_version").Value;
        await using NpgsqlConnection run = await BeginAsync($"SELECT pg_advisory_lock({key})");

        await Assert.ThrowsAsync<ConfirmationRequiredException>(() => StopAsync(run.ProcessID));
        Assert.True(Assert.Single(await Engine().GetBlockersAsync(new BlockerQuery { Ids = [run.ProcessID] }, CancellationToken.None)).IsRun);
        Assert.True((await Engine().StopBlockerAsync(new BlockerStop { ProcessId = run.ProcessID, IncludeRun = true }, CancellationToken.None))!.HasEnded);
        await Assert.ThrowsAsync<TargetInvalidException>(() => StopAsync(run.ProcessID));
    }

    [SkippableFact]
    public async Task A_role_without_rights_sees_who_but_may_not_stop_them()
    {
        await Database.ExecuteAsync(
            "DO $$ BEGIN CREATE ROLE psmigrate_onlooker LOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$; CREATE TABLE orders (id int)");
        await using NpgsqlConnection holder = await BeginAsync("LOCK TABLE orders");
        MigrationEngine onlooker = Engine(options => options with { ConnectionString = Database.Url.Replace("postgres@", "psmigrate_onlooker@", StringComparison.Ordinal) });

        Blocker blocker = Assert.Single(await onlooker.GetBlockersAsync(new BlockerQuery { Table = "orders", IncludeQuery = true }, CancellationToken.None));

        Assert.Equal((holder.ProcessID, "postgres"), (blocker.ProcessId, blocker.User));
        Assert.Equal((null, null, null, null), (blocker.State, blocker.TransactionAge, blocker.SessionStarted, blocker.Query));
        ConnectionFailedException error = await Assert.ThrowsAsync<ConnectionFailedException>(
            () => onlooker.StopBlockerAsync(new BlockerStop { ProcessId = holder.ProcessID }, CancellationToken.None));
        Assert.Contains("GRANT pg_signal_backend TO psmigrate_onlooker;", error.Hint, StringComparison.Ordinal);
    }

    private Task<StoppedBlocker?> StopAsync(int processId, DateTimeOffset? started = null) =>
        Engine().StopBlockerAsync(new BlockerStop { ProcessId = processId, SessionStarted = started }, CancellationToken.None);

    private async Task<NpgsqlConnection> BeginAsync(string sql)
    {
        NpgsqlConnection connection = await Database.OpenAsync();
        await using NpgsqlCommand command = new($"BEGIN; {sql}", connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }
}
