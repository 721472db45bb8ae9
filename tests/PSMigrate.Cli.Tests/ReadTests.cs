using System.Text.Json;
using PSMigrate.Testing;

namespace PSMigrate.Cli.Tests;

/// <summary>What the tool says of a real database without changing it.</summary>
[Collection(PostgresCollection.Name)]
public sealed class ReadTests(PostgresServer server) : DatabaseTest(server)
{
    [SkippableFact]
    public async Task History_marks_what_is_applied()
    {
        await ArrangeAsync();
        Folder.WithDiamond();
        await Tool("upgrade", "b100");
        ToolRun run = (await Tool("history")).Succeeded();
        Assert.Equal(
            """
            o d100 (head, merge) about d100
            |\
            | o c100 about c100
            @ | b100 (current) [left] about b100
            |/
            * a100 (branch point) about a100

            @ current   * applied   o pending   ! partial   ? unknown

            """,
            run.Out);
    }

    [SkippableFact]
    public async Task A_range_may_begin_with_a_dash()
    {
        await ArrangeAsync();
        Folder.With("a100").With("b100", "a100").With("c100", "b100").With("d100", "c100");
        await Tool("upgrade", "c100");
        ToolRun run = (await Tool("history", "-r", "-1:current", "--format", "json")).Succeeded();
        Assert.Equal(["c100", "b100"], run.Document.EnumerateArray().Select(item => item.GetProperty("id").GetString()));
        Assert.Equal(run.Out, (await Tool("history", "--range=-1:current", "--format", "json")).Out);
        Assert.Equal(["current", "applied"], run.Document.EnumerateArray().Select(item => item.GetProperty("state").GetString()));
    }

    [SkippableFact]
    public async Task Current_names_the_rows_also_unknown_ones()
    {
        await ArrangeAsync();
        Folder.WithDiamond();
        ToolRun nothing = (await Tool("current")).Succeeded();
        Assert.Empty(nothing.Out);
        Assert.Contains("at base", nothing.Error, StringComparison.Ordinal);
        await Tool("upgrade", "b100", "c100");
        Assert.Equal("b100 (current) [left] about b100\nc100 (current) about c100\n", (await Tool("current")).Succeeded().Out);
        Assert.Contains("state       current, applied 20", (await Tool("current", "-v")).Succeeded().Out, StringComparison.Ordinal);
        await Database.ExecuteAsync("UPDATE psmigrate_version SET version_num = 'alien' WHERE version_num = 'b100'");
        Assert.Contains("alien (unknown)\n", (await Tool("current")).Succeeded().Out, StringComparison.Ordinal);
        Assert.Contains("? alien (unknown)\n", (await Tool("history")).Succeeded().Out, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task An_edited_revision_is_marked()
    {
        await ArrangeAsync();
        Folder.With("a100");
        await Tool("upgrade");
        Folder.With("a100", "", "CREATE TABLE other (id int);");
        Assert.Contains("a100 (current, head, edited)", (await Tool("current")).Succeeded().Out, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_plan_asks_the_database_where_it_is()
    {
        await ArrangeAsync();
        Folder.WithDiamond();
        await Tool("upgrade", "a100");
        Assert.StartsWith("Upgrade from a100 to d100: 3 revisions\n", (await Tool("plan")).Succeeded().Out, StringComparison.Ordinal);
        Assert.StartsWith("Downgrade from a100 to base: 1 revision\n", (await Tool("plan", "-1", "--direction", "downgrade")).Succeeded().Out, StringComparison.Ordinal);
        Assert.StartsWith("Stamp from a100 to d100: ", (await Tool("plan", "head", "--direction", "stamp")).Succeeded().Out, StringComparison.Ordinal);
        Assert.Equal("Nothing to do: the database is at a100.\n", (await Tool("plan", "a100")).Succeeded().Out);
    }

    [SkippableFact]
    public async Task The_log_tells_what_ran()
    {
        await ArrangeAsync();
        Folder.With("a100").With("b100", "a100", "SELECT nothing;");
        await Tool("upgrade");
        ToolRun run = (await Tool("log")).Succeeded();
        Assert.Matches(@"Z done +step upgrade a100 \(", run.Out);
        Assert.Matches(@"Z failed +step upgrade b100", run.Out);
        Assert.Contains($"42703 {Path.Join(Folder.Migrations, "b100.sql")}:6:8: column \"nothing\" does not exist (SQLSTATE 42703)\n    SELECT nothing\n", run.Out, StringComparison.Ordinal);
        ToolRun failed = (await Tool("log", "--failed", "--revision", "b100", "--limit", "1", "--format", "json")).Succeeded();
        JsonElement entry = Assert.Single(failed.Document.EnumerateArray());
        Assert.Equal("failed", entry.GetProperty("outcome").GetString());
        Assert.Equal("upgrade", entry.GetProperty("direction").GetString());
        string id = entry.GetProperty("run_id").GetString()!;
        int rows = (await Tool("log", "--run-id", id, "--format", "json")).Document.GetArrayLength();
        Assert.True(rows > 1);
        Assert.Contains($" run {id[..8]} upgrade", run.Out, StringComparison.Ordinal);
        Assert.Equal(rows, (await Tool("log", "--run-id", id[..8], "--format", "json")).Document.GetArrayLength());
        Assert.Equal(0, (await Tool("log", "--run-id", $"{(id[0] == 'f' ? 'e' : 'f')}{id[1..8]}", "--format", "json")).Succeeded().Document.GetArrayLength());
        Assert.Contains("error TargetInvalid: 'x12y' is no id of a run", (await Tool("log", "--run-id", "x12y")).Error, StringComparison.Ordinal);
        Assert.Equal("run", Assert.Single((await Tool("log", "--kind", "run", "--format", "json")).Document.EnumerateArray()).GetProperty("kind").GetString());
        Assert.Equal(2, (await Tool("log", "--kind", "nothing")).ExitCode);
        await Database.ExecuteAsync("UPDATE psmigrate_history SET context = '{\"ci\":\"Jenkins\",\"git_commit\":\"abc\"}' WHERE kind = 'run'");
        Assert.Contains("    ci Jenkins, git_commit abc\n", (await Tool("log", "-v")).Out, StringComparison.Ordinal);
        Assert.Equal(0, (await Tool("log", "--since", "2999-01-01", "--format", "json")).Succeeded().Document.GetArrayLength());
    }

    [SkippableFact]
    public async Task A_wrong_password_is_refused_and_no_password_is_ever_shown()
    {
        await ArrangeAsync();
        string role = $"r_{Database.Name}";
        await Database.ExecuteAsync($"SET password_encryption = 'scram-sha-256'; CREATE ROLE {role} LOGIN PASSWORD 'hunter2'");
        string rules = (await Database.ScalarAsync<string>("SHOW hba_file"))!;
        await File.WriteAllTextAsync(rules, $"local all {role} scram-sha-256\n{await File.ReadAllTextAsync(rules)}");
        await Database.ExecuteAsync("SELECT pg_reload_conf()");
        ToolRun refused = await PingAsync("hunter3");
        for (int i = 0; refused.ExitCode == 0 && i < 50; i++)
        {
            // The server takes the rules some time after it was told; before that it lets everybody in.
            refused = await PingAsync("hunter3");
        }

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("error ConnectionFailed: ", refused.Error, StringComparison.Ordinal);
        Assert.Contains("hint: Check the password", refused.Error, StringComparison.Ordinal);
        ToolRun let = (await PingAsync("hunter2")).Succeeded();
        Assert.DoesNotContain("hunter", refused.Error + let.Out + let.Error, StringComparison.Ordinal);

        Task<ToolRun> PingAsync(string password) =>
            ToolRun.OfAsync("ping", "--verbose", "--url", $"postgresql://{role}:{password}@/{Database.Name}?host={Database.Host}");
    }

    [SkippableFact]
    public async Task Ping_says_to_what_it_connected()
    {
        await ArrangeAsync();
        ToolRun run = (await Tool("ping", "--wait", "5s", "--format", "json")).Succeeded();
        Assert.Equal(Database.Name, run.Document.GetProperty("database").GetString());
        Assert.Equal("postgres", run.Document.GetProperty("user").GetString());
        Assert.Matches(@"^PostgreSQL \d+.* answers\.\n$", (await Tool("ping")).Succeeded().Out);
    }
}
