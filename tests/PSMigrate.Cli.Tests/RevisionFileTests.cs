using System.Text.Json;

namespace PSMigrate.Cli.Tests;

/// <summary>Everything that needs files only.</summary>
public sealed class RevisionFileTests : IDisposable
{
    private readonly MigrationFolder _folder = new();

    [Fact]
    public async Task History_draws_the_graph_and_says_that_nothing_is_marked()
    {
        _folder.WithDiamond();
        ToolRun run = (await Tool("history")).Succeeded();
        Assert.Equal(
            """
            * d100 (head, merge) about d100
            |\
            | * c100 about c100
            * | b100 [left] about b100
            |/
            * a100 (branch point) about a100

            """,
            run.Out);
        Assert.Contains("note: ", Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_goes_long_beside_the_lanes()
    {
        _folder.WithDiamond();
        ToolRun run = (await Tool("history", "-v", "--range", "a100:b100")).Succeeded();
        Assert.Contains("* b100 [left] about b100\n|     parents     a100\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_is_a_list_in_json()
    {
        _folder.WithDiamond();
        ToolRun run = (await Tool("history", "--format", "json")).Succeeded();
        Assert.Equal(["d100", "c100", "b100", "a100"], run.Document.EnumerateArray().Select(item => item.GetProperty("id").GetString()));
        JsonElement b = run.Document[2];
        Assert.Equal(["a100"], b.GetProperty("down_revision").EnumerateArray().Select(item => item.GetString()));
        Assert.Equal(["left"], b.GetProperty("branch_labels").EnumerateArray().Select(item => item.GetString()));
        Assert.Equal("pending", b.GetProperty("state").GetString());
        Assert.True(b.GetProperty("is_reversible").GetBoolean());
        Assert.Equal(JsonValueKind.Null, b.GetProperty("applied_at").ValueKind);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Heads_and_show_need_no_database()
    {
        _folder.WithDiamond();
        Assert.Equal("d100 (head, merge) about d100\n", (await Tool("heads")).Succeeded().Out);
        string shown = (await Tool("show", "d100", "left@head")).Succeeded().Out;
        Assert.Contains("parents     b100, c100\n", shown, StringComparison.Ordinal);
        Assert.Contains("reversible  yes\n", shown, StringComparison.Ordinal);
        Assert.Contains($"path        {Path.Join(_folder.Migrations, "d100.sql")}\n", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("state ", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revision_and_merge_write_files()
    {
        ToolRun first = (await Tool("revision", "-m", "start it", "--format", "json")).Succeeded();
        string id = first.Document.GetProperty("id").GetString()!;
        Assert.True(File.Exists(first.Document.GetProperty("path").GetString()));
        (await Tool("revision", "-m", "left", "--head", id, "--rev-id", "left1", "--branch-label", "left")).Succeeded();
        ToolRun right = (await Tool("revision", "-m", "right", "--head", id, "--splice", "--rev-id", "right1")).Succeeded();
        Assert.StartsWith("Created right1 ", right.Out, StringComparison.Ordinal);
        ToolRun merged = (await Tool("merge", "-m", "join", "--format", "json")).Succeeded();
        Assert.Equal(2, merged.Document.GetProperty("down_revision").GetArrayLength());
        await Tool("revision", "-m", "other", "--head", "base", "--rev-id", "other1", "--depends-on", "left", "--depends-on", "right1");
        Assert.Equal(["left", "right1"], (await Tool("show", "other1", "--format", "json")).Document[0].GetProperty("depends_on").EnumerateArray().Select(item => item.GetString()));
        (await Tool("merge")).Succeeded();
        Assert.Equal("null", (await Tool("merge", "--format", "json")).Succeeded().Out.Trim());
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        ToolRun run = (await Tool("revision", "-m", "x", "--dry-run")).Succeeded();
        Assert.StartsWith("Would create ", run.Out, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Migrations));
    }

    [Fact]
    public async Task Import_reads_another_tools_folder()
    {
        string source = Path.Join(_folder.Root, "old", "2024-01-02-000000_first");
        Directory.CreateDirectory(source);
        await File.WriteAllTextAsync(Path.Join(source, "up.sql"), "CREATE TABLE x (id int);\n");
        await File.WriteAllTextAsync(Path.Join(source, "down.sql"), "DROP TABLE x;\n");
        ToolRun run = (await Tool("import", Path.Join(_folder.Root, "old"), "--layout", "diesel")).Succeeded();
        Assert.EndsWith("Imported 1 revision.\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("first", (await Tool("heads")).Succeeded().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_takes_what_alembic_wrote_and_reports_what_is_left_to_do()
    {
        string source = Path.Join(_folder.Root, "app");
        Directory.CreateDirectory(source);
        await File.WriteAllTextAsync(
            Path.Join(source, "a100_x.py"),
            "\"\"\"make x\"\"\"\nrevision = 'a100'\ndown_revision = None\ndef upgrade():\n    op.create_table('x')\ndef downgrade():\n    op.drop_table('x')\n");
        string upgrade = Path.Join(_folder.Root, "up.sql");
        await File.WriteAllTextAsync(upgrade, "BEGIN;\n\n-- Running upgrade  -> a100\n\nCREATE TABLE x ();\n\nCOMMIT;\n");

        ToolRun run = (await Tool("import", source, "--upgrade-sql", upgrade, "--format", "json")).Succeeded();

        System.Text.Json.JsonElement note = run.Document.GetProperty("notes").EnumerateArray().Single(note => note.GetProperty("is_warning").GetBoolean());
        Assert.Equal("a100", note.GetProperty("revision").GetString());
        Assert.Contains("translated", note.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("CREATE TABLE x ();\n\n-- migrate: downgrade\n-- TODO(psmigrate): ", await File.ReadAllTextAsync(Path.Join(_folder.Migrations, "a100_x.sql")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_into_its_own_source_is_refused()
    {
        await File.WriteAllTextAsync(Path.Join(_folder.Root, "1_a.up.sql"), "SELECT 1;\n");
        ToolRun run = await Tool("import", _folder.Root, "--path", _folder.Root);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("also the folder", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_from_given_rows_needs_no_database()
    {
        _folder.WithDiamond();
        ToolRun run = (await Tool("plan", "head", "--from", "b100,c100", "--format", "json")).Succeeded();
        Assert.Equal("upgrade", run.Document.GetProperty("direction").GetString());
        Assert.Equal(2, run.Document.GetProperty("start_heads").GetArrayLength());
        Assert.Equal("d100", run.Document.GetProperty("steps")[0].GetProperty("revision").GetString());
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task A_plan_shows_transactions_and_at_length_the_sql()
    {
        _folder.With("a100", "", "CREATE TABLE a (id int);\nCREATE INDEX CONCURRENTLY ON a (id);");
        ToolRun run = (await Tool("plan", "--from", "base", "-v")).Succeeded();
        Assert.StartsWith("Upgrade from base to a100: 1 revision\n↑ a100 about a100\n    1. 1 statement in a transaction", run.Out, StringComparison.Ordinal);
        Assert.Contains("    2. 1 statement outside a transaction\n", run.Out, StringComparison.Ordinal);
        Assert.Contains($"{Path.Join(_folder.Migrations, "a100.sql")}:7:1 blocks nobody: a is new\n         CREATE INDEX CONCURRENTLY ON a (id)\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_says_at_a_glance_whom_it_blocks_and_what_is_lost()
    {
        _folder.With("a100", "", "COMMENT ON TABLE a IS 'x';\nALTER TABLE a ADD b uuid DEFAULT gen_random_uuid(), DROP c;\nDO 'BEGIN END';");
        ToolRun run = (await Tool("plan", "--from", "base")).Succeeded();
        Assert.EndsWith(
            "       ALTER TABLE blocks reads and writes of a and what the column refers to during a rewrite (ACCESS EXCLUSIVE) and loses the values of c\n"
            + "       DO does what its text does not show\n",
            run.Out,
            StringComparison.Ordinal);
        Assert.DoesNotContain("COMMENT", run.Out, StringComparison.Ordinal);
        run = (await Tool("plan", "--from", "base", "-v")).Succeeded();
        Assert.Contains(":6:1 blocks schema changes of a (SHARE UPDATE EXCLUSIVE)\n         COMMENT", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_earlier_revision_of_the_plan_makes_is_new()
    {
        _folder.With("a100", "", "CREATE TABLE a (id int);").With("b100", "a100", "ALTER TABLE a ADD b uuid DEFAULT gen_random_uuid();");
        Assert.DoesNotContain("blocks", (await Tool("plan", "--from", "base")).Succeeded().Out, StringComparison.Ordinal);
        Assert.Contains("ALTER TABLE blocks reads and writes of a during a rewrite", (await Tool("plan", "--from", "a100")).Succeeded().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_as_json_has_durations_with_their_unit()
    {
        _folder.WithDiamond();
        ToolRun run = (await Tool("plan", "b100", "--from", "base", "--format", "json")).Succeeded();
        JsonElement segment = run.Document.GetProperty("steps")[1].GetProperty("segments")[0];
        Assert.Equal(2000, segment.GetProperty("lock_timeout_ms").GetDouble());
        Assert.True(segment.GetProperty("is_transactional").GetBoolean());
        Assert.Equal("INSERT", segment.GetProperty("statements")[1].GetProperty("command").GetString());
        Assert.Equal(8, segment.GetProperty("statements")[1].GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task Options_may_come_before_the_command()
    {
        _folder.WithDiamond();
        ToolRun run = (await ToolRun.OfAsync("--path", _folder.Migrations, "--url", "postgresql://nobody@127.0.0.1:1/none", "--format", "json", "heads")).Succeeded();
        Assert.Equal("d100", run.Document[0].GetProperty("id").GetString());
    }

    public void Dispose() => _folder.Dispose();

    // A database that is not there, so that no DATABASE_URL of the machine comes in between.
    private Task<ToolRun> Tool(params string[] arguments) =>
        ToolRun.OfAsync([.. arguments, "--path", _folder.Migrations, "--url", "postgresql://nobody@127.0.0.1:1/none"]);
}
