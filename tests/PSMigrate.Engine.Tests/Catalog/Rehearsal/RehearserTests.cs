using System.Xml.Linq;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog.Rehearsal;

/// <summary>What is rehearsed is what runs, and not on the database itself.</summary>
public sealed class RehearserTests(PostgresServer server) : SchemaTest(server)
{
    private Task<IReadOnlyList<RehearsalResult>> RehearseAsync(RehearsalRequest? request = null) =>
        SchemaEngine().RehearseAsync(request ?? new RehearsalRequest(), CancellationToken.None);

    [SkippableFact]
    public async Task Pending_revisions_go_up_down_and_up_and_say_what_they_held_and_rewrote()
    {
        Folder.Add("a100", "", "CREATE TABLE t (id int, n int); INSERT INTO t VALUES (1, 1);", "DROP TABLE t;");
        await UpgradeAsync("a100");
        Folder.Add("b100", "a100", "ALTER TABLE t ALTER n TYPE bigint;", "ALTER TABLE t ALTER n TYPE int;");
        Folder.Add("c100", "b100", "DROP TABLE t;", null);

        IReadOnlyList<RehearsalResult> results = await RehearseAsync();

        Assert.Equal([("b100", RehearsalOutcome.Passed, true), ("c100", RehearsalOutcome.Passed, false)], results.Select(result => (result.Revision, result.Outcome, result.IsReversible)));
        Assert.Equal(["public.t"], results[0].Rewrites);
        Assert.Contains(new RehearsalLock("public.t", "AccessExclusiveLock", "ACCESS EXCLUSIVE"), results[0].Locks);
        Assert.True(results[0].UpDuration > TimeSpan.Zero && results[0].DownDuration > TimeSpan.Zero && results[1].DownDuration is null);
        Assert.Contains(results[1].Locks, held => held is { Relation: "public.t", Mode: "AccessExclusiveLock" });
        Assert.Equal(["a100"], await RowsAsync());
    }

    [SkippableFact]
    public async Task A_downgrade_that_leaves_something_fails_with_it_and_so_does_the_second_upgrade()
    {
        Folder.Add("a100", "", "CREATE TABLE t (id int);", "DROP TABLE t;");
        Folder.Add("b100", "a100", "CREATE INDEX IF NOT EXISTS t_id ON t (id);", "SELECT 1;");
        Folder.Add("c100", "b100", "CREATE TABLE u ();", "SELECT 1;");
        Folder.Add("d100", "c100", "CREATE TABLE v ();", "DROP TABLE v;");
        RehearsalRequest request = new() { Range = "a100:", JUnitPath = "junit.xml" };

        IReadOnlyList<RehearsalResult> results = await RehearseAsync(request);

        Assert.Equal([RehearsalOutcome.Failed, RehearsalOutcome.Failed, RehearsalOutcome.Skipped], results.Select(result => result.Outcome));
        Assert.Equal("added: index public.t_id", Assert.Single(results[0].Differences).ToString());
        Assert.Contains("The second upgrade failed", results[1].Error, StringComparison.Ordinal);
        Assert.Contains("c100", results[2].Error, StringComparison.Ordinal);
        XElement suite = XDocument.Load(Path.Join(Files.Path, "junit.xml")).Root!.Element("testsuite")!;
        Assert.Equal(("3", "2", "1"), ((string)suite.Attribute("tests")!, (string)suite.Attribute("failures")!, (string)suite.Attribute("skipped")!));
        Assert.Equal(["b100", "c100", "d100"], suite.Elements("testcase").Select(test => (string)test.Attribute("name")!));
    }

    [SkippableFact]
    public async Task It_begins_with_the_database_as_it_is_and_with_rows_that_refer_to_nothing_that_is_missing()
    {
        Folder.Add("a100", "", "CREATE TABLE t (id int);", "DROP TABLE t;");
        await UpgradeAsync("a100");
        await Database.ExecuteAsync(
            """
            CREATE SCHEMA "S";
            CREATE TABLE "S".country (code text PRIMARY KEY);
            INSERT INTO "S".country SELECT 'c' || g FROM generate_series(1, 500) g;
            CREATE TABLE person (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, boss int REFERENCES person, "Country" text REFERENCES "S".country,
                twice int GENERATED ALWAYS AS (boss * 2) STORED, note text, UNIQUE (id, "Country"));
            INSERT INTO person (boss, "Country", note) SELECT nullif(g / 2, 0), 'c' || g, E'it''s \\ ' || g FROM generate_series(1, 500) g;
            CREATE TABLE visit (at date, person int, country text, FOREIGN KEY (person, country) REFERENCES person (id, "Country")) PARTITION BY RANGE (at);
            CREATE TABLE visit_2025 PARTITION OF visit FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
            INSERT INTO visit SELECT '2025-06-01', g, 'c' || g FROM generate_series(1, 500) g;
            CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no''; END';
            CREATE TRIGGER no BEFORE INSERT ON visit_2025 FOR EACH ROW EXECUTE FUNCTION no();
            INSERT INTO t SELECT generate_series(1, 500);
            ALTER TABLE t ADD CONSTRAINT odd CHECK (id % 2 = 1) NOT VALID;
            """);
        Folder.Add(
            "b100",
            "a100",
            "ALTER TABLE person ADD n int; INSERT INTO person (note) VALUES ('new');",
            "ALTER TABLE person DROP n; DELETE FROM person WHERE note = 'new';",
            sections:
            """
            -- migrate: precondition
            SELECT count(*) = 5 FROM visit;
            SELECT count(*) BETWEEN 5 AND 499 FROM "S".country;
            SELECT count(*) = 5 FROM t;
            SELECT bool_and(twice = boss * 2 AND note = E'it''s \\ ' || id AND "Country" = 'c' || id) FROM person WHERE boss IS NOT NULL;
            SELECT NOT EXISTS (SELECT FROM person p WHERE NOT EXISTS (SELECT FROM person b WHERE b.id = p.boss) AND p.boss IS NOT NULL);
            -- migrate: verify
            SELECT max(id) > 500 FROM person;

            """);

        RehearsalResult result = Assert.Single(await RehearseAsync(new RehearsalRequest { SampleRows = 5 }));

        Assert.True(result.Outcome == RehearsalOutcome.Passed, result.Error);
        Assert.Equal(["a100"], await RowsAsync());
        Assert.Contains("The upgrade failed", Assert.Single(await RehearseAsync(new RehearsalRequest { FromDatabase = true })).Error, StringComparison.Ordinal);
        await Assert.ThrowsAsync<TargetInvalidException>(() => RehearseAsync(new RehearsalRequest { SampleRows = 5, Range = "base:b100" }));
    }

    [SkippableFact]
    public async Task A_verify_section_that_says_no_fails()
    {
        Folder.Add("a100", "", "CREATE TABLE t (id int);", "DROP TABLE t;", sections: "-- migrate: verify\nSELECT count(*) = 1 FROM t;\n");

        RehearsalResult result = Assert.Single(await RehearseAsync());

        Assert.Equal(RehearsalOutcome.Failed, result.Outcome);
        Assert.Contains("The upgrade failed", result.Error, StringComparison.Ordinal);
    }
}
