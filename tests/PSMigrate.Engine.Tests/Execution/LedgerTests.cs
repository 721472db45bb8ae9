using PSMigrate.Engine.Execution.Context;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution;

/// <summary>Where a run came from, and what becomes of rows and tables that another version wrote.</summary>
public sealed class LedgerTests(PostgresServer server) : EngineTest(server)
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";

    [SkippableFact]
    public async Task A_run_knows_the_commit_of_its_scripts()
    {
        Folder.Add("a", "", "SELECT 1;");
        Git("HEAD", "ref: refs/heads/feature/x\n");
        Git("packed-refs", $"# pack-refs with: peeled\n{Commit} refs/heads/feature/x\n");
        await UpgradeAsync();

        LogEntry run = Assert.Single(await LogAsync(new LogQuery { Kind = "run" }));
        Assert.Equal((Commit, "feature/x"), (run.Context!["git_commit"], run.Context["git_branch"]));
        Assert.Null(Assert.Single(await LogAsync(new LogQuery { Kind = "step" })).Context);
    }

    [Fact]
    public void A_commit_is_found_in_a_loose_ref_a_detached_head_and_a_worktree()
    {
        Git("HEAD", "ref: refs/heads/main\n");
        Git("refs/heads/main", $"{Commit}\n");
        Assert.Equal(new GitCheckout(Commit, "main"), GitCheckout.Find(Folder.Path));
        Git("worktrees/w/HEAD", "ref: refs/heads/main\n");
        Git("worktrees/w/commondir", "../..\n");
        string worktree = Directory.CreateDirectory(Path.Join(Folder.Path, "w", "deep")).FullName;
        File.WriteAllText(Path.Join(Folder.Path, "w", ".git"), $"gitdir: {Path.Join(Folder.Path, ".git", "worktrees", "w")}\n");
        Assert.Equal(new GitCheckout(Commit, "main"), GitCheckout.Find(worktree));
        Git("HEAD", $"{Commit}\n");
        Assert.Equal(new GitCheckout(Commit, null), GitCheckout.Find(Folder.Path));
        Git("HEAD", "ref: refs/heads/unborn\n");
        Assert.Null(GitCheckout.Find(Folder.Path));
        Git("HEAD", "\0\u0001 nonsense");
        Assert.Null(GitCheckout.Find(Folder.Path));
    }

    [Theory]
    [InlineData("GITHUB_ACTIONS=true;GITHUB_RUN_ID=7;GITHUB_SERVER_URL=https://g;GITHUB_REPOSITORY=o/r;GITHUB_SHA=abc", "GitHub Actions|7|https://g/o/r/actions/runs/7|abc")]
    [InlineData("TF_BUILD=True;BUILD_BUILDID=7;SYSTEM_TEAMFOUNDATIONCOLLECTIONURI=https://a/o/;SYSTEM_TEAMPROJECT=my app;BUILD_SOURCEVERSION=abc", "Azure Pipelines|7|https://a/o/my%20app/_build/results?buildId=7|abc")]
    [InlineData("GITLAB_CI=true;CI_JOB_ID=7;CI_JOB_URL=https://l/7;CI_COMMIT_SHA=abc", "GitLab CI|7|https://l/7|abc")]
    [InlineData("JENKINS_URL=https://j/;BUILD_TAG=job-7;BUILD_URL=https://j/7;GIT_COMMIT=abc", "Jenkins|job-7|https://j/7|abc")]
    [InlineData("GITHUB_ACTIONS=true", "GitHub Actions|||")]
    [InlineData("CI=true", null)]
    public void The_CI_run_is_what_its_variables_say(string variables, string? expected)
    {
        Dictionary<string, string> environment = variables.Split(';').Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        CiRun? run = CiRun.Find(environment.GetValueOrDefault);
        Assert.Equal(expected, run is null ? null : $"{run.System}|{run.RunId}|{run.Url}|{run.Commit}");
    }

    [SkippableFact]
    public async Task A_log_reads_words_and_columns_that_it_does_not_know()
    {
        Folder.Add("a", "", "SELECT 1;");
        await UpgradeAsync();
        await Database.ExecuteAsync(
            "ALTER TABLE psmigrate_history ADD extra int DEFAULT 1, ALTER segment TYPE bigint; UPDATE psmigrate_history SET outcome = 'postponed', kind = 'chapter', direction = 'sideways', context = '[1]' WHERE kind = 'run'");

        LogEntry entry = Assert.Single(await LogAsync(new LogQuery { Kind = "chapter" }));
        Assert.Equal((RunOutcome.Unknown, null, null), (entry.Outcome, entry.Direction, entry.Context));
        await Database.ExecuteAsync("ALTER TABLE psmigrate_history ALTER started_at DROP NOT NULL; UPDATE psmigrate_history SET started_at = NULL");
        await Assert.ThrowsAsync<ConfigurationInvalidException>(() => LogAsync(new LogQuery()));
        await Database.ExecuteAsync("ALTER TABLE psmigrate_history DROP context");
        await Assert.ThrowsAsync<ConfigurationInvalidException>(() => LogAsync(new LogQuery()));
    }

    [SkippableFact]
    public async Task What_is_no_id_of_a_run_is_refused_where_nothing_has_run_yet_as_well()
    {
        Assert.Empty(await LogAsync(new LogQuery { RunId = "0123abcd" }));
        TargetInvalidException error = await Assert.ThrowsAsync<TargetInvalidException>(() => LogAsync(new LogQuery { RunId = "012" }));
        Assert.Contains("at least 4", error.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_newer_format_is_refused_by_every_verb_that_needs_the_database()
    {
        Folder.Add("a", "", "SELECT 1;", "");
        await UpgradeAsync();
        Folder.Add("b", "a", "SELECT 1;", "");
        await Database.ExecuteAsync("COMMENT ON TABLE psmigrate_history IS 'psmigrate history, format 2, of another day'");
        PlanRequest plan = new() { Direction = MigrationDirection.Upgrade, Targets = ["head"] };
        Func<MigrationEngine, CancellationToken, Task>[] verbs =
        [
            (engine, stop) => engine.GetLogAsync(new LogQuery(), stop),
            (engine, stop) => engine.PingAsync(TimeSpan.Zero, stop),
            (engine, stop) => engine.GetRevisionsAsync(new RevisionQuery { MustReachDatabase = true }, stop),
            (engine, stop) => engine.CheckAsync(stop),
            (engine, stop) => engine.PlanAsync(plan, stop),
            (engine, stop) => engine.UpgradeAsync(["head"], new RunOptions(), stop),
            (engine, stop) => engine.DowngradeAsync("base", new RunOptions { AllowDataLoss = true }, stop),
            (engine, stop) => engine.StampAsync(["head"], new RunOptions(), stop),
            (engine, stop) => engine.GetBlockersAsync(new BlockerQuery(), stop),
        ];
        foreach (Func<MigrationEngine, CancellationToken, Task> verb in verbs)
        {
            ConfigurationInvalidException error = await Assert.ThrowsAsync<ConfigurationInvalidException>(() => verb(Engine(), CancellationToken.None));
            Assert.Contains("format 2; this one knows 1", error.Message, StringComparison.Ordinal);
        }

        await Database.ExecuteAsync("COMMENT ON TABLE psmigrate_history IS 'psmigrate history, format 1'");
        await UpgradeAsync();
        Assert.Equal(["b"], await RowsAsync());
    }

    private Task<IReadOnlyList<LogEntry>> LogAsync(LogQuery query) => Engine().GetLogAsync(query, CancellationToken.None);

    private void Git(string name, string text)
    {
        string path = Path.Join(Folder.Path, ".git", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
