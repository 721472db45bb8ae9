using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution;

public sealed class HookTests(PostgresServer server) : EngineTest(server)
{
    private readonly List<string> _trail = [];

    [SkippableFact]
    public async Task Hooks_run_around_the_run_and_its_steps()
    {
        AddTwo();

        await RunAsync(Recording());

        Assert.Equal(
            ["BeforeRun  ", "BeforeStep a ", "AfterStep a Done", "BeforeStep b ", "AfterStep b Done", "AfterRun  Done"], _trail);
        _trail.Clear();
        await RunAsync(Recording());
        Assert.Empty(_trail);
        await Engine().DowngradeAsync("-1", new RunOptions { Hooks = Recording() }, CancellationToken.None);
        Assert.Equal(["BeforeRun  ", "BeforeStep b ", "AfterStep b Done", "AfterRun  Done"], _trail);
    }

    [SkippableFact]
    public async Task A_failure_is_told_with_its_revision_and_the_run_has_its_end()
    {
        AddTwo();
        Folder.Add("b", "a", "SELECT nothing;");

        await Assert.ThrowsAsync<StatementFailedException>(() => RunAsync(Recording()));

        Assert.Equal(["OnError b Failed StatementFailed", "AfterRun  Failed StatementFailed"], _trail[^2..]);
        Assert.DoesNotContain("AfterStep b Done", _trail);
    }

    [SkippableFact]
    public async Task A_hook_that_fails_before_the_run_stops_it_before_anything_ran()
    {
        AddTwo();

        PreconditionFailedException error = await Assert.ThrowsAsync<PreconditionFailedException>(
            () => RunAsync(Recording(with: (HookPoint.BeforeRun, (_, _) => throw new InvalidOperationException("not now")))));

        Assert.Equal("The hook BeforeRun failed: not now", error.Message);
        Assert.Equal(["OnError  Failed PreconditionFailed"], _trail);
        Assert.Equal(0L, await Database.ScalarAsync<long>("SELECT count(*) FROM pg_class WHERE relname IN ('a', 'psmigrate_history')"));
    }

    [SkippableFact]
    public async Task A_hook_that_fails_before_a_step_stops_the_run_there()
    {
        AddTwo();

        PreconditionFailedException error = await Assert.ThrowsAsync<PreconditionFailedException>(
            () => RunAsync(Recording(with: (HookPoint.BeforeStep, (hook, _) => hook.Revision == "b" ? throw new InvalidOperationException("not b") : Task.CompletedTask))));

        Assert.Equal("b", error.Revision);
        Assert.Equal(["a"], await RowsAsync());
        Assert.Equal(["upgrade a done", "upgrade b failed"], await LedgerAsync());
    }

    [SkippableFact]
    public async Task A_hook_that_fails_behind_something_is_a_warning_and_loses_nothing()
    {
        AddTwo();

        RunResult run = await RunAsync(Recording(with: (HookPoint.AfterStep, (_, _) => throw new InvalidOperationException("too late"))));

        Assert.Equal(RunOutcome.Done, run.Outcome);
        Assert.Equal(["b"], await RowsAsync());
        Assert.Equal(2, Events.Of<Note>().Count(note => note.IsWarning && note.Text.Contains("The hook AfterStep failed: too late", StringComparison.Ordinal)));
        Assert.Equal("AfterRun  Done", _trail[^1]);
    }

    [SkippableFact]
    public async Task Files_of_the_hooks_folder_run_each_in_its_way()
    {
        AddTwo();
        AddHook("before_run.sql", "CREATE TABLE trail (what text, role text);\nSET ROLE pg_monitor;");
        AddHook("after_step.sql", "INSERT INTO trail SELECT current_setting('psmigrate.hook') || ' ' || current_setting('psmigrate.revision'), current_user;");
        AddHook("after_run.sh", "echo \"$PSMIGRATE_HOOK $PSMIGRATE_DATABASE $PSMIGRATE_DIRECTION $PSMIGRATE_OUTCOME\"; exit 3");
        AddHook("notes.txt", "none");

        await ConfiguredAsync();

        Assert.Equal(["after_step a postgres", "after_step b postgres"], await Database.QueryAsync("SELECT concat_ws(' ', what, role) FROM trail ORDER BY 1"));
        Assert.Contains(Events.Of<Note>(), note => note.Text == $"after_run.sh: after_run {Database.Name} upgrade done");
        Assert.Contains(Events.Of<Note>(), note => note.IsWarning && note.Text.Contains("after_run.sh ended with 3", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_file_that_fails_says_where()
    {
        AddTwo();
        string path = AddHook("before_run.sql", "SELECT 1;\nSELECT nothing;");

        StatementFailedException error = await Assert.ThrowsAsync<StatementFailedException>(() => ConfiguredAsync());

        Assert.Equal(new SourcePosition(path, 2, 8), error.Position);
        Assert.Equal(0L, await Database.ScalarAsync<long>("SELECT count(*) FROM pg_class WHERE relname IN ('a', 'psmigrate_history')"));
    }

    [SkippableTheory]
    [InlineData("before_rn.sql", "looks like a hook and is none")]
    [InlineData("Before-Run.sh", "looks like a hook and is none")]
    [InlineData("on_error.py", "looks like a hook and is none")]
    [InlineData("before_step.sql", "share a transaction")]
    public async Task A_file_that_would_be_left_out_is_told_before_anything_runs(string name, string message)
    {
        AddTwo();
        AddHook(name, "SELECT 1;");

        ConfigurationInvalidException error = await Assert.ThrowsAsync<ConfigurationInvalidException>(() => ConfiguredAsync("transaction_per_migration: false"));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(0L, await Database.ScalarAsync<long>("SELECT count(*) FROM pg_class WHERE relname = 'a'"));
    }

    [SkippableFact]
    public async Task A_PowerShell_hook_needs_PowerShell()
    {
        AddTwo();
        AddHook("before_run.ps1", "throw");

        await Assert.ThrowsAsync<ToolMissingException>(() => ConfiguredAsync());
        PreconditionFailedException error = await Assert.ThrowsAsync<PreconditionFailedException>(
            () => ConfiguredAsync(scripts: new FakeScriptHost((_, _) => Task.CompletedTask)));

        Assert.Equal($"The hook before_run.ps1 failed: before_run.ps1 BeforeRun {Database.Name}", error.Message);
        Directory.Delete(Path.Join(Folder.Path, "hooks"), recursive: true);
        await Assert.ThrowsAsync<ConfigurationInvalidException>(() => ConfiguredAsync());
    }

    private void AddTwo()
    {
        Folder.Add("a", "", "CREATE TABLE a (id int);", "DROP TABLE a;");
        Folder.Add("b", "a", "CREATE TABLE b (id int);", "DROP TABLE b;");
    }

    private string AddHook(string name, string text)
    {
        string folder = Directory.CreateDirectory(Path.Join(Folder.Path, "hooks")).FullName;
        string path = Path.Join(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private Dictionary<HookPoint, Func<HookContext, CancellationToken, Task>> Recording(
        (HookPoint Point, Func<HookContext, CancellationToken, Task> Run)? with = null) => Enum.GetValues<HookPoint>().ToDictionary(
        point => point, point => point == with?.Point ? with.Value.Run : (hook, _) =>
        {
            _trail.Add($"{hook.Point} {hook.Revision} {hook.Outcome}{(hook.Error is null ? "" : $" {hook.Error.ErrorId}")}");
            return Task.CompletedTask;
        });

    private async Task<RunResult> RunAsync(IReadOnlyDictionary<HookPoint, Func<HookContext, CancellationToken, Task>> hooks) =>
        (await Engine().UpgradeAsync(["head"], new RunOptions { Hooks = hooks }, CancellationToken.None))!;

    private async Task ConfiguredAsync(string more = "", IScriptHost? scripts = null)
    {
        string config = Folder.Write("psmigrate.yaml", $"connection: {{ url: \"{Database.Url}\" }}\nversion_locations: [.]\nhooks: hooks\n{more}\n");
        await using MigrationEngine engine = new(new MigrationOptions { Config = config, ScriptHost = scripts }, Events);
        await engine.UpgradeAsync(["head"], new RunOptions(), CancellationToken.None);
    }
}
