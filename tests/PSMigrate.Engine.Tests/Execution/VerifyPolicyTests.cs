using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution;

public sealed class VerifyPolicyTests(PostgresServer server) : EngineTest(server)
{
    private const string Failing = "-- migrate: verify\nSELECT count(*) = 1 FROM c;\n";

    [SkippableFact]
    public async Task Stop_keeps_what_was_applied_before()
    {
        AddThree(Failing);

        VerificationFailedException error = await Assert.ThrowsAsync<VerificationFailedException>(() => RunAsync("stop"));

        Assert.Equal("c", error.Revision);
        Assert.Equal(["b"], await RowsAsync());
    }

    [SkippableFact]
    public async Task Revert_takes_back_what_this_run_has_applied_and_no_more()
    {
        AddThree(Failing);
        await UpgradeAsync("a");

        VerificationFailedException error = await Assert.ThrowsAsync<VerificationFailedException>(() => RunAsync("revert"));

        Assert.Equal(["a"], await RowsAsync());
        Assert.Equal(["a"], error.Run!.EndHeads);
        Assert.Equal(["Upgrade b Done", "Upgrade c Failed", "Downgrade b Done"], error.Run.Steps.Select(step => $"{step.Direction} {step.Revision} {step.Outcome}"));
        Assert.Equal(["upgrade a done", "upgrade b done", "upgrade c 1 failed", "downgrade b done"], await LedgerAsync());
        Assert.Equal(0L, await Database.ScalarAsync<long>("SELECT count(*) FROM pg_class WHERE relname IN ('b', 'c')"));
    }

    [SkippableFact]
    public async Task Revert_takes_back_too_what_the_failed_revision_had_committed()
    {
        AddThree("");
        Folder.Add("c", "b", "CREATE TABLE c (id int);\nCREATE INDEX CONCURRENTLY c_id ON c (id);\nINSERT INTO c VALUES (1), (2);", "DROP TABLE IF EXISTS c;", sections: Failing);

        VerificationFailedException error = await Assert.ThrowsAsync<VerificationFailedException>(() => RunAsync("revert"));

        Assert.Empty(error.Run!.EndHeads);
        Assert.Equal(0L, await Database.ScalarAsync<long>("SELECT count(*) FROM pg_class WHERE relname IN ('a', 'b', 'c')"));
        Assert.Equal(RunOutcome.Done, (await UpgradeAsync("b")).Outcome);
    }

    [SkippableFact]
    public async Task What_cannot_be_taken_back_is_told_and_stays()
    {
        AddThree(Failing);
        Folder.Add("b", "a", "CREATE TABLE b (id int);", downgrade: null);

        await Assert.ThrowsAsync<VerificationFailedException>(() => RunAsync("revert"));

        Assert.Equal(["b"], await RowsAsync());
        Assert.Contains(Events.Of<Note>(), note => note.IsWarning && note.Text.StartsWith("What this run has applied could not be taken back: Revision b has no downgrade", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Revert_leaves_applied_what_it_could_not_take_back_without_a_loss()
    {
        AddThree("");
        await UpgradeAsync("a");
        RunOptions options = new()
        {
            Verify = async (_, _) =>
            {
                // The run's own backup is from before what the application writes meanwhile.
                await Database.ExecuteAsync("INSERT INTO c VALUES (1); UPDATE psmigrate_history SET backup = 'own.dump' WHERE kind = 'run'");
                return false;
            },
        };

        VerificationFailedException error = await Assert.ThrowsAsync<VerificationFailedException>(() => RunAsync("revert", options));

        Assert.Equal(["c"], await RowsAsync());
        Assert.Equal(["c"], error.Run!.EndHeads);
        Assert.Equal(1L, await Database.ScalarAsync<long>("SELECT count(*) FROM c"));
        Note told = Assert.Single(Events.Of<Note>(), note => note.IsWarning);
        Assert.StartsWith("What this run has applied stays: taking it back would lose data, 1 row of public.c. ", told.Text, StringComparison.Ordinal);
        Assert.Contains($"psmigrate undo {error.Run.RunId.ToString()[..8]} --allow-data-loss", told.Text, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("SELECT count(*) = 1 FROM c;")]
    [InlineData("SELECT nothing;")]
    public async Task Warn_goes_on(string verify)
    {
        AddThree($"-- migrate: verify\n{verify}\n");

        Assert.Equal(RunOutcome.Done, (await RunAsync("warn")).Outcome);

        Assert.Equal(["c"], await RowsAsync());
        Assert.Contains(Events.Of<Note>(), note => note.IsWarning && note.Text.StartsWith("Revision c is applied though its verification failed", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("stop", true, "b")]
    [InlineData("revert", true, "")]
    [InlineData("warn", false, "b")]
    public async Task The_verification_of_a_run_has_the_same_policies(string policy, bool fails, string end)
    {
        AddThree("");
        RunOptions options = new() { Verify = (_, _) => Task.FromResult(false) };

        if (fails)
        {
            VerificationFailedException error = await Assert.ThrowsAsync<VerificationFailedException>(() => RunAsync(policy, options, "b"));
            Assert.Equal((RunOutcome.Failed, end), (error.Run!.Outcome, string.Join(",", error.Run.EndHeads)));
        }
        else
        {
            await RunAsync(policy, options, "b");
            Assert.Contains(Events.Of<Note>(), note => note.IsWarning && note.Text.Contains("(verify_policy: warn)", StringComparison.Ordinal));
        }

        Assert.Equal(end, string.Join(",", await RowsAsync()));
    }

    [SkippableFact]
    public async Task A_verification_is_tried_again_for_a_while_and_asked_only_when_something_was_done()
    {
        AddThree("");
        int asked = 0;
        RunOptions options = new() { VerifyFor = TimeSpan.FromSeconds(30), Verify = (_, _) => ++asked == 2 ? Task.FromResult(true) : throw new InvalidOperationException("not up yet") };

        await RunAsync("stop", options);
        await RunAsync("stop", options);

        Assert.Equal(2, asked);
        Assert.Contains(Events.Of<Note>(), note => note.Text == "Not verified yet: not up yet. Again in 1.0 s.");
    }

    [SkippableFact]
    public async Task Stopped_while_it_is_verified_the_run_is_told_as_it_is()
    {
        AddThree("");
        using CancellationTokenSource stop = new();
        RunOptions options = new() { Verify = async (_, token) => { await stop.CancelAsync(); await Task.Delay(Timeout.Infinite, token); return true; } };

        CancelledException error = await Assert.ThrowsAsync<CancelledException>(() => RunAsync("revert", options, "a", stop.Token));

        Assert.Equal(["a"], error.Run!.EndHeads);
        Assert.Equal(["a"], await RowsAsync());
    }

    private void AddThree(string sections)
    {
        Folder.Add("a", "", "CREATE TABLE a (id int);", "DROP TABLE a;");
        Folder.Add("b", "a", "CREATE TABLE b (id int);", "DROP TABLE b;");
        Folder.Add("c", "b", "CREATE TABLE c (id int);", "DROP TABLE c;", sections: sections);
    }

    private async Task<RunResult> RunAsync(string policy, RunOptions? options = null, string target = "head", CancellationToken cancellationToken = default)
    {
        string config = Folder.Write("psmigrate.yaml", $"connection: {{ url: \"{Database.Url}\" }}\nversion_locations: [.]\nverify_policy: {policy}\n");
        await using MigrationEngine engine = new(new MigrationOptions { Config = config }, Events);
        return (await engine.UpgradeAsync([target], options ?? new RunOptions(), cancellationToken))!;
    }
}
