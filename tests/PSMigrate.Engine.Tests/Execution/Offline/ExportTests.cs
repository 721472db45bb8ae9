using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Execution.Offline;

/// <summary>What is exported, and what is not.</summary>
public sealed class ExportTests(PostgresServer server) : OfflineTest(server)
{
    [SkippableFact]
    public async Task A_range_says_where_it_starts()
    {
        OfflineHistory.Write("plain", Folder);
        MigrationScript up = await ExportAsync("a1:a3", from: null);
        Assert.Equal(["a2", "a3"], up.Revisions);
        MigrationScript down = await ExportAsync("head:a1", from: null, MigrationDirection.Downgrade);
        Assert.Equal(["a3", "a2"], down.Revisions);
        Assert.Equal(["a1", "a2"], (await ExportAsync(":a2", from: null)).Revisions);
        Assert.Equal(["a2", "a3"], (await ExportAsync("a1:", from: null)).Revisions);
        await Assert.ThrowsAsync<TargetInvalidException>(() => ExportAsync("a1:a3", from: "a1"));
        await Assert.ThrowsAsync<TargetInvalidException>(() => ExportAsync("a1:a3 a2", from: null));
        await Assert.ThrowsAsync<TargetInvalidException>(() => ExportAsync("a1:", from: null, MigrationDirection.Downgrade));
        await Assert.ThrowsAsync<TargetInvalidException>(() => ExportAsync("a1", direction: MigrationDirection.Stamp));
    }

    [SkippableFact]
    public async Task Without_a_database_the_hint_is_to_say_where_it_starts()
    {
        OfflineHistory.Write("plain", Folder);
        MigrationEngine nowhere = Engine(options => options with { ConnectionString = "postgresql://127.0.0.1:1/x" });
        ConnectionFailedException error = await Assert.ThrowsAsync<ConnectionFailedException>(() => nowhere.ExportAsync(new ExportRequest(), CancellationToken.None));
        Assert.Contains("-From base", error.Hint, StringComparison.Ordinal);
        Assert.Contains("--from", error.Hint, StringComparison.Ordinal);
        Assert.Equal(3, (await nowhere.ExportAsync(new ExportRequest { From = ["base"] }, CancellationToken.None)).Revisions.Count);
    }

    [SkippableFact]
    public async Task The_databases_own_rows_are_where_it_starts_and_nothing_is_written_there()
    {
        OfflineHistory.Write("plain", Folder);
        Assert.Equal(3, (await ExportAsync(from: null)).Revisions.Count);
        Assert.Equal("0", (await Database.QueryAsync("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))[0]);
        await UpgradeAsync("a2");
        MigrationScript script = await ExportAsync(from: null);
        Assert.Equal(["a2"], script.StartHeads);
        Assert.Equal(["a3"], script.Revisions);
        await UpgradeAsync("a3");
        Assert.Contains("There is nothing to do.", (await ExportAsync(from: null)).Sql, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_file_appears_whole_or_not_at_all()
    {
        OfflineHistory.Write("plain", Folder);
        string path = Path.Join(Folder.Path, "out", "up.txt");
        ExportRequest request = new() { From = ["base"], Path = path };
        await Assert.ThrowsAsync<ConfigurationInvalidException>(() => Engine().ExportAsync(request, CancellationToken.None));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, "before");
        MigrationScript script = await Engine().ExportAsync(request, CancellationToken.None);
        Assert.Equal(path, script.Path);
        Assert.Equal(script.Sql, await File.ReadAllTextAsync(path));
        Folder.Add("a4", "a3", "SELECT 'open;");
        await Assert.ThrowsAsync<ScriptInvalidException>(() => Engine().ExportAsync(request, CancellationToken.None));
        Assert.Equal(script.Sql, await File.ReadAllTextAsync(path));
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [SkippableFact]
    public async Task An_edited_script_is_treated_as_a_run_would_treat_it()
    {
        OfflineHistory.Write("plain", Folder);
        await UpgradeAsync("a1");
        Folder.Add("a1", "", "CREATE TABLE t (id bigint);");
        await ExportAsync(from: null);
        Assert.Contains(Events.Of<Note>(), note => note.IsWarning && note.Text.Contains("a1", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_deferred_constraint_fails_before_it_is_recorded()
    {
        Folder.Add("a1", "", "CREATE TABLE p (id int PRIMARY KEY);\nCREATE TABLE c (p int REFERENCES p DEFERRABLE INITIALLY DEFERRED);");
        Folder.Add("a2", "a1", "INSERT INTO c VALUES (1);");
        foreach (bool idempotent in (bool[])[false, true])
        {
            (await RunAsync(await ExportAsync(from: idempotent ? "a1" : "base", form: SqlScriptForm.Plain, idempotent: idempotent))).Stopped("violates foreign key");
            Assert.Equal(["a1"], await RowsAsync());
        }
    }

    [SkippableFact]
    public async Task A_PowerShell_revision_is_refused()
    {
        Folder.Write("a1.ps1", "# revision: a1\n# down_revision:\n\nfunction upgrade { }\nfunction downgrade { }\n");
        await Assert.ThrowsAsync<ToolMissingException>(() => ExportAsync());
    }

    [SkippableTheory]
    [InlineData(true, "idempotent needs the psql form")]
    [InlineData(false, "the plain form cannot hold it")]
    public async Task Without_psql_nothing_can_run_outside_a_transaction(bool idempotent, string message)
    {
        Folder.Add("a1", "", "CREATE TABLE t (id int);\nCREATE INDEX CONCURRENTLY i ON t (id);");
        ScriptInvalidException error = await Assert.ThrowsAsync<ScriptInvalidException>(() => ExportAsync(form: SqlScriptForm.Plain, idempotent: idempotent));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(6, error.Position!.Line);
    }

    [SkippableTheory]
    [InlineData("1; DROP TABLE t")]
    [InlineData(@"1 \! id")]
    public async Task A_variable_cannot_bring_a_second_statement_or_a_command_of_psql(string value)
    {
        Folder.Add("a1", "", "SELECT ${v};", header: ["variables: true"]);
        MigrationEngine engine = Engine(options => options with { Variables = new Dictionary<string, string> { ["v"] = value } });
        await Assert.ThrowsAsync<ScriptInvalidException>(() => engine.ExportAsync(new ExportRequest { From = ["base"] }, CancellationToken.None));
    }

    [SkippableFact]
    public async Task A_variable_that_ends_in_a_comment_keeps_its_semicolon()
    {
        Folder.Add("a1", "", "CREATE TABLE t (id int) ${v};", header: ["variables: true"]);
        MigrationEngine engine = Engine(options => options with { Variables = new Dictionary<string, string> { ["v"] = "-- none" } });
        MigrationScript script = await engine.ExportAsync(new ExportRequest { From = ["base"] }, CancellationToken.None);
        (await RunAsync(script)).Succeeded();
        Assert.Equal(["a1"], await RowsAsync());
    }

    [SkippableFact]
    public async Task The_plain_form_holds_no_command_of_psql()
    {
        OfflineHistory.Write("merge", Folder);
        string sql = (await ExportAsync(form: SqlScriptForm.Plain)).Sql;
        Assert.DoesNotContain(sql.Split('\n'), line => line.StartsWith('\\'));
        Assert.Contains("STOPS AT THE FIRST ERROR", sql, StringComparison.Ordinal);
    }
}
