using PSMigrate.Engine.Catalog;
using PSMigrate.Engine.Catalog.Squashing;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog.Squashing;

/// <summary>A squash builds what the revisions build, rows included, or is not written.</summary>
public sealed class SquasherTests(PostgresServer server) : SchemaTest(server)
{
    private static readonly SquashRequest s_request = new() { RevisionId = "s100" };

    private async Task<Revision> SquashAsync(SquashRequest? request = null) =>
        await Engine().SquashAsync(request ?? s_request, CancellationToken.None);

    private async Task<string> BuildAsync(string target)
    {
        TestDatabase built = await Server.CreateDatabaseAsync();
        await Engine(options => options with { ConnectionString = built.Url }).UpgradeAsync([target], new RunOptions(), CancellationToken.None);
        return await Server.DumpAsync(built);
    }

    private void AddRows()
    {
        Folder.Add("a100", "", "CREATE TABLE roles (id serial PRIMARY KEY, name text UNIQUE, by text DEFAULT current_user, at_ text DEFAULT current_database()); INSERT INTO roles (name) VALUES ('o''brien\\x'), (E'two\\nlines\\r\\n'), (NULL);", header: ["branch_labels: main"]);
        Folder.Add("b100", "a100", "CREATE TABLE users (id int GENERATED ALWAYS AS IDENTITY, role int REFERENCES roles, twice int GENERATED ALWAYS AS (role * 2) STORED); INSERT INTO users (role) SELECT id FROM roles;");
        Folder.Add("c100", "a100", "CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''told''; END'; CREATE TRIGGER tell BEFORE INSERT ON roles FOR EACH ROW EXECUTE FUNCTION tell(); CREATE MATERIALIZED VIEW names AS SELECT name FROM roles; CREATE TABLE nothing (); INSERT INTO nothing DEFAULT VALUES;");
        Folder.Add("d100", "b100, c100", "DELETE FROM roles WHERE name IS NULL AND id NOT IN (SELECT role FROM users); UPDATE roles SET name = 'second' WHERE id = 2;");
    }

    [SkippableFact]
    public async Task Rows_sequences_and_filled_views_are_there_again()
    {
        AddRows();
        Revision squash = await SquashAsync(new SquashRequest { RevisionId = "s100", Message = "until one" });

        Assert.Equal(("s100", "until one", true, false), (squash.Id, squash.Message, squash.IsHead, squash.IsReversible));
        Assert.Equal(["a100", "b100", "c100", "d100"], squash.Replaces);
        Assert.Equal(["main"], squash.BranchLabels);
        Assert.Contains("s100", Path.GetFileName(squash.Path), StringComparison.Ordinal);
        await UpgradeAsync("head");
        Assert.Equal(["s100"], await RowsAsync());
        Assert.Equal(["1|o'brien\\x", "2|second", "3|"], await Database.QueryAsync("SELECT concat_ws('|', id, COALESCE(name, '')) FROM roles ORDER BY id"));
        Assert.Equal(["t"], await Database.QueryAsync("SELECT (bool_and(by = current_user AND at_ = current_database()))::text::\"char\"::text FROM roles"));
        Assert.Equal(["2", "4", "6"], await Database.QueryAsync("SELECT twice::text FROM users ORDER BY id"));
        Assert.Equal(["3"], await Database.QueryAsync("SELECT count(*)::text FROM names"));
        Assert.Equal(["4"], await Database.QueryAsync("INSERT INTO users DEFAULT VALUES RETURNING id::text"));
    }

    [SkippableFact]
    public async Task Either_way_makes_the_same_database()
    {
        AddRows();
        string old = await BuildAsync("head");
        await SquashAsync();
        Assert.Equal(old, await BuildAsync("head"));
        Assert.Equal(["a100.sql", "b100.sql", "c100.sql", "d100.sql"], Directory.GetFiles(Folder.Path).Select(Path.GetFileName).Where(name => name!.Length == 8).Order());
    }

    [SkippableFact]
    public async Task The_replaced_files_go_where_that_is_wanted_and_what_follows_stays_as_it_is()
    {
        AddRows();
        string after = Folder.Add("e100", "d100", "CREATE TABLE e (id int);");
        string before = await File.ReadAllTextAsync(after);
        Revision squash = await SquashAsync(s_request with { Target = "d100", Remove = true });
        Assert.False(squash.IsHead);
        Assert.Equal([after, squash.Path], Directory.GetFiles(Folder.Path).OrderByDescending(path => path == after));
        Assert.Equal(before, await File.ReadAllTextAsync(after));
        Assert.Equal("e100 s100", string.Join(' ', (await Engine().GetRevisionsAsync(new RevisionQuery(), CancellationToken.None)).Select(revision => revision.Id)));
        await UpgradeAsync();
        Assert.Equal(["e100"], await RowsAsync());
    }

    [SkippableFact]
    public async Task A_squash_is_folded_again_with_all_that_it_stands_for()
    {
        AddRows();
        await UpgradeAsync("b100");
        await SquashAsync();
        Folder.Add("e100", "s100", "CREATE TABLE e (id int);");
        Folder.Add("f100", "e100", "CREATE TABLE f (id int);");
        Revision second = await SquashAsync(new SquashRequest { RevisionId = "t100" });
        Assert.Equal(["a100", "b100", "c100", "d100", "s100", "e100", "f100"], second.Replaces);
        RunResult result = await UpgradeAsync();
        Assert.Equal(["c100", "d100", "e100", "f100", "t100"], result.Steps.Select(step => step.Revision));
        Assert.Equal(["t100"], await RowsAsync());
    }

    [SkippableFact]
    public async Task The_default_is_the_longest_prefix_on_whose_middle_nothing_builds()
    {
        Folder.Add("a100", "", "CREATE TABLE a (id int);");
        Folder.Add("b100", "a100", "CREATE TABLE b (id int);");
        Folder.Add("c100", "b100", "CREATE TABLE c (id int);");
        Folder.Add("d100", "b100", "CREATE TABLE d (id int);");
        Assert.Equal(["a100", "b100"], (await SquashAsync(s_request with { DryRun = true })).Replaces);
        Assert.Contains("d100 builds on b100", (await Assert.ThrowsAsync<TargetInvalidException>(() => SquashAsync(s_request with { Target = "c100" }))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<MultipleHeadsException>(() => SquashAsync(s_request with { Target = "head" }));
        await Assert.ThrowsAsync<TargetInvalidException>(() => SquashAsync(s_request with { Target = "heads" }));
        await Assert.ThrowsAsync<TargetInvalidException>(() => SquashAsync(s_request with { Target = "base" }));
        await Assert.ThrowsAsync<TargetInvalidException>(() => SquashAsync(s_request with { Target = "a100" }));
        await Assert.ThrowsAsync<RevisionNotFoundException>(() => SquashAsync(s_request with { Target = "zzzz" }));
        await UpgradeAsync("c100");
        Assert.Equal(["a100", "b100"], (await SquashAsync(s_request with { Target = "-1", DryRun = true })).Replaces);
        Assert.Equal(4, Directory.GetFiles(Folder.Path).Length);
    }

    [SkippableTheory]
    [InlineData("CREATE ROLE squash_r;", "CREATE ROLE in revision b100")]
    [InlineData("DO $$ BEGIN CREATE ROLE squash_hidden; END $$;", "role squash_hidden")]
    [InlineData("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET work_mem = ''8MB''', current_database()); END $$;", "settings of the database: work_mem=8MB")]
    [InlineData("CREATE PUBLICATION p FOR ALL TABLES;", "publication (1)")]
    [InlineData("SELECT lo_create(0);", "large object (1)")]
    public async Task What_a_schema_and_its_rows_do_not_show_is_refused(string upgrade, string message)
    {
        Folder.Add("a100", "", "CREATE TABLE a (id int);");
        Folder.Add("b100", "a100", upgrade);
        TargetInvalidException error = await Assert.ThrowsAsync<TargetInvalidException>(() => SquashAsync());
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(Folder.Path).Length);
    }

    [SkippableFact]
    public async Task Variables_and_PowerShell_are_refused()
    {
        Folder.Add("a100", "", "CREATE TABLE a (id int);");
        Folder.Add("b100", "a100", "CREATE TABLE ${name} (id int);", header: ["variables: true"]);
        MigrationEngine engine = Engine(options => options with { Variables = new Dictionary<string, string> { ["name"] = "b" } });
        Assert.Contains("variables", (await Assert.ThrowsAsync<TargetInvalidException>(() => engine.SquashAsync(s_request, CancellationToken.None))).Message, StringComparison.Ordinal);
        File.Delete(Path.Join(Folder.Path, "b100.sql"));
        Folder.Write("b100.ps1", "# revision: b100\n# down_revision: a100\n\nfunction upgrade { }\n");
        Assert.Contains("PowerShell", (await Assert.ThrowsAsync<TargetInvalidException>(() => SquashAsync())).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_revision_that_does_not_run_is_told_as_itself_and_checks_that_go_are_warned_of()
    {
        Folder.Add("a100", "", "CREATE TABLE a (id int);", sections: "-- migrate: precondition\nSELECT true;\n\n");
        Folder.Add("b100", "a100", "SELECT nothing;");
        StatementFailedException error = await Assert.ThrowsAsync<StatementFailedException>(() => SquashAsync());
        Assert.EndsWith("b100.sql", error.Position!.File, StringComparison.Ordinal);
        Assert.Contains(Events.Of<Note>(), note => note.IsWarning && note.Text.Contains("precondition", StringComparison.Ordinal) && note.Text.Contains("a100", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Owners_are_kept_where_a_script_says_so_and_left_to_whoever_runs_it_else()
    {
        Folder.Add("a100", "", "CREATE TABLE a (id int); CREATE TABLE b (id int); ALTER TABLE b OWNER TO postgres; GRANT SELECT ON a TO pg_monitor; ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO pg_monitor;");
        Folder.Add("b100", "a100", "SELECT 1;");
        string text = await File.ReadAllTextAsync((await SquashAsync()).Path);
        Assert.DoesNotContain("TABLE public.a OWNER", text, StringComparison.Ordinal);
        Assert.Contains("ALTER TABLE public.b OWNER TO postgres;", text, StringComparison.Ordinal);
        Assert.Contains("GRANT SELECT ON TABLE public.a TO pg_monitor;", text, StringComparison.Ordinal);
        Assert.Contains("ALTER DEFAULT PRIVILEGES FOR ROLE CURRENT_USER GRANT", text, StringComparison.Ordinal);
        Assert.DoesNotContain("psmigrate_squash", text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_database_is_asked_where_there_is_one()
    {
        AddRows();
        MigrationEngine without = Engine(options => options with { ConnectionString = "postgresql://nobody@127.0.0.1:1/none" });
        Assert.Equal("d100", (await without.SquashAsync(s_request with { Target = "d100", DryRun = true }, CancellationToken.None)).Replaces[^1]);
        await Assert.ThrowsAsync<ConnectionFailedException>(() => without.SquashAsync(s_request with { Target = "-1" }, CancellationToken.None));
        await UpgradeAsync("b100");
        await SquashAsync(s_request with { Remove = true });
        Assert.Contains(Events.Of<Note>(), note => note.IsWarning && note.Text.Contains("bring it to d100 before", StringComparison.Ordinal));
    }

    [Fact]
    public void A_difference_in_rows_or_sequences_is_shown()
    {
        SchemaSnapshot schema = new("15.0", [], new Dictionary<string, long>());
        DatabaseContent revisions = new("r", "d", [new TableContent("public", "t", ["id"], false, false, false, [["1"], ["2"]])], [new SequenceContent("public", "s", "2", true)]);
        DatabaseContent same = revisions with { Tables = [revisions.Tables[0] with { Rows = [["2"], ["1"]] }] };
        SquashProof.EnsureSame((schema, revisions), (schema, same));
        DatabaseContent other = new("r", "d", [revisions.Tables[0] with { Rows = [["1"], [null]] }], []);
        DriftDetectedException error = Assert.Throws<DriftDetectedException>(() => SquashProof.EnsureSame((schema, revisions), (schema, other)));
        Assert.Equal(["changed: rows of public.t", "removed: sequence value of public.s"], error.Differences.Select(difference => difference.ToString()));
        Assert.Contains("- '2'\n+ NULL", error.Message, StringComparison.Ordinal);
    }
}
