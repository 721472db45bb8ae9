using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using PSMigrate.Testing;

namespace PSMigrate.Cli.Tests;

/// <summary>upgrade, downgrade and stamp on a real database.</summary>
[Collection(PostgresCollection.Name)]
public sealed class RunTests(PostgresServer server) : DatabaseTest(server)
{
    [SkippableFact]
    public async Task Upgrade_prints_a_line_per_revision_and_where_the_database_is()
    {
        await ArrangeAsync();
        Folder.WithDiamond();
        ToolRun run = (await Tool("upgrade")).Succeeded();
        Assert.Equal(
            $"""
            ↑ a100 about a100 (1 statement, N ms)
            ↑ b100 about b100 (2 statements, N ms)
            ↑ c100 about c100 (1 statement, N ms)
            ↑ d100 about d100 (0 statements, N ms)
            Database {Database.Name} is now at d100.

            """,
            Regex.Replace(run.Out, @"[\d.]+ m?s\)", "N ms)"));
        Assert.StartsWith($"database {Database.Name} on ", Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Equal("d100", await RowsAsync());
    }

    [SkippableFact]
    public async Task A_command_verifies_the_run_and_its_no_is_a_failure()
    {
        await ArrangeAsync();
        Folder.With("a100", "", "CREATE TABLE a ();", "DROP TABLE a;").With("b100", "a100", "CREATE TABLE b ();", "DROP TABLE b;").WithConfig("version_locations: [migrations]\nverify_policy: revert\n");
        string[] project = ["--config", Folder.Config, "--url", Database.Url];

        ToolRun failed = await ToolRun.OfAsync(["upgrade", "b100", "--verify", "echo unwell >&2; exit 7", "--notify", "http://127.0.0.1:1/hunter2", "--format", "json", .. project]);
        Assert.Equal(1, failed.ExitCode);
        Assert.Equal(("failed", 4), (failed.Document.GetProperty("outcome").GetString(), failed.Document.GetProperty("steps").GetArrayLength()));
        Assert.Equal("The verification of the run failed: the command ended with 7: unwell.", failed.Document.GetProperty("error").GetProperty("message").GetString());
        Assert.DoesNotContain("hunter2", failed.Error, StringComparison.Ordinal);
        Assert.Equal("", await RowsAsync());

        (await ToolRun.OfAsync(["upgrade", "b100", "--verify", "test \"$PSMIGRATE_OUTCOME\" = done", .. project])).Succeeded();
        Assert.Equal("b100", await RowsAsync());
    }

    [SkippableFact]
    public async Task The_tool_refuses_hooks_in_PowerShell_and_runs_those_of_the_shell()
    {
        await ArrangeAsync();
        Folder.WithDiamond().WithConfig("version_locations: [migrations]\nhooks: hooks\n");
        string hooks = Directory.CreateDirectory(Path.Join(Folder.Root, "hooks")).FullName;
        string[] project = ["--config", Folder.Config, "--url", Database.Url];
        await File.WriteAllTextAsync(Path.Join(hooks, "before_run.sh"), "echo at work in $(basename $PWD); test \"$PSMIGRATE_DIRECTION\" = upgrade\n");
        await File.WriteAllTextAsync(Path.Join(hooks, "after_run.ps1"), "");

        ToolRun refused = await ToolRun.OfAsync(["upgrade", .. project]);
        Assert.Contains("error ToolMissing", refused.Error, StringComparison.Ordinal);
        File.Delete(Path.Join(hooks, "after_run.ps1"));
        Assert.Contains($"note: before_run.sh: at work in {Path.GetFileName(Folder.Root)}", (await ToolRun.OfAsync(["upgrade", .. project])).Succeeded().Error, StringComparison.Ordinal);
        ToolRun stopped = await ToolRun.OfAsync(["downgrade", "base", "--allow-data-loss", "--yes", .. project]);
        Assert.Contains("error PreconditionFailed: The hook before_run.sh ended with 1", stopped.Error.Replace($"{hooks}/before_run.sh: ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("d100", await RowsAsync());
    }

    [SkippableFact]
    public async Task Upgrade_as_json_is_one_document()
    {
        await ArrangeAsync();
        Folder.WithDiamond();
        ToolRun run = (await Tool("upgrade", "b100", "c100", "--format", "json")).Succeeded();
        Assert.Empty(run.Error);
        Assert.Equal(
            ["run_id", "database", "direction", "start_heads", "end_heads", "outcome", "steps", "error"],
            run.Document.EnumerateObject().Select(property => property.Name));
        Assert.Equal("upgrade", run.Document.GetProperty("direction").GetString());
        Assert.Equal(0, run.Document.GetProperty("start_heads").GetArrayLength());
        Assert.Equal(["b100", "c100"], run.Document.GetProperty("end_heads").EnumerateArray().Select(row => row.GetString()));
        Assert.Equal("done", run.Document.GetProperty("outcome").GetString());
        Assert.Equal(JsonValueKind.Null, run.Document.GetProperty("error").ValueKind);
        JsonElement step = run.Document.GetProperty("steps")[1];
        Assert.Equal("b100", step.GetProperty("revision").GetString());
        Assert.Equal(2, step.GetProperty("statement_count").GetInt32());
        Assert.Equal(2, step.GetProperty("row_count").GetInt64());
        Assert.True(step.GetProperty("duration_ms").GetDouble() > 0);
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$", step.GetProperty("started").GetString());
    }

    [SkippableFact]
    public async Task Nothing_to_do_is_said_and_is_success()
    {
        await ArrangeAsync();
        Folder.WithDiamond();
        await Tool("upgrade");
        Assert.Equal("Nothing to do: the database is at d100.\n", (await Tool("upgrade")).Succeeded().Out);
        Assert.Equal(0, (await Tool("upgrade", "--format", "json")).Succeeded().Document.GetProperty("steps").GetArrayLength());
    }

    [SkippableFact]
    public async Task A_failure_keeps_what_was_done_and_says_where_the_database_is()
    {
        await ArrangeAsync();
        Folder.With("a100").With("b100", "a100", "SELECT 1;\nSELECT nothing;");
        ToolRun run = await Tool("upgrade");
        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith($"\nDatabase {Database.Name} is at a100.\n", run.Out, StringComparison.Ordinal);
        Assert.Contains($"error StatementFailed: {Path.Join(Folder.Migrations, "b100.sql")}:7:8: column \"nothing\" does not exist (SQLSTATE 42703)\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("\nSELECT nothing", run.Error, StringComparison.Ordinal);
        Assert.Matches(@"\n +\^", run.Error);
        ToolRun again = await Tool("upgrade", "--format", "json");
        Assert.Equal("failed", again.Document.GetProperty("outcome").GetString());
        Assert.Equal("42703", again.Document.GetProperty("error").GetProperty("sql_state").GetString());
        Assert.Equal("b100", again.ErrorLine.GetProperty("revision").GetString());
        Assert.Equal(["a100"], again.Document.GetProperty("end_heads").EnumerateArray().Select(row => row.GetString()));
    }

    [SkippableFact]
    public async Task Minus_one_is_a_target()
    {
        await ArrangeAsync();
        Folder.WithDiamond();
        await Tool("upgrade");
        ToolRun run = (await Tool("downgrade", "-1", "--allow-data-loss")).Succeeded();
        Assert.StartsWith("↓ d100 about d100 (0 statements, ", run.Out, StringComparison.Ordinal);
        Assert.Equal("b100,c100", await RowsAsync());
        (await Tool("downgrade", "left@-1", "--allow-data-loss")).Succeeded();
        Assert.Equal("c100", await RowsAsync());
        (await Tool("upgrade", "+1")).Succeeded();
        (await Tool("downgrade", "base", "--allow-data-loss")).Succeeded();
        Assert.Equal("", await RowsAsync());
    }

    [SkippableFact]
    public async Task Stamp_writes_rows_and_runs_nothing()
    {
        await ArrangeAsync();
        Folder.WithDiamond();
        ToolRun run = (await Tool("stamp", "b100", "c100")).Succeeded();
        Assert.EndsWith($"Database {Database.Name} is now at b100, c100.\n", run.Out, StringComparison.Ordinal);
        Assert.Null(await Database.ScalarAsync<string>("SELECT to_regclass('a')::text"));
        await Database.ExecuteAsync("UPDATE psmigrate_version SET version_num = 'alien' WHERE version_num = 'b100'");
        ToolRun purged = (await Tool("stamp", "head", "--purge", "--format", "json")).Succeeded();
        Assert.Equal("stamp", purged.Document.GetProperty("direction").GetString());
        Assert.Equal("d100", await RowsAsync());
    }

    [SkippableFact]
    public async Task A_newer_database_can_be_allowed()
    {
        await ArrangeAsync();
        Folder.WithDiamond();
        await Tool("upgrade");
        File.Delete(Path.Join(Folder.Migrations, "d100.sql"));
        Assert.Equal(1, (await Tool("upgrade", "heads")).ExitCode);
        ToolRun run = (await Tool("upgrade", "heads", "--allow-newer")).Succeeded();
        Assert.Contains("warning: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("d100", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("warning: ", (await Tool("upgrade", "heads", "--allow-newer", "--format", "json")).Succeeded().Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Warnings_of_the_server_are_shown_and_notices_where_asked_for()
    {
        await ArrangeAsync();
        Folder.With("a100", "", "DO $$ BEGIN RAISE NOTICE 'by the way'; RAISE WARNING 'watch out'; END $$;", "DO $$ BEGIN RAISE NOTICE 'by the way'; END $$;");
        ToolRun quiet = (await Tool("upgrade")).Succeeded();
        Assert.Contains("warning: watch out\n", quiet.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("by the way", quiet.Error, StringComparison.Ordinal);
        Assert.Contains("notice: by the way\n", (await Tool("downgrade", "base", "--allow-data-loss", "-v")).Succeeded().Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Variables_reach_the_script()
    {
        await ArrangeAsync();
        Folder.With("a100", "", "CREATE TABLE ${name} (id int);", header: "variables: true");
        (await Tool("upgrade", "--var", "name=x=y", "--var", "name=things")).Succeeded();
        Assert.Equal("things", await Database.ScalarAsync<string>("SELECT to_regclass('things')::text"));
    }

    [SkippableFact]
    public async Task Waiting_for_another_run_has_a_limit()
    {
        await ArrangeAsync();
        Folder.With("a100");
        long key = BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData("psmigrate:public.psmigrate_version"u8));
        await using Npgsql.NpgsqlConnection other = await Database.OpenAsync();
        await using Npgsql.NpgsqlCommand hold = new($"SELECT pg_advisory_lock({key})", other);
        await hold.ExecuteNonQueryAsync();
        ToolRun run = await Tool("upgrade", "--lock-wait", "300ms");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error LockUnavailable: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("waiting for another run to end: ", run.Error, StringComparison.Ordinal);

        ToolRun stopped = await ToolRun.StoppedAfterAsync(TimeSpan.FromSeconds(1), ["upgrade", "--format", "json", .. Common]);
        Assert.Equal(130, stopped.ExitCode);
        Assert.Equal("interrupted", stopped.Document.GetProperty("outcome").GetString());
        Assert.Equal(JsonValueKind.Null, stopped.Document.GetProperty("run_id").ValueKind);
        Assert.Equal("Cancelled", stopped.ErrorLine.GetProperty("id").GetString());
    }

    [SkippableFact]
    public async Task Check_exits_with_3_when_an_answer_is_no()
    {
        await ArrangeAsync();
        Folder.With("a100");
        ToolRun run = await Tool("check");
        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("no  pending  ", run.Out, StringComparison.Ordinal);
        Assert.Contains("\nyes heads  ", run.Out, StringComparison.Ordinal);

        (await Tool("upgrade")).Succeeded();
        (await Tool("check")).Succeeded();

        Folder.With("a100", "", "CREATE TABLE another ();");
        run = await Tool("check", "--format", "json");
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(["edited"], run.Document.EnumerateArray().Where(answer => !answer.GetProperty("passed").GetBoolean()).Select(answer => answer.GetProperty("name").GetString()));

        ToolRun plan = (await Tool("plan", "--accept-edit", "--format", "json")).Succeeded();
        Assert.Equal("a100", Assert.Single(plan.Document.GetProperty("steps").EnumerateArray()).GetProperty("revision").GetString());
        (await Tool("stamp", "--accept-edit", "--yes")).Succeeded();
        (await Tool("check")).Succeeded();
    }
}
