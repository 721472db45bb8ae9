using System.Text;
using PSMigrate.Engine.Scripts;
using PSMigrate.Engine.Sql;

namespace PSMigrate.Engine.Tests.Fuzz;

/// <summary>Revision files that somebody's editor, merge or download has spoiled.</summary>
public sealed class ScriptFuzzTests : IDisposable
{
    private const string Header = """
        -- revision: f3b28c1d9e7a
        -- down_revision: c90d1e2f3a4b, "a1"
        -- branch_labels: ["billing", x]   # why
        -- depends_on: a77a01bc23de
        -- message: "add webhook_events: table #1"
        -- created: 2026-01-18T12:00:00Z
        -- transaction: auto
        -- lock_timeout: 2s
        -- variables: true

        """;

    private const string Script = Header + """

        -- migrate: precondition
        SELECT count(*) = 0 FROM a;
        -- migrate: upgrade
        CREATE TABLE a (id bigint PRIMARY KEY, t text DEFAULT 'it''s'); /* ; */
        DO $x$ BEGIN PERFORM 1; END $x$;
        CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; END;
        -- migrate: verify
        SELECT true;
        -- migrate: downgrade
        DROP TABLE a;

        """;

    private static readonly string[] s_pieces =
    [
        "-- ", "--", "-- # x", "revision:", "down_revision: ", "message: ", "created: ", "lock_timeout: ", "replaces: ", "variables: ", "transaction: ", "never",
        "-- migrate: upgrade\n", "-- migrate: ", "downgrade", "verify", "[", "]", "[\"a\", b]", "''", "$x$", "/*", "*/", "E'", "\\restrict x\n", "COPY a FROM STDIN;\n",
        "BEGIN;", "BEGIN ATOMIC", "0001-01-01T00:00:00+14:00", "1e999", "-5s", "head", "\r\n", "${owner}", "CREATE INDEX CONCURRENTLY ", "ALTER TYPE a ADD VALUE 'b';",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("psmigrate-fuzz-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_header_is_read_or_refused_with_its_place() => FuzzRun.Check(
        Mutation.Of([Header, Header.ReplaceLineEndings("\r\n")], s_pieces),
        text => HeaderReader.Read("f.sql", text.Split('\n')),
        error => error is ScriptInvalidException { Position: { Line: > 0, Column: > 0 } });

    [Fact]
    public void A_file_is_read_or_refused_with_its_place()
    {
        string path = Path.Join(_folder, "f.sql");
        FuzzRun.Check(
            Mutation.Of([Script, Script.ReplaceLineEndings("\r\n"), "\uFEFF" + Script], s_pieces),
            text =>
            {
                File.WriteAllBytes(path, Encoding.UTF8.GetBytes(text));
                ScriptDirectory scripts = ScriptDirectory.Load([_folder], recursive: false, mayBeMissing: false);
                RevisionScript script = scripts.Read(scripts.Headers.Single().Revision);
                foreach (ScriptSection section in new[] { script.Upgrade, script.Downgrade, script.Precondition, script.Verify }.OfType<ScriptSection>())
                {
                    _ = section.Checksum;
                    _ = StatementSplitter.Split(section.Text, section.Start);
                }
            },
            error => error is ScriptInvalidException { Position.File: not null });
    }

    [Fact]
    public void A_file_of_any_bytes_is_read_or_refused()
    {
        string path = Path.Join(_folder, "f.sql");
        FuzzRun.Check(
            Mutation.Of([Script], s_pieces),
            text =>
            {
                // Latin-1 makes bytes of most of it that are no UTF-8.
                File.WriteAllBytes(path, Encoding.Latin1.GetBytes(text));
                ScriptDirectory scripts = ScriptDirectory.Load([_folder], recursive: false, mayBeMissing: false);
                _ = scripts.Read(scripts.Headers.Single().Revision);
            },
            error => error is ScriptInvalidException { Position.File: not null });
    }

    [Fact]
    public async Task A_project_of_spoiled_files_is_planned_or_refused()
    {
        string path = Path.Join(_folder, "f.sql");
        string whole = Script.Replace("c90d1e2f3a4b, \"a1\"", "", StringComparison.Ordinal).Replace("-- depends_on: a77a01bc23de\n", "", StringComparison.Ordinal);
        MigrationOptions options = new() { MigrationPath = [_folder], WorkingDirectory = _folder };
        await using (MigrationEngine engine = new(options, new Progress<MigrationEvent>()))
        {
            File.WriteAllText(path, whole);
            Assert.Single((await engine.PlanAsync(new PlanRequest { Targets = ["heads"], From = ["base"] }, CancellationToken.None)).Steps);
        }

        FuzzRun.Check(Mutation.Of([whole], s_pieces), text =>
        {
            File.WriteAllBytes(path, Encoding.UTF8.GetBytes(text));
            MigrationEngine engine = new(options, new Progress<MigrationEvent>());
            engine.PlanAsync(new PlanRequest { Targets = ["heads"], From = ["base"] }, CancellationToken.None).GetAwaiter().GetResult();
        });
    }
}
