using System.Text.Json;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution.Batches;

public sealed class BatchRunTests(PostgresServer server) : EngineTest(server)
{
    private const string Update = "-- batch: table=jobs size=100\nUPDATE jobs SET hits = hits + 1 WHERE id BETWEEN :batch_start AND :batch_end;";

    /// <summary>A table in which a trigger counts how often each row is changed.</summary>
    private async Task JobsAsync(string keys = "SELECT generate_series(1, 1000)", string type = "bigint PRIMARY KEY") => await Database.ExecuteAsync($"""
        CREATE TABLE jobs (id {type}, hits int NOT NULL DEFAULT 0, touched int NOT NULL DEFAULT 0);
        INSERT INTO jobs (id) {keys};
        CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.touched := OLD.touched + 1; RETURN NEW; END';
        CREATE TRIGGER touch BEFORE UPDATE ON jobs FOR EACH ROW EXECUTE FUNCTION touch();
        """);

    private Task<IReadOnlyList<string>> TouchedAsync() => Database.QueryAsync("SELECT touched, hits, count(*) FROM jobs GROUP BY 1, 2 ORDER BY 1");

    [SkippableTheory]
    [InlineData("SELECT generate_series(-500, 499)", "bigint PRIMARY KEY")]
    [InlineData("SELECT generate_series(1, 1000)", "smallint PRIMARY KEY")]
    [InlineData("SELECT gen_random_uuid() FROM generate_series(1, 1000)", "uuid PRIMARY KEY")]
    [InlineData("SELECT 'Ä \"'' ' || i || chr(65 + i % 50) FROM generate_series(1, 1000) i", "text PRIMARY KEY")]
    [InlineData("SELECT lpad(i::text, 5) FROM generate_series(1, 1000) i", "char(8) PRIMARY KEY")]
    [InlineData("SELECT i::text FROM generate_series(1, 1000) i", "varchar(20) COLLATE \"C\" PRIMARY KEY")]
    [InlineData("SELECT now() + i * interval '1 microsecond' FROM generate_series(1, 1000) i", "timestamptz PRIMARY KEY")]
    [InlineData("SELECT date '2020-01-01' + i FROM generate_series(1, 1000) i", "date PRIMARY KEY")]
    [InlineData("SELECT i / 7.0 FROM generate_series(1, 1000) i", "double precision PRIMARY KEY")]
    [InlineData("SELECT i / 7.0 FROM generate_series(1, 1000) i", "numeric PRIMARY KEY")]
    [InlineData("SELECT decode(lpad(to_hex(i), 4, '0'), 'hex') FROM generate_series(1, 1000) i", "bytea PRIMARY KEY")]
    [InlineData("SELECT '10.0.0.0'::inet + i FROM generate_series(1, 1000) i", "inet PRIMARY KEY")]
    [InlineData("SELECT int4range(i, i + 1) FROM generate_series(1, 1000) i", "int4range PRIMARY KEY")]
    [InlineData("SELECT i % 2 = 0 FROM generate_series(1, 1000) i", "boolean NOT NULL")]
    [InlineData("SELECT i % 7 FROM generate_series(1, 1000) i", "int NOT NULL")]
    [InlineData("SELECT i / 150 FROM generate_series(1, 1000) i", "int")]
    public async Task Each_row_is_changed_once_whatever_the_key(string keys, string type)
    {
        await JobsAsync(keys, type);
        Folder.Add("a", "", Update.Replace("jobs size", "jobs key=id size", StringComparison.Ordinal));

        RunResult result = await UpgradeAsync();

        Assert.Equal(["1|1|1000"], await TouchedAsync());
        Assert.Equal((1000, 1), (result.Steps[0].RowCount, result.Steps[0].StatementCount));
        Assert.Equal(["upgrade a 1 1 done"], await LedgerAsync("batch"));
        Assert.Equal(["upgrade a 1 1 done"], await LedgerAsync("statement"));
        Assert.Equal((1000, 1000), (Events.Of<BatchCompleted>().Last().Rows, await Database.ScalarAsync<long>("SELECT rows FROM psmigrate_history WHERE kind = 'batch'")));
        Assert.True(Events.Of<BatchCompleted>().Count() > 1);
    }

    [SkippableFact]
    public async Task Every_batch_is_a_transaction_and_tells_how_far_it_is()
    {
        await JobsAsync();
        await Database.ExecuteAsync("ALTER TABLE jobs ADD xid xid8; ANALYZE jobs");
        Folder.Add("a", "", "-- batch: table=jobs size=100 target=1h pause=1ms\nUPDATE jobs SET xid = pg_current_xact_id() WHERE id BETWEEN :batch_start AND :batch_end;\nCREATE TABLE behind ();");

        await UpgradeAsync();

        // 100, 200, 400 and what is left: the target is far away, so the size doubles.
        Assert.Equal(["1|100", "101|300", "301|700", "701|1000"], await Database.QueryAsync("SELECT min(id), max(id) FROM jobs GROUP BY xid::text ORDER BY 1"));
        Assert.Equal(
            [(1, 100, 100, 1000L), (2, 300, 300, 1000), (3, 700, 700, 1000), (4, 1000, 1000, 1000)],
            Events.Of<BatchCompleted>().Select(batch => (batch.Batch, (int)batch.Rows, (int)batch.Visited, batch.Total!.Value)));
        Assert.Equal(TimeSpan.Zero, Events.Of<BatchCompleted>().Last().Remaining);
        Assert.All(Events.Of<BatchCompleted>(), batch => Assert.Equal("a", batch.Step!.Revision));
        JsonElement context = JsonDocument.Parse((await Database.ScalarAsync<string>("SELECT context::text FROM psmigrate_history WHERE kind = 'batch'"))!).RootElement;
        Assert.Equal(("public.jobs", "1000", 4), (context.GetProperty("table").GetString(), context.GetProperty("last").GetString(), context.GetProperty("batches").GetInt32()));
        Assert.Equal(1000, await Database.ScalarAsync<long>("SELECT rows FROM psmigrate_history WHERE kind = 'batch'"));
    }

    [SkippableFact]
    public async Task A_failing_batch_keeps_those_before_it_and_the_next_run_goes_on_behind_them()
    {
        await JobsAsync();
        Folder.Add("a", "", "CREATE TABLE first ();\n" + Update.Replace("hits + 1", "hits + 1 / (CASE id WHEN (SELECT max(bad) FROM bad) THEN 0 ELSE 1 END)", StringComparison.Ordinal));
        await Database.ExecuteAsync("CREATE TABLE bad (bad) AS SELECT 750");

        StatementFailedException error = await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeAsync());

        Assert.Equal("22012", error.SqlState);
        Assert.Contains("Batch ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("a.sql", error.Position!.File, StringComparison.Ordinal);
        long changed = await Database.ScalarAsync<long>("SELECT count(*) FROM jobs WHERE touched = 1");
        Assert.InRange(changed, 1, 749);
        Assert.Equal(changed, error.Run!.Steps[0].RowCount);
        Assert.Equal(["upgrade a 2 2 failed"], await LedgerAsync("batch"));
        Assert.Equal(RevisionState.Partial, (await Engine().GetRevisionsAsync(new RevisionQuery(), CancellationToken.None))[0].State);

        await Database.ExecuteAsync("DELETE FROM bad");
        RunResult result = await UpgradeAsync();

        Assert.Equal(["1|1|1000"], await TouchedAsync());
        Assert.Equal(1000 - changed, result.Steps[0].RowCount);
        Assert.Equal(["upgrade a 2 2 failed", "upgrade a 2 2 done"], await LedgerAsync("batch"));
        Assert.Equal(["a"], await RowsAsync());
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_run_that_is_killed_or_stopped_goes_on_with_no_row_twice(bool isKilled)
    {
        await JobsAsync();
        Folder.Add("a", "", Update.Replace("size=100", "size=50 target=1ms", StringComparison.Ordinal).Replace("UPDATE jobs SET hits = hits + 1", "UPDATE jobs SET hits = hits + (SELECT 1 FROM pg_sleep(0.01))", StringComparison.Ordinal), sections: "-- migrate: precondition\nSELECT NOT EXISTS (SELECT FROM jobs WHERE hits > 0);\n");
        using CancellationTokenSource stop = new();
        Task<RunResult?> running = Engine().UpgradeAsync(["head"], new RunOptions(), stop.Token);
        while (Events.Of<BatchCompleted>().Count() < 3)
        {
            Assert.False(running.IsCompleted, "It ended before it could be stopped.");
            await Task.Delay(5);
        }

        if (isKilled)
        {
            await Database.ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'psmigrate/%' AND datname = current_database()");
            await Assert.ThrowsAsync<ConnectionFailedException>(() => running);
        }
        else
        {
            await stop.CancelAsync();
            await Assert.ThrowsAsync<CancelledException>(() => running);
            Assert.Equal(["upgrade a 1 1 interrupted"], await LedgerAsync("batch"));
        }

        long recorded = await Database.ScalarAsync<long>("SELECT rows FROM psmigrate_history WHERE kind = 'batch'");
        Assert.Equal(recorded, await Database.ScalarAsync<long>("SELECT count(*) FROM jobs WHERE touched = 1"));
        Assert.InRange(recorded, 1, 999);

        // The precondition held when it began, and does not any more.
        await UpgradeAsync();

        Assert.Equal(["1|1|1000"], await TouchedAsync());
        Assert.Equal(["upgrade a 1 1 interrupted", "upgrade a 1 1 done"], await LedgerAsync("batch"));
        Assert.Equal(["a"], await RowsAsync());
    }

    [SkippableFact]
    public async Task A_script_that_changed_in_the_middle_is_refused()
    {
        await JobsAsync();
        const string Failing = "-- batch: table=jobs size=100 target=1ms\nUPDATE jobs SET hits = 1 / (500 - id) WHERE id BETWEEN :batch_start AND :batch_end;";
        Folder.Add("a", "", Failing);
        await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeAsync());
        Folder.Add("a", "", Failing.Replace("500", "5000", StringComparison.Ordinal));

        RevisionPartialException error = await Assert.ThrowsAsync<RevisionPartialException>(() => UpgradeAsync());

        Assert.Equal(6, error.Position!.Line);
        Folder.Add("a", "", Failing);
        Assert.Equal("22012", (await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeAsync())).SqlState);
    }

    [SkippableFact]
    public async Task A_deadlock_victim_is_tried_again()
    {
        await JobsAsync();
        await Database.ExecuteAsync("CREATE SEQUENCE tries");
        Folder.Add("a", "", "-- batch: table=jobs size=600\nUPDATE jobs SET hits = hits + lost() WHERE id BETWEEN :batch_start AND :batch_end;");
        await Database.ExecuteAsync("CREATE FUNCTION lost() RETURNS int LANGUAGE plpgsql AS $$ BEGIN IF nextval('tries') IN (1, 2, 700) THEN RAISE EXCEPTION USING ERRCODE = '40P01', MESSAGE = 'deadlock'; END IF; RETURN 1; END $$");

        await UpgradeAsync();

        Assert.Equal(["1|1|1000"], await TouchedAsync());
        Assert.Equal(3, Events.Of<Note>().Count(note => note.Text.Contains("tried again", StringComparison.Ordinal)));
        Assert.Equal(["upgrade a 1 1 done"], await LedgerAsync("batch"));
    }

    [SkippableFact]
    public async Task What_the_script_has_set_holds_in_every_batch_and_bookkeeping_runs_as_we_connected()
    {
        await JobsAsync();
        string role = $"clerk_{Database.Name}";
        await Database.ExecuteAsync($"CREATE SCHEMA app; CREATE TABLE app.tasks AS SELECT id, ''::text AS who FROM jobs; ALTER TABLE app.tasks ADD PRIMARY KEY (id); CREATE ROLE {role}; GRANT USAGE ON SCHEMA app TO {role}; GRANT SELECT, UPDATE ON app.tasks TO {role}");
        Folder.Add("a", "", $"SET search_path = app;\nSET ROLE {role};\n-- batch: table=tasks size=100\nUPDATE tasks SET who = current_user || current_setting('statement_timeout') WHERE id BETWEEN :batch_start AND :batch_end;", header: ["statement_timeout: 7s"]);

        await UpgradeAsync();

        Assert.Equal([$"{role}7s|1000"], await Database.QueryAsync("SELECT who, count(*) FROM app.tasks GROUP BY 1"));
    }

    [SkippableFact]
    public async Task A_statement_that_gives_the_lock_away_is_rolled_back()
    {
        await JobsAsync();
        await Database.ExecuteAsync("CREATE FUNCTION sneak() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_unlock_all(); RETURN 1; END $$");
        Folder.Add("a", "", Update.Replace("hits + 1", "sneak()", StringComparison.Ordinal));

        LockUnavailableException error = await Assert.ThrowsAsync<LockUnavailableException>(() => UpgradeAsync());

        Assert.Contains("rolled back", error.Message, StringComparison.Ordinal);
        Assert.Equal(["0|0|1000"], await TouchedAsync());
        Assert.Empty(await LedgerAsync("batch"));
    }

    [SkippableFact]
    public async Task Rows_that_the_statement_adds_to_its_own_table_are_not_visited()
    {
        await Database.ExecuteAsync("CREATE TABLE jobs (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, copy bool); INSERT INTO jobs (copy) SELECT false FROM generate_series(1, 300)");
        Folder.Add("a", "", "-- batch: table=jobs size=100\nINSERT INTO jobs (copy) SELECT true FROM jobs WHERE id BETWEEN :batch_start AND :batch_end;");

        await UpgradeAsync();

        Assert.Equal(["f|300", "t|300"], await Database.QueryAsync("SELECT copy, count(*) FROM jobs GROUP BY 1 ORDER BY 1"));
    }

    [SkippableTheory]
    [InlineData("", "CREATE TABLE jobs (id int PRIMARY KEY)")]
    [InlineData("", "CREATE TABLE jobs (id int PRIMARY KEY) PARTITION BY RANGE (id)")]
    public async Task An_empty_table_is_done_at_once(string keys, string create)
    {
        await Database.ExecuteAsync(create + keys);
        Folder.Add("a", "", Update.Replace("hits = hits + 1", "id = id", StringComparison.Ordinal));
        Assert.Equal(0, (await UpgradeAsync()).Steps[0].RowCount);
        Assert.Equal(["a"], await RowsAsync());
    }

    [SkippableTheory]
    [InlineData("CREATE TABLE other ()", "table=jobs", "42P01", "no table jobs")]
    [InlineData("CREATE SEQUENCE jobs", "table=jobs", "42809", "no table")]
    [InlineData("CREATE TABLE jobs (id int)", "table=jobs key=nr", "42703", "no column nr")]
    [InlineData("CREATE TABLE jobs (id int, nr int, PRIMARY KEY (id, nr))", "table=jobs", "42704", "no primary key of one column")]
    [InlineData("CREATE TABLE jobs (id int)", "table=public.jobs", "42704", "no primary key")]
    [InlineData("CREATE TABLE jobs (id int); INSERT INTO jobs VALUES (1), (NULL)", "table=jobs key=id", "23502", "rows without id")]
    [InlineData("CREATE TABLE jobs (id json)", "table=jobs key=id", "42883", "ordering operator")]
    public async Task A_table_or_key_that_will_not_do_is_said_with_the_place_of_the_directive(string create, string directive, string sqlState, string message)
    {
        await Database.ExecuteAsync(create);
        Folder.Add("a", "", $"SELECT 1;\n-- batch: {directive}\nUPDATE jobs SET id = id WHERE id BETWEEN :batch_start AND :batch_end;");

        StatementFailedException error = await Assert.ThrowsAsync<StatementFailedException>(() => UpgradeAsync());

        Assert.Equal(sqlState, error.SqlState);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.InRange(error.Position!.Line, 6, 8);
        Assert.NotNull(error.Hint);
    }

    [SkippableFact]
    public async Task What_the_server_refuses_is_shown_in_the_file_behind_variables_too()
    {
        await JobsAsync();
        Folder.Add("a", "", "-- batch: table=jobs\nUPDATE ${name} SET hits = 1 WHERE id BETWEEN :batch_start AND :batch_end AND nothing;", header: ["variables: true"]);

        StatementFailedException error = await Assert.ThrowsAsync<StatementFailedException>(() =>
            Engine(options => options with { Variables = new Dictionary<string, string> { ["name"] = "public.jobs" } }).UpgradeAsync(["head"], new RunOptions(), CancellationToken.None));

        Assert.Equal("42703", error.SqlState);
        Assert.Equal("nothing", "UPDATE ${name} SET hits = 1 WHERE id BETWEEN :batch_start AND :batch_end AND nothing;"[(error.Position!.Column - 1)..^1]);
    }

    [SkippableFact]
    public async Task A_downgrade_runs_in_batches_too()
    {
        await JobsAsync();
        Folder.Add("a", "", "SELECT 1;", downgrade: Update);
        await UpgradeAsync();
        await DowngradeAsync("base");
        Assert.Equal(["1|1|1000"], await TouchedAsync());
        Assert.Equal(["downgrade a 1 1 done"], await LedgerAsync("batch"));
    }
}
