using System.Xml.Linq;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Catalog.Rehearsal;

/// <summary>What is rehearsed is what runs, and not on the database itself.</summary>
[Collection(PostgresCollection.Name)]
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
    public async Task A_verify_section_that_says_no_fails()
    {
        Folder.Add("a100", "", "CREATE TABLE t (id int);", "DROP TABLE t;", sections: "-- migrate: verify\nSELECT count(*) = 1 FROM t;\n");

        RehearsalResult result = Assert.Single(await RehearseAsync());

        Assert.Equal(RehearsalOutcome.Failed, result.Outcome);
        Assert.Contains("The upgrade failed", result.Error, StringComparison.Ordinal);
    }
}
