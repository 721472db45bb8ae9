using System.Text.Json;
using PSMigrate.Testing;

namespace PSMigrate.Cli.Tests.Json;

/// <summary>What each command prints with --format json, well or not, is what its schema says.</summary>
[Collection(PostgresCollection.Name)]
public sealed class DocumentTests(PostgresServer server) : DatabaseTest(server)
{
    [SkippableFact]
    public async Task Init()
    {
        await ArrangeAsync();
        string folder = Path.Join(Folder.Root, "new");
        JsonElement files = await DocumentAsync("init", folder);
        Assert.Equal(3, files.GetArrayLength());
        await ErrorAsync("ConfigurationInvalid", 1, "init", folder);
    }

    [SkippableFact]
    public async Task Upgrade()
    {
        await ArrangeAsync();
        Folder.WithDiamond();
        Assert.Equal("done", (await DocumentAsync("upgrade", "b100")).GetProperty("outcome").GetString());
        Assert.Equal(0, (await DocumentAsync("upgrade", "b100")).GetProperty("steps").GetArrayLength());
        await DocumentAsync("upgrade", "--sql");
        await DocumentAsync("upgrade", "base:head", "--sql", "--output", Path.Join(Folder.Root, "up.sql"));
        Folder.With("e100", "d100", "SELECT nothing;");
        JsonElement failed = await FailedRunAsync("StatementFailed", "upgrade");
        Assert.Equal("e100", failed.GetProperty("error").GetProperty("revision").GetString());
        Assert.Equal(3, failed.GetProperty("steps").GetArrayLength());
        await FailedRunAsync("RevisionNotFound", "upgrade", "zzzz");
        Folder.With("a100", "", "CREATE INDEX CONCURRENTLY ON a (id);");
        await ErrorAsync("ScriptInvalid", 1, "upgrade", "base:a100", "--sql", "--sql-form", "plain");
    }

    [SkippableFact]
    public async Task Downgrade()
    {
        await ArrangeAsync();
        Folder.WithDiamond();
        await Tool("upgrade");
        Assert.Equal("downgrade", (await DocumentAsync("downgrade", "-1", "--allow-data-loss")).GetProperty("direction").GetString());
        await DocumentAsync("downgrade", "base", "--sql");
        ToolRun declined = await ToolRun.OnTerminalAsync("no\n", ["downgrade", "base", "--allow-data-loss", "--format", "json", .. Common]);
        Assert.Equal(JsonValueKind.Null, Checked("downgrade", declined.Out).ValueKind);
        Folder.With("c100", "a100", "CREATE TABLE c (id int);", downgrade: null);
        await FailedRunAsync("Irreversible", "downgrade", "base");
    }

    [SkippableFact]
    public async Task Undo()
    {
        await ArrangeAsync();
        Folder.With("a100", "", "CREATE TABLE a (id int);", "DROP TABLE a;");
        await Tool("upgrade");
        await Database.ExecuteAsync("INSERT INTO a VALUES (1)");
        JsonElement loss = (await DocumentAsync("undo", "--dry-run")).GetProperty("losses")[0];
        Assert.Equal(("public.a", 1, "exact"), (loss.GetProperty("table").GetString(), loss.GetProperty("row_count").GetInt32(), loss.GetProperty("accuracy").GetString()));
        JsonElement refused = await FailedRunAsync("DataLoss", "undo");
        Assert.Equal("a100", refused.GetProperty("error").GetProperty("losses")[0].GetProperty("revision").GetString());
        ToolRun declined = await ToolRun.OnTerminalAsync("no\n", ["undo", "--allow-data-loss", "--format", "json", .. Common]);
        Assert.Equal(JsonValueKind.Null, Checked("undo", declined.Out).ValueKind);
        Assert.Contains("This loses 1 row of public.a.\nRevert 1 revision (a100) on database", declined.Error, StringComparison.Ordinal);
        Assert.Equal("downgrade", (await DocumentAsync("undo", "--allow-data-loss")).GetProperty("direction").GetString());
        Assert.Equal("upgrade", (await DocumentAsync("undo")).GetProperty("direction").GetString());
        await FailedRunAsync("TargetInvalid", "undo", "no such run");
        await ErrorAsync("Usage", 2, "undo", "abcd1234", "ef567890");
        await ErrorAsync("Usage", 2, "undo", "-1");
    }

    [SkippableFact]
    public async Task Stamp()
    {
        await ArrangeAsync();
        Folder.WithDiamond();
        await DocumentAsync("stamp", "head");
        Folder.With("a100", "", "CREATE TABLE other (id int);");
        Assert.Equal(1, (await DocumentAsync("stamp", "--accept-edit")).GetProperty("steps").GetArrayLength());
        await FailedRunAsync("RevisionNotFound", "stamp", "zzzz");
    }

    [SkippableFact]
    public async Task Plan()
    {
        await ArrangeAsync();
        Folder.WithDiamond();
        await DocumentAsync("plan");
        await DocumentAsync("plan", "--from", "b100,c100");
        await DocumentAsync("plan", "base", "--direction", "downgrade", "--from", "head");
        await DocumentAsync("plan", "heads", "--direction", "stamp");
        Folder.With("a100", "", "CREATE TABLE a (id int);\nCREATE INDEX CONCURRENTLY ON a (id);");
        await DocumentAsync("plan");
        Folder.With("a100", "", "ALTER TABLE a ADD UNIQUE (id);\nDELETE FROM b;");
        JsonElement impact = (await DocumentAsync("plan")).GetProperty("steps")[0].GetProperty("statements")[0].GetProperty("impact");
        Assert.Equal(("index_build", "a"), (impact.GetProperty("work").GetString(), impact.GetProperty("on")[0].GetString()));
        Folder.With("a100", "", "-- batch: table=a size=10 pause=50ms\nDELETE FROM a WHERE id BETWEEN :batch_start AND :batch_end;");
        JsonElement batch = (await DocumentAsync("plan")).GetProperty("steps")[0].GetProperty("statements")[0].GetProperty("batch");
        Assert.Equal(("a", 10, 50), (batch.GetProperty("table").GetString(), batch.GetProperty("size").GetInt32(), batch.GetProperty("pause_ms").GetInt32()));
        await ErrorAsync("RevisionNotFound", 1, "plan", "zzzz");
        await Database.ExecuteAsync("CREATE TABLE a (id int)");
        Assert.Equal("public.a", (await DocumentAsync("plan")).GetProperty("tables")[0].GetProperty("name").GetString());
        string file = Path.Join(Folder.Root, "plan.json");
        JsonElement plan = await DocumentAsync("plan", "--out", file);
        Assert.Equal(plan.GetProperty("hash").GetString(), (await DocumentAsync("plan", "--from-file", file)).GetProperty("hash").GetString());
        await ErrorAsync("ConfigurationInvalid", 1, "plan", "--from-file", Folder.Config);
        await ErrorAsync("Usage", 2, "plan", "head", "--from-file", file);
        await ErrorAsync("Usage", 2, "plan", "--markdown");
    }

    [SkippableFact]
    public async Task Backfill()
    {
        await ArrangeAsync();
        await Database.ExecuteAsync("CREATE TABLE jobs (id int PRIMARY KEY, a int); INSERT INTO jobs SELECT generate_series(1, 30)");
        string[] call = ["backfill", "--table", "jobs", "--size", "10", "--pause", "1ms", "UPDATE jobs SET a = 1 WHERE id BETWEEN :batch_start AND :batch_end"];
        Assert.Equal("public.jobs", (await DocumentAsync([.. call, "--dry-run"])).GetProperty("table").GetString());
        JsonElement done = await DocumentAsync(call);
        Assert.Equal((30, "done"), (done.GetProperty("row_count").GetInt32(), done.GetProperty("outcome").GetString()));
        Assert.Contains("backfill", (await DocumentAsync("log")).EnumerateArray().Select(row => row.GetProperty("kind").GetString()));
        await ErrorAsync("StatementFailed", 1, "backfill", "--table", "nothing", call[^1]);
        await ErrorAsync("ScriptInvalid", 1, "backfill", "--table", "jobs", "DELETE FROM jobs");
        await ErrorAsync("Usage", 2, "backfill", "--table", "jobs");
        await ErrorAsync("Usage", 2, "backfill", call[^1]);
        await ErrorAsync("Usage", 2, "backfill", "--table", "jobs", "--file", "x.sql", call[^1]);
    }

    [SkippableTheory]
    [InlineData("current")]
    [InlineData("history")]
    [InlineData("heads")]
    [InlineData("branches")]
    [InlineData("show", "d100", "b100")]
    public async Task Listings(string command, params string[] arguments)
    {
        await ArrangeAsync();
        Folder.WithDiamond();
        await Tool("upgrade", "b100");
        Assert.NotEqual(0, (await DocumentAsync([command, .. arguments])).GetArrayLength());
        await Database.ExecuteAsync("UPDATE psmigrate_version SET version_num = 'alien'");
        await DocumentAsync([command, .. arguments]);
        Folder.With("b200", "nowhere");
        await ErrorAsync("RevisionNotFound", 1, [command, .. arguments]);
    }

    [SkippableFact]
    public async Task Revision()
    {
        await ArrangeAsync();
        await Database.ExecuteAsync("CREATE TABLE users (id int)");
        Assert.Equal("baseline", (await DocumentAsync("revision", "--baseline", "--dry-run")).GetProperty("message").GetString());
        string id = (await DocumentAsync("revision", "--baseline")).GetProperty("id").GetString()!;
        Assert.Equal(id, await RowsAsync());
        await ErrorAsync("TargetInvalid", 2, "revision", "--baseline");
        await DocumentAsync("revision", "-m", "one", "--branch-label", "left");
        await ErrorAsync("RevisionNotFound", 1, "revision", "--head", "zzzz");
    }

    [SkippableFact]
    public async Task Squash()
    {
        await ArrangeAsync();
        Folder.WithDiamond();
        JsonElement squash = await DocumentAsync("squash", "--rev-id", "s100", "--dry-run");
        Assert.Equal(["a100", "b100", "c100", "d100"], squash.GetProperty("replaces").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal("s100", (await DocumentAsync("squash", "--rev-id", "s100", "-m", "all", "--remove")).GetProperty("id").GetString());
        Assert.Equal("s100", Assert.Single((await DocumentAsync("upgrade")).GetProperty("steps").EnumerateArray()).GetProperty("revision").GetString());
        await ErrorAsync("TargetInvalid", 2, "squash");
        await ErrorAsync("RevisionNotFound", 1, "squash", "zzzz");
    }

    [SkippableFact]
    public async Task Merge()
    {
        await ArrangeAsync();
        Folder.With("a100").With("b100", "a100").With("c100", "a100");
        Assert.Equal(JsonValueKind.Object, (await DocumentAsync("merge")).ValueKind);
        Assert.Equal(JsonValueKind.Null, (await DocumentAsync("merge")).ValueKind);
        await ErrorAsync("RevisionNotFound", 1, "merge", "zzzz");
    }

    [SkippableFact]
    public async Task Edit()
    {
        await ArrangeAsync();
        Folder.WithDiamond();
        (string? visual, string? editor) = (Environment.GetEnvironmentVariable("VISUAL"), Environment.GetEnvironmentVariable("EDITOR"));
        try
        {
            Environment.SetEnvironmentVariable("VISUAL", null);
            Environment.SetEnvironmentVariable("EDITOR", OperatingSystem.IsWindows() ? "where /q" : "true");
            await DocumentAsync("edit", "head");
            Environment.SetEnvironmentVariable("EDITOR", null);
            await ErrorAsync("ToolMissing", 1, "edit", "head");
        }
        finally
        {
            Environment.SetEnvironmentVariable("VISUAL", visual);
            Environment.SetEnvironmentVariable("EDITOR", editor);
        }
    }

    [SkippableFact]
    public async Task Test()
    {
        await ArrangeAsync();
        Folder.With("a100", "", "CREATE TABLE a (id int);", "DROP TABLE a;").With("b100", "a100", "ALTER TABLE a ADD n int;", "SELECT 1;").With("c100", "b100");
        await Tool("upgrade", "a100");
        ToolRun no = await Tool("test", "--format", "json");
        Assert.Equal((3, ""), (no.ExitCode, no.Error));
        JsonElement[] results = [.. Checked("test", no.Out).EnumerateArray()];
        Assert.Equal(["failed", "skipped"], results.Select(result => result.GetProperty("outcome").GetString()));
        Assert.Equal("AccessExclusiveLock", results[0].GetProperty("locks")[0].GetProperty("mode").GetString());
        Assert.Equal("column public.a.n", results[0].GetProperty("differences")[0].GetProperty("object").GetString());
        Assert.Equal(1, (await DocumentAsync("test", "--range", "base:a100")).GetArrayLength());
        Assert.Equal(["passed", "passed"], (await DocumentAsync("upgrade", "--trial")).EnumerateArray().Select(result => result.GetProperty("outcome").GetString()));
        await ErrorAsync("Usage", 2, "upgrade", "--trial", "--backup", "dump");
        await ErrorAsync("TargetInvalid", 2, "test", "--sample", "5", "--range", "base:head");
        await Database.ExecuteAsync("INSERT INTO a VALUES (1)");
        Folder.With("b100", "a100", "ALTER TABLE a ADD n int;\nUPDATE a SET n = id;\n-- migrate: verify\nSELECT count(*) = 1 FROM a;", "ALTER TABLE a DROP n;");
        Assert.Equal("passed", (await DocumentAsync("test", "b100", "--sample", "5"))[0].GetProperty("outcome").GetString());
        await Tool("upgrade");
        Assert.Equal(0, (await DocumentAsync("test")).GetArrayLength());
        await ErrorAsync("ConfigurationInvalid", 1, "test", "--junit", Folder.Migrations);
        await ErrorAsync("RevisionNotFound", 1, "test", "zzzz");
        await ErrorAsync("Usage", 2, "test", "head", "--range", "base:head");
    }

    [SkippableFact]
    public async Task Check()
    {
        await ArrangeAsync();
        Folder.WithDiamond();
        ToolRun no = await Tool("check", "--format", "json");
        Assert.Equal(3, no.ExitCode);
        Assert.Empty(no.Error);
        Checked("check", no.Out);
        await Tool("upgrade");
        await DocumentAsync("check");
        Assert.Equal("drift", (await DocumentAsync("check", "--drift")).EnumerateArray().Last().GetProperty("name").GetString());
        await Database.ExecuteAsync("CREATE TABLE by_hand (id int)");
        JsonElement drift = Checked("check", (await Tool("check", "--drift", "--format", "json")).Out).EnumerateArray().Last();
        Assert.Equal("table public.by_hand", Assert.Single(drift.GetProperty("differences").EnumerateArray()).GetProperty("object").GetString());
        await DocumentAsync("check", "--drift", "--exclude", "by_*");
        Folder.With("b200", "nowhere");
        await ErrorAsync("RevisionNotFound", 1, "check");
    }

    [SkippableFact]
    public async Task Diff()
    {
        await ArrangeAsync();
        string snapshot = Path.Join(Folder.Root, "before.json");
        await DocumentAsync("schema", "-o", snapshot);
        Assert.True((await DocumentAsync("diff", snapshot)).GetProperty("is_equal").GetBoolean());
        await Database.ExecuteAsync("CREATE TABLE a (id int); CREATE PUBLICATION everything FOR TABLE a");
        ToolRun run = await Tool("diff", snapshot, "--format", "json");
        Assert.Equal((3, ""), (run.ExitCode, run.Error));
        Assert.Equal(1, Checked("diff", run.Out).GetProperty("not_compared").GetProperty("publication").GetInt32());
        await ErrorAsync("TargetInvalid", 2, "diff", "nonsense");
        await ErrorAsync("TargetInvalid", 2, "diff", snapshot, "--kind", "nonsense");
        await ErrorAsync("ConnectionFailed", 1, "diff", snapshot, "postgresql://nobody@127.0.0.1:1/none");
        await ErrorAsync("Usage", 2, "diff", "");
    }

    [SkippableFact]
    public async Task Schema()
    {
        await ArrangeAsync();
        await Database.ExecuteAsync("CREATE TABLE a (id int)");
        Assert.Contains("CREATE TABLE public.a", (await DocumentAsync("schema")).GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, (await DocumentAsync("schema", "-o", Path.Join(Folder.Root, "a.sql"))).GetProperty("files").GetArrayLength());
        Assert.NotEqual(1, (await DocumentAsync("schema", "-o", Path.Join(Folder.Root, "all"), "--form", "folder")).GetProperty("files").GetArrayLength());
        await ErrorAsync("ConfigurationInvalid", 1, "schema", "-o", Path.Join(Folder.Root, "a.sql"));
        await ErrorAsync("TargetInvalid", 2, "schema", "nonsense");
        await ErrorAsync("Usage", 2, "schema", "--form", "yaml");
        await ErrorAsync("Usage", 2, "schema", "-o", "");
    }

    [SkippableFact]
    public async Task Log()
    {
        await ArrangeAsync();
        Folder.With("a100", "", "CREATE TABLE a (id int);\nCREATE INDEX CONCURRENTLY ON a (id);").With("b100", "a100", "SELECT nothing;");
        Assert.Equal(0, (await DocumentAsync("log")).GetArrayLength());
        await Tool("upgrade");
        Assert.True((await DocumentAsync("log")).GetArrayLength() > 3);
        ToolRun usage = await Tool("log", "--limit", "many", "--format", "json");
        Assert.Equal(2, usage.ExitCode);
        Checked("error", usage.Error);
    }

    [SkippableFact]
    public async Task Blockers()
    {
        await ArrangeAsync();
        await Database.ExecuteAsync("CREATE TABLE orders (id int)");
        await using Npgsql.NpgsqlConnection other = await Database.OpenAsync();
        await using (Npgsql.NpgsqlCommand command = new("BEGIN; LOCK TABLE orders", other))
        {
            await command.ExecuteNonQueryAsync();
        }

        Assert.Equal(0, (await DocumentAsync("blockers")).GetArrayLength());
        JsonElement blocker = Assert.Single((await DocumentAsync("blockers", "--table", "orders", "--query")).EnumerateArray());
        Assert.Equal("ACCESS EXCLUSIVE", blocker.GetProperty("locks")[0].GetProperty("mode").GetString());
        await ErrorAsync("TargetInvalid", 2, "blockers", "--table", "nowhere");
        await ErrorAsync("Usage", 2, "blockers", "--stop", "many");
        await ErrorAsync("Usage", 2, "blockers", "--stop", "5", "--table", "orders");
        ToolRun declined = await ToolRun.OnTerminalAsync("no\n", ["blockers", "--stop", $"{other.ProcessID}", "--format", "json", .. Common]);
        Assert.Equal(1, declined.ExitCode);
        Assert.Equal(JsonValueKind.Null, Checked("blockers", declined.Out).ValueKind);
        Assert.Contains("End the session, and roll back its transaction of", declined.Error, StringComparison.Ordinal);
        Assert.Contains("ACCESS EXCLUSIVE on public.orders", (await Tool("blockers", "--table", "orders")).Succeeded().Out, StringComparison.Ordinal);
        Assert.Equal("cancelled", (await DocumentAsync("blockers", "--cancel", $"{other.ProcessID}")).GetProperty("action").GetString());
        Assert.True((await DocumentAsync("blockers", "--stop", $"{other.ProcessID}")).GetProperty("has_ended").GetBoolean());
        await ErrorAsync("TargetInvalid", 2, "blockers", "--stop", $"{other.ProcessID}");
    }

    [SkippableFact]
    public async Task Backup_and_restore()
    {
        await ArrangeAsync();
        Folder.WithDiamond();
        string kept = Path.Join(Folder.Root, "kept");
        (await Tool("upgrade", "a100")).Succeeded();
        JsonElement first = await DocumentAsync("backup", "--output", kept, "--form", "directory", "--jobs", "2");
        JsonElement backup = await DocumentAsync("backup", "--output", kept, "--keep", "1");
        string path = backup.GetProperty("path").GetString()!;
        Assert.Equal(first.GetProperty("path").GetString(), backup.GetProperty("removed")[0].GetString());
        await DocumentAsync("upgrade", "--backup", "dump", "--backup-path", Path.Join(kept, "before.dump"));
        Assert.Equal(Path.Join(kept, "before.dump"), (await DocumentAsync("log", "--kind", "run"))[0].GetProperty("backup").GetString());
        await ErrorAsync("BackupFailed", 1, "backup", "--output", Path.Join(kept, "before.dump"));
        await ErrorAsync("TargetInvalid", 2, "backup", "--jobs", "2");
        await ErrorAsync("Usage", 2, "backup", "--keep", "0");
        await ErrorAsync("Usage", 2, "upgrade", "--backup", "tape");

        Assert.True((await DocumentAsync("restore", path, "--dry-run")).GetProperty("exists").GetBoolean());
        ToolRun declined = await ToolRun.OnTerminalAsync("no\n", ["restore", path, "--format", "json", .. Common]);
        Assert.Equal((1, JsonValueKind.Null), (declined.ExitCode, Checked("restore", declined.Out).ValueKind));
        Assert.Contains("is DROPPED once the restored one is whole", declined.Error, StringComparison.Ordinal);
        Assert.Equal("a100", (await DocumentAsync("restore", path)).GetProperty("revisions")[0].GetString());
        Assert.True((await DocumentAsync("restore", path, "--in-place")).GetProperty("in_place").GetBoolean());
        await ErrorAsync("BackupFailed", 1, "restore", path, "--hash", new string('0', 64));
        await ErrorAsync("TargetInvalid", 2, "restore", path, "--in-place", "--keep-old");
    }

    [SkippableFact]
    public async Task Ping()
    {
        await ArrangeAsync();
        await DocumentAsync("ping");
        Assert.Contains("pass", (await DocumentAsync("ping", "--detailed")).EnumerateArray().Select(check => check.GetProperty("status").GetString()));
        ToolRun nobody = await ToolRun.OfAsync("ping", "--detailed", "--format", "json", "--url", "postgresql://nobody@127.0.0.1:1/none");
        Assert.Equal(3, nobody.ExitCode);
        Assert.Equal("reachable", Assert.Single(Checked("ping", nobody.Out).EnumerateArray()).GetProperty("name").GetString());
        ToolRun run = await ToolRun.OfAsync("ping", "--format", "json", "--url", "postgresql://nobody@127.0.0.1:1/none");
        Assert.Equal("ConnectionFailed", Checked("error", run.Error).GetProperty("error").GetProperty("id").GetString());
        Assert.Empty(run.Out);
    }

    [SkippableFact]
    public async Task Import()
    {
        await ArrangeAsync();
        string source = Path.Join(Folder.Root, "old", "2024-01-02-000000_first");
        Directory.CreateDirectory(source);
        await File.WriteAllTextAsync(Path.Join(source, "up.sql"), "BEGIN;\nCREATE TABLE x (id int);\nCOMMIT;\n");
        JsonElement report = await DocumentAsync("import", Path.Join(Folder.Root, "old"));
        Assert.NotEqual(0, report.GetProperty("notes").GetArrayLength());
        await ErrorAsync("ConfigurationInvalid", 1, "import", Path.Join(Folder.Root, "nowhere"));
    }

    [SkippableFact]
    public async Task Sandbox()
    {
        await ArrangeAsync();
        using CancellationTokenSource limit = new(ToolProcess.Patience);
        using ToolProcess process = ToolProcess.Start("sandbox", "--format", "json");
        List<string> lines = [];
        do
        {
            lines.Add((await process.Out.ReadLineAsync(limit.Token))!);
        }
        while (lines[^1] != "}");
        Checked("sandbox", string.Join('\n', lines));
        await process.SignalAsync("TERM");
        await process.EndAsync();
    }

    [SkippableFact]
    public async Task Wrong_usage_is_one_line_too()
    {
        await ArrangeAsync();
        await ErrorAsync("Usage", 2, "upgrade", "--nonsense");
        await ErrorAsync("ConfigurationInvalid", 1, "heads", "--env", "nowhere");
    }

    private async Task<JsonElement> DocumentAsync(params string[] arguments)
    {
        ToolRun run = (await Tool([.. arguments, "--format", "json"])).Succeeded();
        Assert.Empty(run.Error);
        return Checked(arguments[0], run.Out);
    }

    /// <summary>A run that fails prints its document all the same, and the error in it is the one on stderr.</summary>
    private async Task<JsonElement> FailedRunAsync(string id, params string[] arguments)
    {
        ToolRun run = await Tool([.. arguments, "--format", "json"]);
        JsonElement document = Checked(arguments[0], run.Out);
        // Warnings may stand above it.
        JsonElement error = Checked("error", run.Error.TrimEnd().Split('\n')[^1]).GetProperty("error");
        Assert.Equal(id, error.GetProperty("id").GetString());
        Assert.Equal(JsonSerializer.Serialize(error), JsonSerializer.Serialize(document.GetProperty("error")));
        Assert.Equal("failed", document.GetProperty("outcome").GetString());
        return document;
    }

    private async Task ErrorAsync(string id, int exitCode, params string[] arguments)
    {
        ToolRun run = await Tool([.. arguments, "--format", "json"]);
        Assert.Equal((exitCode, id), (run.ExitCode, Checked("error", run.Error).GetProperty("error").GetProperty("id").GetString()));
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(run.Out);
    }

    private static JsonElement Checked(string schema, string text)
    {
        JsonElement document = JsonDocument.Parse(text).RootElement;
        IReadOnlyList<string> differences = JsonSchema.Of(schema).Differences(document);
        Assert.True(differences.Count == 0, $"{string.Join('\n', differences)}\n{text}");
        return document;
    }
}
