using PSMigrate.Engine.Planning;
using PSMigrate.Engine.Revisions;
using PSMigrate.Engine.Scripts;
using PSMigrate.Testing;

namespace PSMigrate.Engine.Tests.Planning;

public sealed class SegmenterTests
{
    /// <summary>Segments as text: <c>[1 2](3)</c> is statements 1 and 2 in a transaction, 3 outside; <c>!</c> marks a lock timeout.</summary>
    private static string Cut(string sql, string mode = "auto") => string.Concat(Compile(sql, mode).Segments.Select(segment =>
    {
        string numbers = string.Join(' ', segment.Statements.Select(statement => statement.Number));
        return (segment.IsTransactional ? $"[{numbers}]" : $"({numbers})") + (segment.LockTimeout is null ? "" : "!");
    }));

    private static CompiledStep Compile(string sql, string mode)
    {
        using RevisionFolder folder = new();
        folder.Add("r1", "", sql, header: [$"transaction: {mode}"]);
        ScriptDirectory scripts = ScriptDirectory.Load([folder.Path], recursive: false, mayBeMissing: false);
        RevisionMap map = RevisionMap.Build(scripts.Headers.Select(header => header.ToNode()));
        return new PlanCompiler(map, scripts, new Dictionary<string, string>(), TimeSpan.FromSeconds(2), null)
            .Compile(new GraphPlanner(map).Upgrade([], ["head"]), CancellationToken.None).Steps[0];
    }

    [Theory]
    [InlineData("CREATE TABLE t (); SELECT 1; ALTER TABLE a ADD b int;", 4)]
    [InlineData("ALTER TABLE a ADD b int;", 2)]
    [InlineData("SELECT 1;", null)]
    [InlineData("CREATE INDEX CONCURRENTLY i ON t (a);", null)]
    public void What_others_wait_behind_the_locks_of_a_transaction_adds_up(string sql, int? seconds) =>
        Assert.Equal(seconds, Compile(sql, "auto").Plan.Segments[0].LongestLockWait?.TotalSeconds);

    [Theory]
    [InlineData("", "")]
    [InlineData("SELECT 1; INSERT INTO t VALUES (1);", "[1 2]")]
    [InlineData("CREATE TABLE t (); INSERT INTO t DEFAULT VALUES;", "[1 2]!")]
    [InlineData("CREATE INDEX CONCURRENTLY i ON t (a);", "(1)")]
    [InlineData("CREATE TABLE t (a int); CREATE INDEX CONCURRENTLY i ON t (a); CREATE INDEX CONCURRENTLY j ON t (a); UPDATE t SET a = 1;", "[1]!(2 3)[4]")]
    [InlineData("VACUUM t; SELECT 1; REINDEX INDEX CONCURRENTLY i;", "(1)[2](3)")]
    [InlineData("ALTER TYPE m ADD VALUE 'x';", "[1]!")]
    [InlineData("ALTER TYPE m ADD VALUE 'x'; UPDATE t SET a = 'x'; SELECT 1;", "[1]![2 3]")]
    [InlineData("CREATE TABLE u (); ALTER TYPE m ADD VALUE 'x'; ALTER TYPE m ADD VALUE 'y';", "[1 2]![3]!")]
    [InlineData("ALTER TYPE m ADD VALUE 'x'; VACUUM t;", "[1]!(2)")]
    [InlineData("SELECT 1; DO 'BEGIN END'; CALL p();", "[1 2 3]!")]
    [InlineData("ALTER TABLE t ADD CHECK (a > 0) NOT VALID;\n-- segment: new\nALTER TABLE t VALIDATE CONSTRAINT c; SELECT 1;", "[1]![2 3]!")]
    [InlineData("-- segment: new\nSELECT 1;\n\n-- segment: new\n-- why\nSELECT 2;", "[1][2]")]
    public void A_script_is_one_transaction_cut_around_what_cannot_be_in_one(string sql, string segments) => Assert.Equal(segments, Cut(sql));

    [Theory]
    [InlineData("SELECT 1; SELECT 2; VACUUM t; VACUUM u; SELECT 3;", "[1][2](3 4)[5]")]
    [InlineData("CREATE TABLE t (); CREATE TABLE u ();", "[1]![2]!")]
    [InlineData("SELECT 1; DO 'BEGIN COMMIT; END'; CALL p(); VACUUM t; SELECT 2;", "[1](2 3 4)![5]")]
    public void A_never_script_gives_each_statement_a_transaction_of_its_own(string sql, string segments) => Assert.Equal(segments, Cut(sql, "never"));

    [Theory]
    [InlineData("ALTER TYPE m ADD VALUE 'x'; SELECT 1;", "[1 2]!")]
    public void An_always_script_is_never_cut(string sql, string segments) => Assert.Equal(segments, Cut(sql, "always"));

    [Theory]
    [InlineData("SELECT 1;\n-- segment: old\nSELECT 2;", "auto", "segment: new")]
    [InlineData("SELECT 1;\n-- segment: new\nSELECT 2;", "always", "transaction: auto")]
    public void A_segment_begins_where_it_can(string sql, string mode, string hint)
    {
        ScriptInvalidException error = Assert.Throws<ScriptInvalidException>(() => Cut(sql, mode));

        Assert.Contains(hint, error.Hint, StringComparison.Ordinal);
        Assert.Equal(8, error.Position!.Line);
    }

    [Fact]
    public void An_always_script_cannot_hold_what_cannot_be_in_a_transaction()
    {
        ScriptInvalidException error = Assert.Throws<ScriptInvalidException>(() => Cut("SELECT 1;\n  VACUUM t;", "always"));

        Assert.Contains("VACUUM", error.Message, StringComparison.Ordinal);
        Assert.Equal((7, 3), (error.Position!.Line, error.Position.Column));
    }
}
